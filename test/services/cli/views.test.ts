import { describe, expect, test } from "vitest";
import { Dossier } from "#schemas/dossier.ts";
import { FileRecord, scalarKeys } from "#schemas/record.ts";
import { openTerminal } from "#services/cli/terminal/terminal.ts";
import { textWidth } from "#services/cli/terminal/text-width.ts";
import { deadlineTable } from "#services/cli/views/deadline-table.ts";
import { documentCard } from "#services/cli/views/document-card.ts";
import { documentTable, errorList } from "#services/cli/views/document-table.ts";
import { dossierPassed, dossierView } from "#services/cli/views/dossier-view.ts";
import { findingList } from "#services/cli/views/finding-list.ts";
import { lostPageLines } from "#services/cli/views/lost-pages.ts";

const terminal = (language: "vi" | "en", columns = 120) =>
  openTerminal({ stdout: { write: () => true, columns }, stderr: { write: () => true }, language });

const unread = { value: null, text: null, page: null, box: null, confidence: 0, source: "ocr" };
const deadline = { text: "", bound: null, from: null, to: null, rrule: null, times: null, per: null, yearOffset: null, page: 2 };

const plan = FileRecord.parse({
  file: "hồ sơ/KH 63.pdf",
  sha256: "0".repeat(64),
  format: "pdf",
  pages: [
    { page: 1, width: 1654, height: 2339, textFrom: "ocr", confidence: 0.9, rotation: 0 },
    { page: 2, width: 1654, height: 2339, textFrom: "text-layer", confidence: 1, rotation: 0 },
  ],
  signatures: [],
  documents: [
    {
      pages: [1, 2],
      type: "KH",
      symbol: null,
      issuedOn: "2019-12-11",
      place: "Phước Kiềng",
      issuer: "Ủy ban nhân dân xã Phước Kiềng",
      issuerParent: null,
      subject: "Cải cách hành chính năm 2020",
      signer: { name: "Đoàn Văn Thử", title: "Chủ tịch", capacity: null },
      recipients: [],
      citations: [],
      criteria: [],
      assignments: [],
      deadlines: [
        { ...deadline, kind: "recurring", rrule: "FREQ=MONTHLY;BYMONTHDAY=20", due: null, bodies: [], task: "Báo cáo tháng" },
        { ...deadline, kind: "date", due: "2020-06-15", bound: "before", bodies: ["Văn phòng"], task: "Sơ kết" },
      ],
      fields: Object.fromEntries(scalarKeys.map((key) => [key, unread])),
      review: ["symbol", "issuedOn"],
    },
  ],
  error: null,
});

const broken = FileRecord.parse({
  ...plan,
  file: "gói.zip!/trống.pdf",
  documents: [],
  error: { code: "file/empty", message: "Tệp rỗng.", messageEn: "The file is empty." },
});

test("of lost pages people are told with file, code and words, and of nothing else that was warned of", () => {
  const lost = { code: "page/unread", page: 3, message: "Không nhận dạng được trang 3.", messageEn: "Page 3 could not be recognised." };
  const lines = lostPageLines("hồ sơ/KH 63.pdf", [{ ...lost, code: "page/read-smaller" }, lost], terminal("vi"));
  expect(lines.map((line) => line.trim())).toEqual(["! KH 63.pdf  page/unread", "Không nhận dạng được trang 3."]);
});

const finding = (outcome: string, message: string, grounds: unknown[]) => ({
  code: "evidence/late",
  outcome,
  level: "error",
  message,
  messageEn: "late by 6 days",
  grounds,
});
const points = { proposed: 0, min: 0, max: 0, basis: null };
const criterion = { part: "I", max: 1, state: "scored", evidence: [], points };
const dossier = Dossier.parse({
  set: { id: "a-set", title: { vi: "Bộ tiêu chí thử", en: "A set" } },
  unit: "UBND xã Phước Kiềng",
  year: 2020,
  criteria: [
    {
      ...criterion,
      id: "1.1.1",
      name: "Ban hành kế hoạch trước ngày 05/12",
      outcome: "failed",
      findings: [
        finding("failed", "Chậm 6 ngày", [
          { file: "hồ sơ/KH 63.pdf", sha256: null, page: 1, box: null, quotation: "ngày 11 tháng 12 năm 2019" },
        ]),
      ],
    },
    {
      ...criterion,
      id: "1.5",
      name: "Hội nghị",
      outcome: "cannot-tell",
      points: { ...points, proposed: null, max: 1 },
      findings: [finding("cannot-tell", "Chưa kết luận được", [])],
    },
  ],
  parts: [],
  total: { proposed: null, min: 0, max: 1, listedMax: 2, worth: 100 },
  findings: [],
});

