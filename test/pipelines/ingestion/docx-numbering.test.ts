import { describe, expect, test } from "vitest";
import { tcvn3Codes } from "#fixtures/generator/encodings/tcvn3.ts";
import { linesOf, takeIn } from "./ingestion-context.ts";
import { fonts, numbered, paragraph, run, tinyDocx } from "./tiny-docx.ts";

/** A level of a definition; `more` is what else it says. */
const level = (index: number, format: string, text: string, more = "", start = 1) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, ...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const list = (id: number, of: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const startAt = (index: number, start: number) => `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const item = (text: string, ...place: Parameters<typeof numbered>) => paragraph(numbered(...place), run(text));

async function linesFrom(body: readonly string[], numbering: string, styles?: string): Promise<string[]> {
  const parts = { body: body.join(""), numbering };
  const { intake } = await takeIn(tinyDocx(styles === undefined ? parts : { ...parts, styles }));
  return linesOf(intake);
}

describe("automatic numbers of a DOCX", () => {
  test.each([
    ["decimal", "%1.", "1. một", "2. hai"],
    ["lowerLetter", "%1)", "a) một", "b) hai"],
    ["upperLetter", "%1.", "A. một", "B. hai"],
    ["upperRoman", "%1.", "I. một", "II. hai"],
    ["lowerRoman", "(%1)", "(i) một", "(ii) hai"],
    ["decimalZero", "%1", "01 một", "02 hai"],
    ["decimal", "Điều %1.", "Điều 1. một", "Điều 2. hai"],
    ["bullet", "-", "- một", "- hai"],
    ["none", "", "một", "hai"],
  ])("in the format %s with “%s” are in the text", async (format, text, first, second) => {
    const numbering = definition(0, level(0, format, text)) + list(1, 0);
    expect(await linesFrom([item("một", 1), item("hai", 1)], numbering)).toEqual([first, second]);
  });

  test("of several levels begin anew below every number above them, and name those above", async () => {
    const numbering =
      definition(
        0,
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2."),
        level(2, "decimal", "%2.%3."),
        level(3, "lowerLetter", "%4)"),
      ) + list(1, 0);
    const levels = [0, 1, 2, 2, 3, 1, 2, 0, 1];
    const lines = await linesFrom(
      levels.map((each) => item("x", 1, each)),
      numbering,
    );
    expect(lines).toEqual(["I. x", "1. x", "1.1. x", "1.2. x", "a) x", "2. x", "2.1. x", "II. x", "1. x"]);
  });

  test("go on where a level says that it never begins anew, or after another level alone", async () => {
    const onward = (index: number, restart: number) => level(index, "decimal", `%${index + 1}`, `<w:lvlRestart w:val="${restart}"/>`);
    const numbering = definition(0, level(0, "upperRoman", "%1"), onward(1, 0), onward(2, 1)) + list(1, 0);
    const levels = [0, 1, 2, 1, 2, 0, 1, 2];
    const lines = await linesFrom(
      levels.map((each) => item("x", 1, each)),
      numbering,
    );
    expect(lines).toEqual(["I x", "1 x", "1 x", "2 x", "2 x", "II x", "3 x", "1 x"]);
  });

  test("are counted on by all lists of one definition, but for one that says where it starts", async () => {
    const numbering = definition(0, level(0, "decimal", "%1.")) + list(1, 0) + list(2, 0) + list(3, 0, startAt(0, 8));
    const lines = await linesFrom(
      [1, 1, 2, 3, 3, 1].map((each) => item("x", each)),
      numbering,
    );
    expect(lines).toEqual(["1. x", "2. x", "3. x", "8. x", "9. x", "10. x"]);
  });

  test("start where their level says, in digits where it says so, without a space where it says so", async () => {
    const numbering =
      definition(0, level(0, "upperRoman", "%1", "", 4), level(1, "decimal", "%1.%2-", '<w:isLgl/><w:suff w:val="nothing"/>')) + list(1, 0);
    expect(await linesFrom([item("x", 1), item("y", 1, 1)], numbering)).toEqual(["IV x", "4.1-y"]);
  });

  test("of a level above that no paragraph has are its first", async () => {
    const numbering = definition(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2.")) + list(1, 0);
    expect(await linesFrom([item("x", 1, 1), item("y", 1, 1)], numbering)).toEqual(["1.1. x", "1.2. y"]);
  });

  test("come from the style of a paragraph, at the level that names it, and may be taken away", async () => {
    const numbering =
      definition(
        0,
        level(0, "upperRoman", "Chương %1", '<w:pStyle w:val="Chapter"/>'),
        level(1, "decimal", "Điều %2.", '<w:pStyle w:val="Article"/>'),
      ) + list(5, 0);
    const style = (id: string, inside: string) => `<w:style w:type="paragraph" w:styleId="${id}">${inside}</w:style>`;
    const inList = '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>';
    const styles = style("Chapter", inList) + style("Article", inList) + style("Mine", '<w:basedOn w:val="Article"/>');
    const styled = (id: string, more = "") => paragraph(`<w:pStyle w:val="${id}"/>${more}`, run("x"));
    const body = [styled("Chapter"), styled("Article"), styled("Mine"), styled("Article", '<w:numPr><w:numId w:val="0"/></w:numPr>')];
    expect(await linesFrom([...body, styled("Article")], numbering, styles)).toEqual([
      "Chương I x",
      "Điều 1. x",
      "Điều 2. x",
      "x",
      "Điều 3. x",
    ]);
  });

  test("come from a definition that a style of lists stands for", async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Points"/></w:abstractNum>' +
      definition(1, level(0, "lowerLetter", "%1)")) +
      list(1, 0) +
      list(2, 1);
    const styles = '<w:style w:type="numbering" w:styleId="Points"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    expect(await linesFrom([item("x", 1), item("y", 1)], numbering, styles)).toEqual(["a) x", "b) y"]);
  });

  test("stand in the cells of tables, also where nothing else stands there", async () => {
    const numbering = definition(0, level(0, "decimal", "%1")) + list(1, 0);
    const cell = (inside: string) => `<w:tc><w:tcPr/>${inside}</w:tc>`;
    const row = (text: string) =>
      `<w:tr>${cell(paragraph(numbered(1)))}${cell(paragraph("", run(text)))}${cell(paragraph("", run("Văn phòng")))}${cell(paragraph("", run("Quý I")))}</w:tr>`;
    const { intake } = await takeIn(tinyDocx({ body: `<w:tbl>${["một", "hai", "ba"].map(row).join("")}</w:tbl>`, numbering }));
    const cells = intake.pages[0]?.text?.tables[0]?.cells ?? [];
    expect(cells.filter(({ column }) => column === 0).map(({ lines }) => lines.join(""))).toEqual(["1", "2", "3"]);
  });

  test("with pictures for bullets are bullets", async () => {
    const picture = (index: number, text: string, font: string) =>
      level(index, "bullet", text).replace("</w:lvl>", `<w:rPr>${fonts(font)}</w:rPr></w:lvl>`);
    const numbering =
      definition(0, picture(0, "\uF0B7", "Symbol"), picture(1, "§", "Wingdings"), picture(2, "\uF02D", "Symbol")) + list(1, 0);
    expect(await linesFrom([item("x", 1), item("y", 1, 1), item("z", 1, 2)], numbering)).toEqual(["• x", "• y", "- z"]);
  });

  test("count nothing that stands twice in the file, or was deleted", async () => {
    const numbering = definition(0, level(0, "decimal", "%1.")) + list(1, 0);
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps">${item("a", 1)}</mc:Choice><mc:Fallback>${item("a", 1)}</mc:Fallback></mc:AlternateContent>`;
    const joined = paragraph(`${numbered(1)}<w:rPr><w:del w:id="1"/></w:rPr>`, run("b"));
    expect(await linesFrom([twice, joined, item("c", 1)], numbering)).toEqual(["1. a", "2. bc"]);
  });

  test("in a typeface of an old encoding are read with it", async () => {
    const look = `<w:rPr>${fonts(".VnTime")}</w:rPr>`;
    const numbering = definition(0, level(0, "decimal", `${tcvn3Codes("Điều")} %1.`).replace("</w:lvl>", `${look}</w:lvl>`)) + list(1, 0);
    const body = ["Hiệu lực thi hành", "Trách nhiệm thực hiện"].map((text) =>
      paragraph(numbered(1), run(tcvn3Codes(text), fonts(".VnTime"))),
    );
    expect(await linesFrom(body, numbering)).toEqual(["Điều 1. Hiệu lực thi hành", "Điều 2. Trách nhiệm thực hiện"]);
  });

  test("of a list that is not there are none", async () => {
    expect(await linesFrom([item("x", 7)], definition(0, level(0, "decimal", "%1.")))).toEqual(["x"]);
  });
});
