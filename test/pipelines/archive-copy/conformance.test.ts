import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { PagePicture } from "#schemas/page-picture.ts";
import { documentOf } from "../../services/fake-reading.ts";
import { temporaryFolder } from "../../services/support.ts";
import { violations } from "./conformance.ts";
import { contentOf, copyOf, cornered, pageOf, word } from "./copy-content.ts";

const words = ["Số:", "63/KH-UBND", "Ủy", "ban", "(nhân", "dân)", "😀", "ﬁ", "—"].map((text, index) =>
  word(text, [100 + 150 * index, 200, 120, 40]),
);
const black = Buffer.from("26a1abb03d4f5f0010010", "hex");

async function wholeCopy(): Promise<Buffer> {
  const [color, grey] = [
    await cornered(827, 1170),
    await sharp({ create: { width: 100, height: 100, channels: 3, background: "grey" } })
      .toColourspace("b-w")
      .jpeg()
      .toBuffer(),
  ];
  const fax: PagePicture = { format: "ccitt", bytes: black, widthPx: 100, heightPx: 100, orientation: 1, overlays: [] };
  const pictures = [
    color,
    { ...color, bytes: grey },
    { ...fax, overlays: [{ ...color, area: [0.1, 0.1, 0.2, 0.2] }] },
    null,
  ] satisfies (PagePicture | null)[];
  const pages = pictures.map((_, index) => pageOf([words, words.toReversed()], { page: index + 1, rotation: 90 * index }));
  const documents = [documentOf(["symbol 12/KH-UBND", "issued 2020-03-05", "issuer Ủy ban nhân dân xã (thử) \\ Phước Kiềng"])];
  return await copyOf(contentOf(pages, { documents, picture: async (page) => pictures[page - 1] ?? null }));
}

/** The file with some bytes replaced by as many others, so that every place stays where it is. */
function changed(file: Buffer, from: string, to: string): Buffer {
  const at = file.indexOf(from, 0, "latin1");
  if (at < 0 || from.length !== to.length) throw new Error(`the file has no “${from}” to change`);
  const copy = Buffer.from(file);
  copy.write(to, at, "latin1");
  return copy;
}

describe("an archive copy", () => {
  test("breaks no clause of PDF/A-2b that is asked here, whatever its pages show", async () => {
    expect(violations(await wholeCopy())).toEqual([]);
  });

  test.each([
    ["6.1.2", "%PDF-1.7", "%PDF-2.0"],
    ["6.1.2", "%\xe2\xe3\xcf\xd3", "%abcd"],
    ["6.1.3", "/ID [<", "/IX [<"],
    ["6.1.7.1", "/Length 2", "/Length 3"],
    ["6.1.7.2", "/Filter /DCTDecode", "/Filter /LZWDecode"],
    ["6.2.3", "/GTS_PDFA1", "/GTS_PDFX1"],
    ["6.2.3", "/OutputIntents", "/OutputIntentz"],
    ["6.2.4.3", "/ColorSpace /DeviceRGB", "/ColorSpace /DeviceXXX"],
    ["6.2.11.3.2", "/CIDToGIDMap", "/CIDToGIDMax"],
    ["6.2.11.3.3", "/Identity-H", "/Identity-X"],
    ["6.2.11.4.1", "/FontFile2", "/FontFile9"],
    ["6.2.11.5", "[1 [7", "[1 [8"],
    ["6.2.11.7.2", "/ToUnicode", "/ToUnicodx"],
    ["6.6.2.1", '<?xpacket begin="', '<?xpacket begix="'],
    ["6.6.2.3", "<pdfaProperty:name>ReadAt<", "<pdfaProperty:name>ReadXx<"],
    ["6.6.3", "/Keywords <feff0042", "/Keywords <feff0043"],
    ["6.6.4", "<pdfaid:part>2<", "<pdfaid:part>3<"],
    ["6.1.4", "2 0 obj\n<< /Type /Pages", "9 0 obj\n<< /Type /Pages"],
  ])("is seen to break %s where “%s” became “%s”", async (clause, from, to) => {
    const found = violations(changed(await wholeCopy(), from, to));
    expect(found.some((violation) => violation.includes(clause))).toBe(true);
  });

  const hasVeraPdf = spawnSync("verapdf", ["--version"]).status === 0;
  test.skipIf(!hasVeraPdf)("conforms in the eyes of veraPDF, where that is at hand", { timeout: 120_000 }, async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "copy.pdf");
    await writeFile(path, await wholeCopy());
    const { stdout } = spawnSync("verapdf", ["--flavour", "2b", "--format", "text", "--verbose", path], { encoding: "utf8" });
    expect(stdout).toMatch(/^PASS /m);
    expect(stdout).not.toMatch(/^FAIL /m);
  });
});
