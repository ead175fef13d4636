/**
 * The typeface of the invisible text (phông chữ của lớp chữ ẩn). Nothing of it is ever painted; its glyphs are plain
 * rectangles that fill their place, so that every reader finds a word where its box is.
 */
import { type Field, fields, trueTypeFile } from "./true-type-file.ts";

/** The name of the typeface. All faces bear it: a reader that sees another name begins a new line of text. */
export const typefaceName = "Kiemchung";

/** How far the glyphs of a face reach above and below the base line, in thousandths of the type size. */
export type Face = { readonly ascent: number; readonly descent: number };

/**
 * One face for each height that a word of Vietnamese can have: letters without ascenders (`cam`), with ascenders or one mark
 * (`Hà`), with two marks or marked capitals (`Ủy`, `tiếp`); each ending at the base line or hanging below it. So all words of
 * a line have one type size and one base line, and yet fill their boxes. Readers take a descent of 0 for none given, so it is 1.
 */
const heights = { low: 460, middle: 680, high: 890 } as const;
const depths = { standing: -1, hanging: -210 } as const;

/** The faces, in the order in which fonts are numbered. */
export const faces: readonly Face[] = Object.values(heights).flatMap((ascent) =>
  Object.values(depths).map((descent) => ({ ascent, descent })),
);

/** Letters and signs that hang below the base line, and the dot below of ạ, ệ, ị. */
const hanging = /[gjpqyQ,;()[\]{}|_]|\u0323/u;
const marksAbove = /[\u0300-\u0315\u0342-\u0344]/gu;
const withoutAscender = /^[acegmnopqrsuvwxyz]/u;

/** The face for a word by its letters, as a place in the list. Null for a word of signs alone, such as a dash. */
export function faceOf(word: string): number | null {
  if (!/[\p{L}\p{N}]/u.test(word)) return null;
  const levels = [...word].map((character) => {
    const parts = character.normalize("NFD");
    const marks = parts.match(marksAbove)?.length ?? 0;
    const isLow = withoutAscender.test(parts) || !/[\p{L}\p{N}(/]/u.test(parts);
    return (isLow ? 0 : 1) + (/^\p{Lu}/u.test(parts) ? Math.min(1, marks) : marks);
  });
  const height = Math.min(2, Math.max(...levels));
  return 2 * height + (hanging.test(word.normalize("NFD")) ? 1 : 0);
}

/** The widths that glyphs have, in thousandths of the type size. Glyph 0 stands for no letter and is never shown. */
export const glyphWidths = [500, 280, 500, 700, 850] as const;

const narrow = /^[iIjJltfr.,:;'‘’!|/()[\]\- ]/u;
const wide = /^[mwMW@—…]/u;
const capital = /^[\p{Lu}&%]/u;

/** The glyph whose width comes near that of a character in the typefaces that documents are set in. */
export function glyphOf(character: string): number {
  const base = character.normalize("NFD");
  if (narrow.test(base)) return 1;
  if (wide.test(base)) return 4;
  return capital.test(base) ? 3 : 2;
}

/** The file of a face: 0.9 KB. */
export function typefaceFile(face: Face): Buffer {
  const { ascent, descent } = face;
  const boxes = glyphWidths.map((width, glyph) => (glyph === 0 ? Buffer.alloc(0) : rectangle(width, face)));
  const offsets = boxes.map((_, glyph) => boxes.slice(0, glyph).reduce((sum, { length }) => sum + length, 0));
  const glyf = Buffer.concat(boxes);
  const widest = Math.max(...glyphWidths);
  return trueTypeFile({
    glyf,
    loca: fields(...[...offsets, glyf.length].map((offset): Field => [2, offset / 2])),
    hmtx: fields(
      ...glyphWidths.flatMap((width): Field[] => [
        [2, width],
        [2, 0],
      ]),
    ),
    head: fields(
      ...versionAndChecksum,
      [2, 0b1011],
      [2, 1000],
      ...noDate,
      ...noDate,
      ...sized([0, descent, widest, ascent]),
      ...sized([0, 8, 2, 0, 0]),
    ),
    hhea: fields([4, 0x00010000], ...sized([ascent, descent, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, glyphWidths.length])),
    maxp: fields([4, 0x00010000], ...sized([glyphWidths.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])),
    post: fields([4, 0x00030000], [4, 0], [2, -100], [2, 50], [4, 0], [4, 0], [4, 0], [4, 0], [4, 0]),
    name: nameTable(typefaceName),
    // No character has a glyph of its own: which glyph is shown, the PDF says.
    cmap: fields(...sized([0, 1, 3, 1]), [4, 12], ...sized([4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0])),
    "OS/2": windowsMetrics(face),
  });
}

const versionAndChecksum: readonly Field[] = [
  [4, 0x00010000],
  [4, 0x00010000],
  [4, 0],
  [4, 0x5f0f3cf5],
];
const noDate: readonly Field[] = [
  [4, 0],
  [4, 0],
];

function sized(values: readonly number[]): Field[] {
  return values.map((value): Field => [2, value]);
}

/** A glyph of four points, clockwise from the lower left; the points are given by steps of two bytes. */
function rectangle(width: number, { ascent, descent }: Face): Buffer {
  const onCurve: Field = [1, 1];
  const [xSteps, ySteps] = [
    [0, 0, width, 0],
    [descent, ascent - descent, 0, descent - ascent],
  ];
  const outline = fields(
    ...sized([1, 0, descent, width, ascent, 3, 0]),
    ...[onCurve, onCurve, onCurve, onCurve],
    ...sized([...xSteps, ...ySteps]),
  );
  return Buffer.concat([outline, Buffer.alloc((4 - (outline.length % 4)) % 4)]);
}

function nameTable(name: string): Buffer {
  const ids = [1, 2, 4, 6];
  const texts = ids.map((id) => Buffer.from(id === 2 ? "Regular" : name, "utf16le").swap16());
  const records = texts.map((text, index) => {
    const before = texts.slice(0, index).reduce((sum, { length }) => sum + length, 0);
    return fields(...sized([3, 1, 0x409, ids[index] ?? 0, text.length, before]));
  });
  return Buffer.concat([fields(...sized([0, ids.length, 6 + 12 * ids.length])), ...records, ...texts]);
}

/** Version 1 of the table; embedding is not restricted (`fsType` 0). */
function windowsMetrics({ ascent, descent }: Face): Buffer {
  const subscripts = Array.from({ length: 10 }, () => 0);
  const [weight, mediumWidth, unrestricted, classAndPanose] = [400, 5, 0, [0, 0, 0, 0, 0, 0]];
  return Buffer.concat([
    fields(...sized([1, 500, weight, mediumWidth, unrestricted, ...subscripts, ...classAndPanose])),
    fields([4, 0], [4, 0], [4, 0], [4, 0]),
    Buffer.from("KIEM", "latin1"),
    fields(...sized([0x40, 0xffff, 0xffff, ascent, descent, 0, ascent, -descent]), [4, 1], [4, 0]),
  ]);
}
