import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { top } from "./source-files.ts";

const [english, vietnamese] = ["README.md", "README.vi.md"].map((name) => readFileSync(join(top, name), "utf8"));

/** What is the same in every language: how many headings there are, where links lead, what stands as code in the first cells of tables. */
function frameOf(readme: string) {
  const prose = readme.replace(/^```[\s\S]*?^```/gm, "");
  const links = [...prose.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, to]) => to ?? "").filter((to) => !/^README/.test(to));
  return {
    headings: [...prose.matchAll(/^(#+) /gm)].map(([, depth]) => depth),
    links: [...new Set(links)].toSorted(),
    rows: [...prose.matchAll(/^\| ([^|]*) \|/gm)].map(([, cell]) => ((cell ?? "").includes("`") ? cell : "")),
  };
}

describe("the READMEs", () => {
  test("say the same in both languages: as many parts, the same links, the same rows of tables", () => {
    expect(frameOf(vietnamese ?? "")).toEqual(frameOf(english ?? ""));
  });

  test("link to what is there", () => {
    expect(frameOf(english ?? "").links.filter((path) => !existsSync(join(top, path)))).toEqual([]);
  });
});
