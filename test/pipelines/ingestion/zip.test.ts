import { describe, expect, test } from "vitest";
import { memberPath } from "#pipelines/ingestion/archive/member-path.ts";
import { problemOf, takeIn } from "./ingestion-context.ts";
import { tinyZip } from "./tiny-zip.ts";

describe("a ZIP archive", () => {
  test("gives its members as files of their own, under the names that it says", async () => {
    const { intake, blobs } = await takeIn(
      tinyZip([
        { name: "Minh chứng/QĐ 12.txt", data: "Số: 12/QĐ-UBND" },
        { name: "bản sao.txt", data: "Số: 13/QĐ-UBND" },
      ]),
    );
    expect(intake).toMatchObject({ format: "zip", pages: [] });
    expect(intake.members.map((member) => member.path)).toEqual(["Minh chứng/QĐ 12.txt", "bản sao.txt"]);
    expect(Buffer.from(blobs.get(intake.members[0]?.sha256 ?? "") ?? []).toString()).toBe("Số: 12/QĐ-UBND");
  });

  test("leaves out folders and what operating systems put there", async () => {
    const clutter = ["thư mục/", "__MACOSX/._a.pdf", "a/.DS_Store", "Thumbs.db"].map((name) => ({ name, data: "" }));
    const { intake } = await takeIn(tinyZip([...clutter, { name: "a.txt", data: "a" }]));
    expect(intake.members.map((member) => member.path)).toEqual(["a.txt"]);
  });

  test("from an old archiver has its names in code page 437", async () => {
    const { intake } = await takeIn(tinyZip([{ name: Buffer.from([0x82, 0x2e, 0x74, 0x78, 0x74]), data: "a" }]));
    expect(intake.members[0]?.path).toBe("é.txt");
  });

  test("whose one member is bad gives the others, with a warning that names it", async () => {
    const { intake, warnings } = await takeIn(
      tinyZip([
        { name: "hỏng.txt", data: "a", wrongChecksum: true },
        { name: "khóa.txt", data: "a", encrypted: true },
        { name: "tốt.txt", data: "a" },
      ]),
    );
    expect(intake.members.map((member) => member.path)).toEqual(["tốt.txt"]);
    expect(warnings.map((warning) => warning.code)).toEqual(["zip/member-skipped", "zip/member-skipped"]);
    expect(warnings[0]?.message).toContain("hỏng.txt");
  });

  test("with a member that unpacks to an implausible size leaves it packed", async () => {
    const { intake, warnings } = await takeIn(
      tinyZip([
        { name: "bom.txt", data: Buffer.alloc(30_000_000) },
        { name: "tốt.txt", data: "a" },
      ]),
    );
    expect(intake.members.map((member) => member.path)).toEqual(["tốt.txt"]);
    expect(warnings[0]?.messageEn).toContain("implausible");
  });

  test("that lies about a member's size does not get it unpacked", async () => {
    const { intake } = await takeIn(
      tinyZip([
        { name: "a.txt", data: Buffer.alloc(100_000), claimedBytes: 10 },
        { name: "b.txt", data: "b" },
      ]),
    );
    expect(intake.members.map((member) => member.path)).toEqual(["b.txt"]);
  });

  test.each([
    ["zip/empty", tinyZip([]), {}, "a.zip"],
    ["zip/encrypted", tinyZip([{ name: "a.txt", data: "a", encrypted: true }]), {}, "a.zip"],
    ["zip/too-many-members", tinyZip(["a", "b", "c"].map((name) => ({ name, data: "a" }))), { members: 2 }, "a.zip"],
    ["zip/too-deep", tinyZip([{ name: "a.txt", data: "a" }]), { archiveDepth: 2 }, "a.zip!/b.zip!/c.zip"],
    ["zip/corrupt", tinyZip([{ name: "a.txt", data: "a" }]).subarray(0, 40), {}, "a.zip"],
  ])("is refused with %s", async (code, bytes, limits, name) => {
    expect(await problemOf(bytes, limits, name)).toMatchObject({ code });
  });

  test.each([
    ["../../etc/passwd", "etc/passwd"],
    ["C:\\Users\\a.pdf", "Users/a.pdf"],
    ["/tuyệt đối/./a.pdf", "tuyệt đối/a.pdf"],
    ["a\u0000b.pdf", "ab.pdf"],
  ])("has no member whose path leads out of it: %j", (name, path) => {
    expect(memberPath(name)).toBe(path);
  });
});
