/** The codes that stand in document symbols (chữ viết tắt trong ký hiệu văn bản). */

const codes = (line: string): ReadonlySet<string> => new Set(line.split(" "));

/** Of administrative documents: Nghị định 30/2020/NĐ-CP, Phụ lục III, those of Thông tư 01/2011/TT-BNV, and joint ones in use. */
export const administrativeTypeCodes = codes(
  "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB GN TTh UQ NP KL GP GCN CTPH QCPH KHPH KHLT HDLT CTHĐ TTLT TT NĐ NQLT PL L",
);

/** Of documents that carry the year in their symbol (văn bản quy phạm pháp luật, Nghị định 34/2016/NĐ-CP Điều 58). */
export const legalTypeCodes = codes("NQ QĐ CT NĐ TT TTLT NQLT PL L");

/** Of Party documents, where the type stands between hyphen and slash (Hướng dẫn 36-HD/VPTW). */
export const partyTypeCodes = codes("NQ CT KL QĐ QĐi QyĐ QC HD TB BC CV KH CTr CTHĐ TTr ĐA TT BB GM KHPH");

/** Of copies (bản sao y, trích sao, sao lục). */
export const copyTypeCodes = codes("SY TrS SL");

/** Of official letters: the decree gives them none, but some bodies write one. */
export const letterTypeCodes = codes("CV");

/** Of consolidated texts (văn bản hợp nhất). */
export const consolidatedTypeCodes = codes("VBHN");
