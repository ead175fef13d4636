/** Document types (tên loại văn bản) with their codes: Nghị định 30/2020/NĐ-CP, Phụ lục III, and those of legal documents. */

/** `attached` says that a document of this type may be issued with another and then has no number of its own. */
export type DocumentType = { code: string; name: string; attached: boolean };

const type = (code: string, name: string, attached = false): DocumentType => ({ code, name, attached });

/** Every type by its name; longer names stand before those that they begin with. */
export const documentTypes: readonly DocumentType[] = [
  type("TTLT", "Thông tư liên tịch"),
  type("NQLT", "Nghị quyết liên tịch"),
  type("NQ", "Nghị quyết"),
  type("QĐ", "Quyết định"),
  type("CT", "Chỉ thị"),
  type("QC", "Quy chế", true),
  type("QyĐ", "Quy định", true),
  type("TC", "Thông cáo"),
  type("TB", "Thông báo"),
  type("HD", "Hướng dẫn", true),
  type("CTr", "Chương trình", true),
  type("KH", "Kế hoạch", true),
  type("PA", "Phương án", true),
  type("ĐA", "Đề án", true),
  type("DA", "Dự án", true),
  type("BC", "Báo cáo"),
  type("BB", "Biên bản"),
  type("TTr", "Tờ trình"),
  type("HĐ", "Hợp đồng"),
  type("CĐ", "Công điện"),
  type("BGN", "Bản ghi nhớ"),
  type("BTT", "Bản thỏa thuận"),
  type("GUQ", "Giấy ủy quyền"),
  type("GM", "Giấy mời"),
  type("GM", "Thư mời"),
  type("GGT", "Giấy giới thiệu"),
  type("GNP", "Giấy nghỉ phép"),
  type("PG", "Phiếu gửi"),
  type("PC", "Phiếu chuyển"),
  type("PB", "Phiếu báo"),
  type("NĐ", "Nghị định"),
  type("TT", "Thông tư"),
  type("PL", "Pháp lệnh"),
  type("KL", "Kết luận"),
  type("QyĐ", "Nội quy", true),
  type("ĐL", "Điều lệ", true),
];