describe("what people are shown", () => {
  test("of a document: how it was read, and which fields a person must confirm", () => {
    const text = documentTable([plan, broken], terminal("vi", 160)).join("\n");
    expect(text).toContain("KH 63.pdf");
    expect(text).toContain("11/12/2019 ?");
    expect(text).toContain("tr. 1–2");
    expect(text).toContain("nhận dạng, lớp chữ");
    expect(text).toContain("số, ký hiệu, ngày");
    expect(documentTable([broken], terminal("en"))).toEqual(["  There are no documents."]);
  });

  test("of a file that came in twice: both names, in one row", () => {
    const lines = documentTable([plan], terminal("vi", 160), new Map([[plan.file, ["hồ sơ/Bản sao.pdf"]]]));
    expect(lines.filter((line) => line.includes("KH 63.pdf") || line.includes("= Bản sao.pdf"))).toHaveLength(2);
    expect(lines.filter((line) => line.includes("tr. 1–2"))).toHaveLength(1);
  });

  test("of a bad file: its name, its code and the words in both languages, the chosen one first", () => {
    expect(errorList([plan, broken], terminal("en"))).toEqual([
      "  ✗ gói.zip!/trống.pdf  file/empty",
      "    The file is empty.",
      "    Tệp rỗng.",
    ]);
  });

  test("of the checks: each sentence, and below it the file, the page and the words that stand there", () => {
    const { criteria } = dossier;
    expect(findingList(criteria[0]?.findings ?? [], terminal("vi"))).toEqual([
      "  ✗ Chậm 6 ngày",
      "      KH 63.pdf, tr. 1: “ngày 11 tháng 12 năm 2019”",
    ]);
    expect(findingList([], terminal("vi"))).toEqual(["  Không thấy chỗ nào mâu thuẫn hay bất thường."]);
  });

  test("of deadlines: by day, with the document and the page", () => {
    const lines = deadlineTable([plan], terminal("vi"));
    expect(lines.find((line) => line.includes("Sơ kết"))).toMatch(/trước 15\/06\/2020 .* Văn phòng .* KH 63\.pdf, tr\. 2/);
    expect(lines.findIndex((line) => line.includes("Sơ kết"))).toBeLessThan(lines.findIndex((line) => line.includes("Báo cáo tháng")));
  });

  test("of one document: what stands in it", () => {
    const [head, ...rest] = documentCard(plan, plan.documents[0] ?? expect.unreachable(), terminal("vi"));
    expect(head).toContain("— · KH · 11/12/2019 · Ủy ban nhân dân xã Phước Kiềng");
    expect(rest).toContain("    Người ký: Chủ tịch · Đoàn Văn Thử");
    expect(rest).toContain("    Thời hạn: ngày 20 hằng tháng; trước 15/06/2020");
  });

  test("of digital signatures: whose, when, and what of them holds", () => {
    const signed = { signer: "UBND xã", organization: null, timeFrom: "dictionary", subFilter: "adbe.pkcs7.detached" } as const;
    const whole = {
      ...signed,
      signedAt: "2020-03-05T14:25:30+07:00",
      valid: true,
      coversWholeFile: true,
      coveredBytes: 9,
      chain: "trusted",
    };
    const part = { ...signed, signedAt: "2020-03-05T07:25:30Z", valid: false, coversWholeFile: false, coveredBytes: 5 };
    const file = FileRecord.parse({ ...plan, signatures: [whole, part] });
    const lines = documentCard(file, file.documents[0] ?? expect.unreachable(), terminal("vi"));
    expect(lines).toContain("    Chữ ký số: UBND xã · 05/03/2020 14:25 · hợp lệ · chứng thư tin cậy");
    expect(lines).toContain("    Chữ ký số: UBND xã · 05/03/2020 07:25 Z · KHÔNG hợp lệ · ký một phần tệp");
  });

  test("of a dossier: what failed with file, page and quotation, what cannot be told, and the points", () => {
    const text = dossierView(dossier, terminal("vi", 160)).join("\n");
    expect(text).toContain("✗ Chậm 6 ngày");
    expect(text).toContain("KH 63.pdf, tr. 1: “ngày 11 tháng 12 năm 2019”");
    expect(text).toContain("? Chưa kết luận được");
    expect(text).toContain("0–1 trên 2 điểm");
    const order = ["trên 2 điểm", "Cần xem lại", "✗ Chậm 6 ngày", "Chưa có tài liệu làm căn cứ", "? Chưa kết luận được"];
    expect(order.map((words) => text.indexOf(words))).toEqual(order.map((words) => text.indexOf(words)).sort((a, b) => a - b));
    expect(dossierPassed(dossier)).toBe(false);
  });

  test.each([80, 100, 132, 160])("stays within %i columns", (columns) => {
    const shown = terminal("vi", columns);
    const lines = [documentTable([plan], shown), deadlineTable([plan], shown), dossierView(dossier, shown)].flat();
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
  });
});
