import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadCriteriaSet } from "#pipelines/appraisal/index.ts";
import { PipelineError } from "#pipelines/stage.ts";

const folder = fileURLToPath(new URL("../../../criteria/", import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const quangDien = readFileSync(`${folder}quang-dien-2017.yaml`, "utf8");

/** The problem that a text gives, null where it gives none. */
function problemOf(text: string) {
  try {
    loadCriteriaSet("criteria/set.yaml", text);
    return null;
  } catch (error) {
    if (error instanceof PipelineError) return error.problem;
    throw error;
  }
}

/** The Quảng Điền set with one line changed, and the number of that line. */
function changed(from: string, to: string): { text: string; line: number } {
  const line = quangDien.split("\n").findIndex((each) => each.includes(from)) + 1;
  expect(line).toBeGreaterThan(0);
  return { text: quangDien.replace(from, to), line };
}

describe("the criteria sets", () => {
  test.each(names)("%s loads, and is named after its id", (name) => {
    expect(`${loadCriteriaSet(name, readFileSync(folder + name, "utf8")).id}.yaml`).toBe(name);
  });

  test("of Quảng Điền holds the 18 criteria of which points are known, and says that it is not complete", () => {
    const { criteria, completeness, parts } = loadCriteriaSet("quang-dien-2017.yaml", quangDien);
    expect(criteria).toHaveLength(18);
    expect(completeness.complete).toBe(false);
    expect(parts.filter(({ parent }) => parent === null).reduce((sum, { max }) => sum + max, 0)).toBe(100);
  });
});

describe("a criteria set that is wrong", () => {
  test.each([
    ["a rule kind that nobody wrote", "kind: date-threshold", "kind: date-treshold", "date-threshold"],
    ["a parameter of the wrong kind", "lateFrom: named-day", "lateFrom: yesterday", "named-day"],
    ["a parameter that the rule does not know", "counts: first", "counted: first", "counted"],
    ["points above the maximum", "{ shortfall: 6, points: 0.5, basis: observed }", "{ shortfall: 6, points: 5, basis: observed }", "5"],
    ["rungs that rise", "{ shortfall: all, points: 0, basis: stated }", "{ shortfall: all, points: 1, basis: stated }", "shortfall"],
    ["a part that is not there", "part: I", "part: IX", "IX"],
    ["an id used twice", "- id: 1.1.2", "- id: 1.1.1", "1.1.1"],
    ["a day that the calendar has not", "day: 12-05 }", "day: 13-05 }", ""],
    ["a maximum in words", "max: 1", "max: một", "number"],
  ])("is refused with file, line and what was expected: %s", (_, from, to, expected) => {
    const { text, line } = changed(from, to);
    const problem = problemOf(text);
    expect(problem?.code).toBe("criteria/invalid");
    expect(problem?.messageEn).toContain(`criteria/set.yaml:${line}: `);
    expect(problem?.message).toContain(`criteria/set.yaml:${line}: `);
    expect(problem?.messageEn).toContain(expected);
  });

  test("that is no YAML names the line at which reading ended", () => {
    expect(problemOf("id: x\ntitle: { vi: [\n")?.messageEn).toMatch(/criteria\/set\.yaml:\d+: not well-formed/);
  });

  test("that is empty says what a set needs", () => {
    expect(problemOf("")?.messageEn).toContain("criteria/set.yaml:1: ");
  });
});
