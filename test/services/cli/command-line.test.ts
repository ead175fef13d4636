import { describe, expect, test } from "vitest";
import { runCommandLine } from "#services/cli/command-line.ts";
import { commands } from "#services/cli/commands/index.ts";

async function call(...argv: string[]) {
  const written = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const status = await runCommandLine(argv, { stdout: sink("stdout"), stderr: sink("stderr"), signal: new AbortController().signal });
  return { status, ...written };
}

describe("the command line", () => {
  test.each(commands.map(({ name }) => name))("%s --help says in both languages how it is used, status 0", async (name) => {
    const { status, stdout, stderr } = await call(name, "--help");
    expect(status).toBe(0);
    expect(stdout).toContain(`Cách dùng / Usage: kiemchung ${name}`);
    expect(stdout).toContain("--lang vi|en");
    expect(stderr).toBe("");
  });

  test("--help names every command", async () => {
    const { status, stdout } = await call("--help");
    expect(status).toBe(0);
    for (const { name } of commands) expect(stdout).toContain(`  ${name}`);
  });

  test("--lang en puts English first", async () => {
    expect((await call("check", "--help", "--lang", "en")).stdout).toContain("Usage / Cách dùng: kiemchung check");
  });

  test.each([
    [[], "kiemchung LỆNH --help"],
    [["bogus"], "Không có lệnh “bogus”."],
    [["--bogus"], "Không có tùy chọn “--bogus”."],
    [["extract"], "Cần ít nhất một tệp hoặc thư mục."],
    [["extract", "--bogus", "x.pdf"], "Không có tùy chọn “--bogus”."],
    [["extract", "-x"], "Không có tùy chọn “-x”."],
    [["extract", "--json=yes", "x.pdf"], "Tùy chọn “--json” không nhận giá trị."],
    [["extract", "there-is-no-such-file.pdf"], "Không thấy tệp hoặc thư mục “there-is-no-such-file.pdf”."],
    [["extract", "--lang", "fr", "package.json"], "Ngôn ngữ “fr” không có; dùng vi hoặc en."],
    [["ingest"], "Cần ít nhất một tệp hoặc thư mục."],
    [["check", "--set", "s", "--unit", "u"], "Thiếu tùy chọn “--year”."],
    [["check", "--set", "--unit", "u"], "Tùy chọn “--set” cần một giá trị."],
    [["check", "--set", "s", "--unit", "u", "--year", "20"], "“20” không phải là năm"],
    [["check", "beside"], "Thừa tham số “beside”."],
    [["serve", "--port", "65536"], "“65536” không phải là cổng"],
  ])("called with %j complains on stderr alone, status 2", async (argv, words) => {
    const { status, stdout, stderr } = await call(...argv);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(words);
  });

  test("complains in both languages", async () => {
    const { stderr } = await call("extract");
    expect(stderr).toBe("Cần ít nhất một tệp hoặc thư mục.\nAt least one file or folder is needed.\n→ kiemchung extract --help\n");
  });
});
