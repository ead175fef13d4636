/** What the commands say of their work and of what came out of it. */
import type { Phrase } from "./language.ts";

/** Headings, summaries, progress. */
export const resultWords = {
  extractSummary: {
    vi: "Đọc văn bản hành chính trong tệp và in ra hồ sơ của từng tệp; không cần cơ sở dữ liệu.",
    en: "Read the administrative documents in files and print a record of each file; no database needed.",
  },
  ingestSummary: {
    vi: "Nộp tệp vào hệ thống; mỗi tệp được lưu chắc chắn rồi mới báo nhận.",
    en: "Hand files over to the system; each is stored durably before it is acknowledged.",
  },
  checkSummary: {
    vi: "Đối chiếu tài liệu của một đơn vị với bộ tiêu chí của một năm.",
    en: "Check the documents of one unit against a criteria set of one year.",
  },
  serveSummary: {
    vi: "Chạy API cùng một bộ phận đọc tệp.",
    en: "Run the API with a worker beside it.",
  },
  workerSummary: { vi: "Chạy một bộ phận đọc tệp.", en: "Run a worker that reads files." },
  migrateSummary: { vi: "Tạo hoặc nâng cấp các bảng của cơ sở dữ liệu.", en: "Create or upgrade the tables of the database." },
  doctorSummary: {
    vi: "Cho biết đã cấu hình gì, còn thiếu gì và phải làm gì.",
    en: "Say what is configured, what is missing and what to do.",
  },
  demoSummary: {
    vi: "Xem thử: nộp và đọc fixtures/demo trong thư mục dữ liệu riêng, in kết quả, rồi chạy API.",
    en: "A demonstration: take in and read fixtures/demo in a data folder of its own, print what was found, serve the API.",
  },
  optionWait: { vi: "chờ đến khi mọi tệp đọc xong", en: "wait until every file is read" },
  optionLabel: { vi: "tên của đợt nộp", en: "name of the batch" },
  optionSet: { vi: "mã của bộ tiêu chí", en: "id of the criteria set" },
  optionUnit: { vi: "tên đơn vị, ví dụ “UBND xã Phước Kiềng”", en: "name of the unit, such as “UBND xã Phước Kiềng”" },
  optionYear: { vi: "năm chấm điểm", en: "year of the index" },
  optionHost: { vi: "địa chỉ để nghe (mặc định 127.0.0.1)", en: "address to listen on (127.0.0.1 by default)" },
  optionPort: { vi: "cổng để nghe; 0 là cổng trống bất kỳ", en: "port to listen on; 0 takes a free one" },
  optionApiOnly: {
    vi: "chỉ chạy API; việc đọc tệp để “kiemchung worker” làm",
    en: "the API alone; reading is left to “kiemchung worker”",
  },
  optionOnce: { vi: "in kết quả rồi kết thúc, không chạy API", en: "print what was found and end, without serving" },
  optionFresh: {
    vi: "bỏ dữ liệu của lần xem thử trước và đọc lại từ đầu",
    en: "throw away the data of earlier demonstrations and read everything again",
  },

  filesStatusOk: { vi: "mọi tệp đều đọc được", en: "every file could be read" },
  filesStatusBad: { vi: "có tệp không đọc được, hoặc bị ngắt", en: "a file could not be read, or the command was stopped" },
  ingestStatusOk: {
    vi: "mọi tệp đã được nhận; với --wait: và đều đọc được",
    en: "every file was taken in and, with --wait, could be read",
  },
  ingestStatusBad: {
    vi: "có tệp không được nhận; với --wait: hoặc không đọc được, hoặc bị ngắt",
    en: "a file was refused or, with --wait, could not be read, or the command was stopped",
  },
  checkStatusOk: {
    vi: "không tiêu chí nào không đạt; tiêu chí chưa kết luận được không tính là không đạt",
    en: "no criterion failed; one that cannot be told is no failure",
  },
  checkStatusBad: { vi: "có tiêu chí không đạt", en: "a criterion failed" },
  doctorStatusOk: { vi: "mọi thứ đã sẵn sàng", en: "everything is ready" },
  doctorStatusBad: { vi: "có chỗ cần xử lý", en: "something needs attention" },
  demoStatusOk: { vi: "đã đọc và in kết quả", en: "everything was read and printed" },
  demoStatusBad: { vi: "bị ngắt khi đang đọc", en: "stopped while reading" },
  migrateStatusOk: { vi: "các bảng đã mới nhất", en: "the tables are up to date" },
  runStatusOk: { vi: "đã dừng theo yêu cầu (Ctrl-C)", en: "stopped as asked (Ctrl-C)" },
  runStatusBad: {
    vi: "không chạy được: cơ sở dữ liệu, hàng đợi, thư mục hoặc cổng",
    en: "could not run: database, queue, folder or port",
  },

  documentsHeading: { vi: "VĂN BẢN", en: "DOCUMENTS" },
  findingsHeading: { vi: "CHỖ CẦN XEM LẠI TRONG VĂN BẢN", en: "TO LOOK AT IN THE DOCUMENTS" },
  deadlinesHeading: { vi: "THỜI HẠN", en: "DEADLINES" },
  errorsHeading: { vi: "TỆP KHÔNG ĐỌC ĐƯỢC", en: "FILES THAT COULD NOT BE READ" },
  dossierHeading: { vi: "HỒ SƠ CHẤM ĐIỂM", en: "DOSSIER" },
  dossierOf: { vi: "{unit} · năm {year}", en: "{unit} · {year}" },
  noDocuments: { vi: "Không có văn bản nào.", en: "There are no documents." },
  noFindings: { vi: "Không thấy chỗ nào mâu thuẫn hay bất thường.", en: "Nothing contradictory or unusual was found." },
  noDeadlines: { vi: "Không thấy thời hạn nào.", en: "No deadlines were found." },
  subject: { vi: "Trích yếu", en: "Subject" },
  signer: { vi: "Người ký", en: "Signer" },
  recipients: { vi: "Nơi nhận", en: "Recipients" },
  citations: { vi: "Viện dẫn", en: "Cites" },
  deadlines: { vi: "Thời hạn", en: "Deadlines" },
  attached: { vi: "kèm theo", en: "attached" },
  signatures: { vi: "Chữ ký số", en: "Digital signature" },
  readingFile: { vi: "Đang đọc {file}", en: "Reading {file}" },
  totals: {
    vi: "{files} tệp · {documents} văn bản · {pages} trang · {errors} tệp lỗi · {review} văn bản cần xác nhận · {seconds} giây",
    en: "{files} files · {documents} documents · {pages} pages · {errors} bad files · {review} documents to confirm · {seconds} s",
  },
  pointsRange: { vi: "{min}–{max}", en: "{min}–{max}" },
  totalPoints: {
    vi: "Điểm đề nghị: {points} trên {listed} điểm của các tiêu chí đã nêu",
    en: "Proposed: {points} of the {listed} points listed",
  },
  flagged: { vi: "Cần xem lại (chậm, thiếu, chưa đủ, chưa kết luận được):", en: "To look at (late, missing, incomplete, cannot tell):" },
  withoutGrounds: { vi: "Chưa có tài liệu làm căn cứ:", en: "Without any document as grounds:" },
  settled: { vi: "Đã có căn cứ:", en: "Proven:" },
  counted: {
    vi: "{passed} đạt · {failed} không đạt · {unclear} chưa kết luận được · {excluded} không áp dụng",
    en: "{passed} passed · {failed} failed · {unclear} cannot tell · {excluded} not applicable",
  },
  "state.scored": { vi: "đã chấm", en: "scored" },
  "state.needs-confirmation": { vi: "cần xác nhận", en: "to confirm" },
  "state.needs-evidence": { vi: "thiếu tài liệu", en: "evidence missing" },
  "state.needs-explanation": { vi: "cần giải trình", en: "to explain" },
  "state.excluded": { vi: "không xét", en: "excluded" },

  "received.stored": { vi: "đã lưu", en: "stored" },
  "received.known": { vi: "đã có", en: "known already" },
  "received.duplicate": { vi: "trùng nội dung", en: "duplicate" },
  "received.refused": { vi: "không nhận", en: "refused" },
  "file.received": { vi: "chờ", en: "waiting" },
  "file.processing": { vi: "đang đọc", en: "reading" },
  "file.read": { vi: "đã đọc", en: "read" },
  "file.failed": { vi: "lỗi", en: "failed" },
  batch: { vi: "Đợt nộp {id}", en: "Batch {id}" },
  receivedTotals: {
    vi: "{stored} tệp mới · {known} đã có · {duplicates} trùng nội dung · {refused} không nhận",
    en: "{stored} new · {known} known already · {duplicates} duplicates · {refused} refused",
  },
  laterReading: {
    vi: "Các tệp sẽ được đọc khi “kiemchung serve” hoặc “kiemchung worker” chạy.",
    en: "The files will be read while “kiemchung serve” or “kiemchung worker” runs.",
  },
  members: { vi: "{count} tệp bên trong", en: "{count} files inside" },
  documentsIn: { vi: "{count} văn bản", en: "{count} documents" },
  pagesIn: { vi: "{count} trang", en: "{count} pages" },
  pagesLost: { vi: "{count} trang không đọc được", en: "{count} pages not read" },

  serving: { vi: "API đang chạy tại {url}", en: "The API is running at {url}" },
  anotherPort: {
    vi: "Cổng {port} đang có chương trình khác dùng, nên API lấy một cổng trống khác.",
    en: "Port {port} is used by another program, so the API takes another one that is free.",
  },
  noSignIn: {
    vi: "CẢNH BÁO: API chưa có đăng nhập và đang mở tại {host}: ai tới được địa chỉ này đều đọc và nộp được tài liệu. Hãy đặt nó sau một máy chủ có kiểm tra người dùng, hoặc dùng 127.0.0.1.",
    en: "WARNING: the API has no sign-in and is open at {host}: whoever reaches this address can read and hand in documents. Put it behind a server that asks who they are, or use 127.0.0.1.",
  },
  browse: { vi: "Xem và thử các lệnh của API: {url}", en: "Browse and try the API: {url}" },
  working: { vi: "Bộ phận đọc tệp đang chạy.", en: "The worker is running." },
  ctrlC: { vi: "Nhấn Ctrl-C để dừng.", en: "Press Ctrl-C to stop." },
  stopping: { vi: "Đang dừng…", en: "Stopping…" },
  migrated: { vi: "Đã áp dụng: {names}", en: "Applied: {names}" },
  upToDate: { vi: "Cơ sở dữ liệu đã mới nhất.", en: "The database is up to date." },
  allWell: { vi: "Mọi thứ đã sẵn sàng.", en: "Everything is ready." },
  notWell: { vi: "Có {count} chỗ cần xử lý.", en: "{count} things need attention." },

  demoTitle: { vi: "kiemchung · xem thử", en: "kiemchung · a demonstration" },
  demoIntro: {
    vi: "{files} tệp trong {folder} được nộp, lưu và đọc như thật; dữ liệu nằm trong {data}.",
    en: "The {files} files of {folder} are handed in, stored and read as real ones; the data is in {data}.",
  },
  demoStopped: {
    vi: "Đã dừng. Chạy lại “npm run demo” để đọc tiếp những tệp chưa đọc.",
    en: "Stopped. Run “npm run demo” again to go on with the files that are not read yet.",
  },
  demoStarting: { vi: "Khởi động hệ thống…", en: "Starting the system…" },
  demoFixturesMissing: {
    vi: "Không thấy {folder}. Hãy tải lại toàn bộ mã nguồn (git clone).",
    en: "{folder} is missing. Get the whole source again (git clone).",
  },
} as const satisfies Record<string, Phrase>;
