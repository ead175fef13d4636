/** The drawings of one file that was read: a JPEG for each page, and what could not be drawn. */
import { PipelineError, type StageContext } from "#pipelines/stage.ts";
import type { PageText } from "#schemas/page-text.ts";
import type { ReadSource } from "../../archive-copy.ts";
import { pageImage } from "../../page-images.ts";
import { percentText } from "../views/plain-values.ts";
import { documentWords } from "../words/documents.ts";
import { drawingWords } from "../words/drawings.ts";
import { type Language, phrase } from "../words/language.ts";
import { kindColours, tableColour, wordColours } from "./colours.ts";
import type { LegendLine } from "./legend.ts";
import { markKinds, type Undrawn } from "./mark.ts";
import { drawPage, type NumberedMark } from "./page-drawing.ts";
import { marksOfReading } from "./reading-marks.ts";

/** A page's drawing, or why there is none; last, what was read and could not be drawn on any page. */
type FileDrawing =
  | { readonly page: number; readonly jpeg: Buffer }
  | { readonly page: number; readonly why: string }
  | { readonly undrawn: readonly Undrawn[] };

/** Draws page after page, so that only one image is held at a time. */
export async function* drawingsOf(read: ReadSource, language: Language, context: StageContext): AsyncGenerator<FileDrawing> {
  const { source, reading } = read;
  const { marks, undrawn } = marksOfReading(reading, language);
  const numbered = marks.map((mark, index) => ({ number: index + 1, mark }));
  for (const page of reading.pages) {
    const own = numbered.filter(({ mark }) => mark.page === page.page);
    const { widthPx, heightPx, rotation } = page;
    if (widthPx === null || heightPx === null) {
      yield { page: page.page, why: phrase(language, drawingWords["reason.no-image"]) };
      continue;
    }
    const imageSha256 = reading.intake.pages.find((each) => each.page === page.page)?.image?.sha256 ?? null;
    try {
      const stored = { source, page: page.page, width: widthPx, height: heightPx, rotation, imageSha256 };
      const { bytes } = await pageImage(stored, context);
      const legend = [...headOf(page, reading.pages.length, language), ...keyOf(language), ...entriesOf(own, language)];
      yield { page: page.page, jpeg: await drawPage({ image: bytes, page, size: { widthPx, heightPx }, marks: own, legend }) };
    } catch (error) {
      if (!(error instanceof PipelineError) || context.signal.aborted) throw error;
      yield { page: page.page, why: language === "vi" ? error.problem.message : error.problem.messageEn };
    }
  }
  yield { undrawn };
}

const line = (text: string, colour: string | null = null): LegendLine => ({ text, heading: false, colour, number: null });
const heading = (text: string): LegendLine => ({ text, heading: true, colour: null, number: null });

function headOf({ page, textFrom, confidence }: PageText, pages: number, language: Language): LegendLine[] {
  const from = phrase(language, documentWords[`text-from.${textFrom}`]);
  return [heading(phrase(language, drawingWords.page, { page, pages, from, confidence: percentText(confidence, language) }))];
}

/** What colours and strokes mean. */
function keyOf(language: Language): LegendLine[] {
  const [sure, doubtful, bad] = wordColours;
  const bounds = { from: percentText(doubtful.from, language), to: percentText(sure.from, language) };
  return [
    heading(phrase(language, drawingWords.legend)),
    line(phrase(language, drawingWords.sureWord, { from: bounds.to }), sure.colour),
    line(phrase(language, drawingWords.doubtfulWord, bounds), doubtful.colour),
    line(phrase(language, drawingWords.badWord, { to: bounds.from }), bad.colour),
    line(phrase(language, drawingWords.table), tableColour),
    ...markKinds.map((kind) => line(phrase(language, drawingWords[`kind.${kind}`]), kindColours[kind])),
    line(phrase(language, drawingWords.review)),
  ];
}

function entriesOf(marks: readonly NumberedMark[], language: Language): LegendLine[] {
  const entries = marks.map(({ number, mark }): LegendLine => {
    const { name, value, confidence, inReview, kind } = mark;
    const sure = confidence === null ? "" : ` · ${percentText(confidence, language)}`;
    return { text: `${name}: ${value}${sure}${inReview ? " ?" : ""}`, heading: false, colour: kindColours[kind], number };
  });
  return [
    heading(phrase(language, drawingWords.onThisPage)),
    ...(entries.length === 0 ? [line(phrase(language, drawingWords.nothing))] : entries),
  ];
}
