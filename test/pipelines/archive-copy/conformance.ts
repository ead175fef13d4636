/** The clauses of PDF/A-2b that concern files like an archive copy (ISO 19005-2:2011), each as a question to the bytes. */
import { fontViolations } from "./font-conformance.ts";
import { metadataViolations } from "./metadata-conformance.ts";
import {
  isDictionary,
  itemsOf,
  nameOf,
  objectOf,
  type PdfObject,
  type PdfStructure,
  type PdfValue,
  readStructure,
  resolved,
  streamData,
} from "./pdf-structure.ts";

/** What breaks the standard, each with its clause; none for a file that keeps it as far as is asked here. */
export function violations(file: Buffer): string[] {
  let structure: PdfStructure;
  try {
    structure = readStructure(file);
  } catch (error) {
    return [`6.1.4, 6.1.7.1, 6.1.9: ${error instanceof Error ? error.message : error}`];
  }
  return [
    ...headerViolations(file),
    ...trailerViolations(structure),
    ...[...structure.objects.values()].flatMap(streamViolations),
    ...intentViolations(structure),
    ...pageViolations(structure),
    ...fontViolations(structure),
    ...metadataViolations(structure),
  ];
}

function asked(clause: string, holds: boolean): string[] {
  return holds ? [] : [clause];
}

function headerViolations(file: Buffer): string[] {
  const [first = "", second = ""] = file.toString("latin1", 0, 40).split("\n");
  const binary = [...second.slice(1, 5)].filter((character) => character.charCodeAt(0) > 127);
  return [
    ...asked("6.1.2: the file begins with %PDF-1.n", /^%PDF-1\.[0-7]$/.test(first)),
    ...asked("6.1.2: a comment of four bytes above 127 follows", second.startsWith("%") && binary.length === 4),
  ];
}

function trailerViolations({ trailer }: PdfStructure): string[] {
  const id = itemsOf(trailer.get("ID") ?? null);
  return [
    ...asked(
      "6.1.3: the trailer has an ID of two strings",
      id.length === 2 && id.every((part) => Buffer.isBuffer(part) && part.length > 0),
    ),
    ...asked("6.1.3: the file is not encrypted", !trailer.has("Encrypt")),
  ];
}

const filters = ["FlateDecode", "DCTDecode", "CCITTFaxDecode", null];

function streamViolations({ value, stream }: PdfObject): string[] {
  if (stream === null || !isDictionary(value)) return [];
  const external = ["F", "FFilter", "FDecodeParms"].filter((key) => value.has(key));
  return [
    ...asked("6.1.7.1: streams are inside the file", external.length === 0),
    ...asked("6.1.7.2: no filter is LZW or unknown", filters.includes(nameOf(value.get("Filter") ?? null))),
  ];
}

function catalogOf(structure: PdfStructure): PdfValue {
  return resolved(structure, structure.trailer.get("Root"));
}

function intentViolations(structure: PdfStructure): string[] {
  const catalog = catalogOf(structure);
  const [intent] = itemsOf(isDictionary(catalog) ? (catalog.get("OutputIntents") ?? null) : null).map((item) => resolved(structure, item));
  if (!isDictionary(intent)) return ["6.2.3: there is an output intent"];
  const profile = objectOf(structure, intent.get("DestOutputProfile"));
  if (profile === null) return ["6.2.3: the output intent has a profile"];
  const data = streamData(profile);
  const components = isDictionary(profile.value) ? profile.value.get("N") : null;
  return [
    ...asked("6.2.3: the output intent is one of PDF/A", nameOf(intent.get("S")) === "GTS_PDFA1"),
    ...asked(
      "6.2.3: the profile is ICC of version 2 to 4",
      data.toString("latin1", 36, 40) === "acsp" && (data[8] ?? 0) >= 2 && (data[8] ?? 9) <= 4,
    ),
    ...asked("6.2.3: the profile is as long as it says", data.readUInt32BE(0) === data.length),
    ...asked(
      "6.2.3: the profile is of a display or printer, for RGB",
      /^(mntr|prtr)RGB /.test(data.toString("latin1", 12, 20)) && components === 3,
    ),
  ];
}

/** Every page of the tree. */
function pagesOf(structure: PdfStructure): PdfValue[] {
  const catalog = catalogOf(structure);
  const tree = resolved(structure, isDictionary(catalog) ? catalog.get("Pages") : null);
  return itemsOf(isDictionary(tree) ? (tree.get("Kids") ?? null) : null).map((kid) => resolved(structure, kid));
}

function pageViolations(structure: PdfStructure): string[] {
  return pagesOf(structure).flatMap((page) => {
    if (!isDictionary(page)) return ["6.1: a page is a dictionary"];
    const [, , width = 0, height = 0] = itemsOf(page.get("MediaBox") ?? null).map(Number);
    const resources = page.get("Resources");
    const images = isDictionary(resources) ? resources.get("XObject") : undefined;
    const content = objectOf(structure, page.get("Contents"));
    return [
      ...asked(
        "6.1.13: pages are between 3 and 14400 points long",
        [width, height].every((side) => side >= 3 && side <= 14_400),
      ),
      ...asked("6.5: a page has no actions", !page.has("AA")),
      ...(content === null ? ["6.2.2: a page has content"] : contentViolations(streamData(content).toString("latin1"))),
      ...[...(isDictionary(images) ? images.values() : [])].flatMap((image) => imageViolations(structure, image)),
    ];
  });
}

/** Operators that pages may use here; all of them are in ISO 32000-1, and none needs a colour. */
const operators = new Set(["q", "Q", "cm", "Do", "BT", "ET", "Tr", "Tf", "Tz", "Tm", "Tj"]);

function contentViolations(content: string): string[] {
  const words = content.replace(/<[0-9a-f]*>/g, " ").split(/\s+/);
  const unknown = words.filter((word) => word !== "" && !/^(?:-?[\d.]+|\/\w+)$/.test(word) && !operators.has(word));
  const isHidden = !content.includes("BT") || /BT\n3 Tr\n/.test(content);
  return [
    ...asked(`6.2.2: content has no unknown operators (${unknown.slice(0, 3).join(" ")})`, unknown.length === 0),
    ...asked("6.1.13: numbers are written without exponents", !/\d[eE][+-]?\d/.test(words.join(" "))),
    ...asked("the text is invisible", isHidden),
  ];
}

function imageViolations(structure: PdfStructure, value: PdfValue): string[] {
  const image = objectOf(structure, value)?.value ?? null;
  if (!isDictionary(image)) return ["6.2.8: an image is a stream"];
  const space = image.get("ColorSpace") ?? null;
  const base = nameOf(space) ?? (nameOf(itemsOf(space)[0]) === "Indexed" ? nameOf(itemsOf(space)[1]) : null);
  return [
    ...asked("6.2.4.3: colours are those of the output intent or grey", base === "DeviceRGB" || base === "DeviceGray"),
    ...asked("6.2.8: images are not interpolated and have no alternates", !image.has("Alternates") && image.get("Interpolate") !== true),
    ...asked("6.2.10: nothing is transparent", !image.has("SMask") && !image.has("Mask")),
    ...asked("6.2.8: samples have 1, 2, 4 or 8 bits", [1, 2, 4, 8].includes(Number(image.get("BitsPerComponent")))),
  ];
}
