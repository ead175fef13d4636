import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { FileRecord } from "#schemas/record.ts";
import { top } from "../../repository/source-files.ts";

const kiemchung = join(top, "bin", "kiemchung");
const call = (argv: string[], program = kiemchung) => spawnSync(program, argv, { cwd: top, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });

const [plan, empty, program, archive] = [
  "fixtures/demo/KH 03 tuyên truyền CCHC 2020.pdf",
  "fixtures/demo/Scan0007.pdf",
  "fixtures/demo/Phần mềm chấm điểm.pdf",
  "fixtures/demo/Minh chứng 1.5 - Hội nghị sơ kết.zip",
] as const;

describe("kiemchung extract --json", () => {
  let called: ReturnType<typeof call>;
  let records: FileRecord[] = [];

  beforeAll(() => {
    called = call(["extract", "--json", empty, plan, program, archive]);
    records = called.stdout
      .trim()
      .split("\n")
      .map((line) => FileRecord.parse(JSON.parse(line)));
  });

  test("prints a record for each file in the order given, members after their archive", () => {
    const files = records.map(({ file }) => file);
    expect(files.slice(0, 4)).toEqual([empty, plan, program, archive]);
    expect(files.length).toBeGreaterThan(4);
    for (const member of files.slice(4)) expect(member.startsWith(`${archive}!/`)).toBe(true);
  });

  test("goes on after a bad file, says what is wrong with it, and ends with status 1", () => {
    expect(called.status).toBe(1);
    for (const record of [records[0], records[2]]) {
      expect(record?.documents).toEqual([]);
      expect(record?.error?.message).not.toBe("");
      expect(record?.error?.messageEn).not.toBe("");
    }
  });

  test("reads the good ones", () => {
    expect(records[1]?.error).toBeNull();
    expect(records[1]?.documents.map(({ type }) => type)).toEqual(["KH"]);
  });

  test("ends quietly when nobody reads on", () => {
    const { status, stdout, stderr } = call(["-c", `'${kiemchung}' extract --json '${empty}' '${plan}' '${plan}' | head -n 1`], "/bin/sh");
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});

describe("kiemchung extract", () => {
  test("shows people a table, and where nothing was wrong ends with status 0", () => {
    const { status, stdout } = call(["extract", plan]);
    expect(status).toBe(0);
    expect(stdout).toContain("Số, ký hiệu");
    expect(stdout).toContain("KH 03 tuyên truyền");
  });
});
