/**
 * How well numbers and days in heads are found, told from print, and weighed: `node bench/blanks.ts FOLDER`, a folder that
 * `npm run fixtures -- --heads --seed N --out FOLDER` wrote; or `--truth FILE FOLDER` for files with truth in the shape of
 * the record contract. `--each` names every file that is not right.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readFile } from "#pipelines/pipeline.ts";
import { readConfiguration } from "#services/configuration.ts";
import { readLocalFiles } from "#services/local-reading.ts";
import { type BlankMatch, headVerdicts, matchBlanks, type ReadPage, TrueFile, type Verdict } from "./blank-score.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { truth: { type: "string" }, each: { type: "boolean" } } });
const folder = z.string().parse(positionals[0]);
const files = values.truth === undefined ? join(folder, "files") : folder;
const truths = z.array(TrueFile).parse(JSON.parse(readFileSync(values.truth ?? join(folder, "truth.json"), "utf8")));
const there = new Set(readdirSync(files));
const known = truths.filter(({ file }) => there.has(file.normalize("NFC")) || there.has(file));

const pagesOf = new Map<string, readonly ReadPage[]>();
const matches: BlankMatch[] = [];
const verdicts: ReturnType<typeof headVerdicts> = [];
let spare = 0;
const print = (...columns: readonly (string | number)[]) => process.stdout.write(`${columns.join("\t")}\n`);

const records = readLocalFiles(
  known.map(({ file }) => join(files, file)),
  {
    configuration: readConfiguration(),
    read: async (source, run) => {
      const reading = await readFile(source, run);
      pagesOf.set(source.name, reading.text.pages);
      return reading;
    },
  },
);
for await (const record of records) {
  const truth = known.find(({ file }) => join(files, file) === record.file);
  if (truth === undefined) continue;
  const found = matchBlanks(truth, pagesOf.get(record.file) ?? []);
  const given = headVerdicts(truth, record.documents);
  matches.push(...found.matches);
  verdicts.push(...given);
  spare += found.spare.length;
  if (values.each === true) tellEach(truth.file, found, given);
}
printPlaces();
printHands();
printVerdicts();

function tellEach(file: string, found: ReturnType<typeof matchBlanks>, given: ReturnType<typeof headVerdicts>) {
  for (const { truth, found: blank, iou, covered } of found.matches) {
    if (blank === null || iou < 0.5)
      print(file, `page ${truth.page}`, truth.part, truth.role, `iou ${iou.toFixed(2)}`, `covered ${covered.toFixed(2)}`);
    else if (blank.handwriting > 0.5 !== truth.byHand)
      print(file, truth.part, truth.role, truth.byHand ? "hand taken for print" : "print taken for hand");
  }
  for (const { role, box } of found.spare) print(file, role, `found where there is none: ${box.join(" ")}`);
  for (const { key, byHand, verdict, wanted, given: value } of given) {
    if (verdict !== "right") print(file, key, byHand ? "by hand" : "printed", verdict, `${wanted} | ${value}`);
  }
}

/** A line for each kind of blank: how many there are, how many were found, and how well their boxes fit. */
function printPlaces() {
  print("place", "ink", "all", "found", "IoU ≥ 0.5", "in the crop", "missed");
  for (const part of ["head", "annex"]) {
    for (const role of ["number", "day", "month"]) {
      for (const byHand of [true, false]) {
        const all = matches.filter(({ truth }) => truth.part === part && truth.role === role && truth.byHand === byHand);
        const count = (holds: (match: BlankMatch) => boolean) => all.filter(holds).length;
        if (all.length === 0) continue;
        const fitting = [count(({ iou }) => iou >= 0.5), count(({ covered }) => covered >= 0.9)];
        print(
          `${part} ${role}`,
          byHand ? "hand" : "print",
          all.length,
          count(({ found }) => found !== null),
          ...fitting,
          count(({ found }) => found === null),
        );
      }
    }
  }
  print(`found where there is none: ${spare}`);
  print("");
}

/** How often the ink of a blank that was found is said to be of a hand. */
function printHands() {
  print("ink", "found", "told right");
  for (const byHand of [true, false]) {
    const all = matches.filter(({ truth, found }) => truth.byHand === byHand && found !== null);
    const right = all.filter(({ found }) => (found?.handwriting ?? 0) > 0.5 === byHand);
    print(byHand ? "hand" : "print", all.length, right.length);
  }
  print("");
}

function printVerdicts() {
  const columns: readonly Verdict[] = ["right", "wrong", "right, asked", "wrong, asked", "open"];
  print("field", "ink", "all", "asserted right", "asserted wrong", ...columns.slice(2));
  for (const key of ["symbol", "issuedOn"]) {
    for (const byHand of [true, false]) {
      const all = verdicts.filter((each) => each.key === key && each.byHand === byHand);
      print(key, byHand ? "hand" : "print", all.length, ...columns.map((column) => all.filter(({ verdict }) => verdict === column).length));
    }
  }
}
