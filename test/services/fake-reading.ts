import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { saying } from "#pipelines/extraction/weighing/witness.ts";
import type { PipelineRun } from "#pipelines/pipeline-run.ts";
import { PipelineError, type Stage } from "#pipelines/stage.ts";
import type { Deadline } from "#schemas/deadline.ts";
import { DocumentText } from "#schemas/document-text.ts";
import type { Box } from "#schemas/geometry.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import { Intake, type SourceFile } from "#schemas/source-file.ts";
import type { ReadFile } from "#services/worker/process-file.ts";

/**
 * A reader that does what the bytes say, one order a line: `member PATH CONTENT…`, `symbol S`, `by-hand` (only
 * the file's name gives the symbol), `issued D`, `due D`, `sleep MS`, `fail CODE`, `fail-once CODE`, `lose-page TIMES` (a second page, not read so many times), `break`. Every
 * other line is text.
 */
export function fakeReader(): ReadFile & { readings: string[] } {
  const readings: string[] = [];
  const failedOnce = new Set<string>();
  const lost = new Map<string, number>();
  const intakeStage: Stage<SourceFile, z.infer<typeof Given>> = {
    name: "fake-intake",
    version: 1,
    output: z.lazy(() => Given),
    run: async (source, { blobs, signal }) => {
      readings.push(source.name);
      const lines = Buffer.from(await blobs.read(source.sha256))
        .toString("utf8")
        .split("\n");
      const members: Intake["members"] = [];
      for (const line of lines) {
        const [order = "", first = "", ...rest] = line.split(" ");
        if (order === "sleep") await sleep(Number(first), undefined, { signal });
        if (order === "break") throw new TypeError("the program is wrong");
        if (order === "fail") throw failure(first, false);
        if (order === "fail-once" && !failedOnce.has(source.sha256)) {
          failedOnce.add(source.sha256);
          throw failure(first, true);
        }
        if (order !== "member") continue;
        const bytes = Buffer.from(rest.join(" ").replaceAll("|", "\n"));
        members.push({ path: first, sha256: await blobs.write(bytes), byteLength: bytes.length });
      }
      return {
        value: { intake: { format: members.length > 0 ? "zip" : "text", pages: [], signatures: [], members }, lines },
        warnings: [],
      };
    },
  };
  const read = async (source: SourceFile, run: PipelineRun) => {
    const { intake, lines } = await run.step(intakeStage, source);
    const pages = await run.eachPage(losingStage(source.sha256, Number(named(lines, "lose-page") ?? 0), lost), [1, 2]);
    const text = textOf(lines, pages[1] === "unread");
    const documents = intake.members.length > 0 ? [] : [documentOf(lines)];
    return { intake, pages: [], text, documents, findings: [] };
  };
  return Object.assign(read, { readings });
}

/** Pages, the second of which cannot be read the first so many times. */
function losingStage(sha256: string, times: number, lost: Map<string, number>): Stage<number, "blank" | "unread"> {
  const words = { code: "page/unread", message: "Không đọc được trang 2.", messageEn: "Page 2 could not be read." };
  return {
    name: "fake-pages",
    version: 1,
    output: z.enum(["blank", "unread"]),
    inPlace: () => ({ value: "unread", warnings: [{ ...words, page: 2 }], provisional: true }),
    run: async (page) => {
      const before = lost.get(sha256) ?? 0;
      if (page === 1 || before >= times) return { value: "blank", warnings: [] };
      lost.set(sha256, before + 1);
      throw failure("page/crashed", true);
    },
  };
}

const Given = z.object({ intake: Intake, lines: z.array(z.string()) });

function failure(code: string, retryable: boolean): PipelineError {
  return new PipelineError({ code, message: "Tệp hỏng.", messageEn: "The file is bad." }, { retryable });
}

function textOf(lines: readonly string[], lostPage: boolean): DocumentText {
  const paragraphs = lines
    .filter((line) => line !== "")
    .map((text) => {
      const line = { text, box: null, words: [], confidence: 1 };
      return { kind: "paragraph" as const, column: "full" as const, text, box: null, lines: [line] };
    });
  const page = {
    page: 1,
    widthPx: null,
    heightPx: null,
    textFrom: "text" as const,
    confidence: 1,
    rotation: 0,
    blanks: [],
    blocks: paragraphs,
  };
  const lost = { ...page, page: 2, textFrom: "unread" as const, confidence: 0, blocks: [] };
  return DocumentText.parse({ pages: lostPage ? [page, lost] : [page] });
}

function named(lines: readonly string[], order: string): string | null {
  return lines.find((line) => line.startsWith(`${order} `))?.slice(order.length + 1) ?? null;
}

/** The smallest record of a document, with the values that the lines name. */
export function documentOf(lines: readonly string[]): DocumentRecord {
  const known = <Value>(value: Value | null) => ({
    value,
    text: null,
    page: 1,
    box: null,
    confidence: 1,
    source: "text-layer" as const,
    witnesses: [],
    blanks: [],
  });
  const [symbol, issuedOn, issuer] = [named(lines, "symbol"), named(lines, "issued"), named(lines, "issuer")];
  const due = named(lines, "due");
  const byHand = lines.includes("by-hand");
  const box: Box = [300, 280, 60, 30];
  const ink = { role: "number" as const, page: 1, box, handwriting: 0.9, crop: "c".repeat(64) };
  const unsure = { ...known(symbol), witnesses: [saying("file-name", { value: symbol, confidence: 0.9 })], blanks: [ink] };
  return {
    pages: [1, 1],
    type: "KH",
    symbol,
    issuedOn,
    place: null,
    issuer,
    issuerParent: null,
    subject: null,
    signer: null,
    recipients: [],
    citations: [{ symbol: "1/NQ-HĐND", issuedOn: null, issuer: null, subject: null, text: "Nghị quyết số 1/NQ-HĐND", page: 1 }],
    criteria: [],
    assignments: [],
    deadlines: due === null ? [] : [deadlineOn(due)],
    fields: {
      issuerParent: known<string>(null),
      issuer: known(issuer),
      symbol: byHand ? unsure : known(symbol),
      place: known<string>(null),
      issuedOn: known(issuedOn),
      type: known("KH"),
      subject: known<string>(null),
      signer: known(null),
    },
    review: byHand ? ["symbol"] : [],
  };
}

/** A deadline on one day, owed by an invented commune. */
export function deadlineOn(due: string): Deadline {
  const nothing = { from: null, to: null, rrule: null, times: null, per: null, yearOffset: null };
  return {
    kind: "date",
    text: `trước ngày ${due}`,
    due,
    bound: "before",
    ...nothing,
    bodies: ["UBND xã Phước Kiềng"],
    task: null,
    page: 1,
  };
}
