/** Words of two syllables that administrative texts are full of, and the reading that OCR gives them with wrong marks. */
import { foldText } from "./text.ts";

const words = `
an giang, an ninh, an sinh, an toàn, ảnh hưởng, áp dụng, ban hành, ban chấp, bãi bỏ, bảo đảm, đảm bảo, bảo hiểm, bảo trợ, bảo vệ, báo cáo, bắt buộc, bệnh nhân, bệnh viện, biên bản, biên chế, biện pháp,
biểu mẫu, bình đẳng, bổ nhiệm, bổ sung, bồi dưỡng, cải cách, cải thiện, cán bộ, cấp bách, cấp cứu, cấp dưới, cấp huyện, cấp phép, cấp tỉnh, cấp xã, chất lượng, chấm điểm, chấn chỉnh, chăm sóc, chấp hành, chế độ, chỉ đạo,
chỉ số, chỉ thị, chỉ tiêu, chi tiết, chiến lược, chính phủ, chính quyền, chính sách, chính thức, chủ tịch, chủ trì, chuẩn bị, chức danh, chức năng, chương trình, chuyên môn, chuyên ngành, chuyển đổi, công bố, công chức, công khai,
công nghệ, công nghiệp, công nhận, công tác, công văn, công việc, cơ quan, cơ sở, cung cấp, cụ thể, cuộc họp, cuộc thi, cử tri, danh mục, danh sách, dân cư, dân số, dân tộc, dịch bệnh, dịch vụ, diễn tập, doanh nghiệp, du lịch, dự án, dự kiến, dự thảo,
dự toán, đào tạo, đánh giá, đầu tư, đấu thầu, đấu tranh, đề án, đề cương, đề nghị, đề xuất, địa bàn, địa phương, địa điểm, điều chỉnh, điều hành, điều kiện, điều tra, điện tử, định hướng, định kỳ, đính chính, đoàn viên, đóng góp, đô thị, đối tượng, đối với,
đồng bào, đơn giản, đơn vị, đường bộ, đại biểu, đại học, đại hội, đạo đức, đăng ký, giai đoạn, giải pháp, giải quyết, giải trình, giám sát, giám đốc, giao thông, giáo dục, giáo viên, giới thiệu, giới tính, gia đình, góp phần, góp ý, hạ tầng, hạn chế, hành chính, hành động, hệ thống,
hiệu lực, hiệu quả, hiệu trưởng, hỗ trợ, hoạt động, học kỳ, học phí, học sinh, học bổng, hội đồng, hội nghị, hội thảo, hội thi, hồ sơ, hướng dẫn, hợp đồng, hợp tác, huyện ủy, kế hoạch, kết luận, kết quả, kết thúc, khả năng, khám bệnh, khảo sát, khắc phục, khen thưởng, khẩn cấp, khẩn trương,
khoa học, khoáng sản, khu vực, khuyết tật, kiểm chứng, kiểm soát, kiểm tra, kiến nghị, kiện toàn, kinh doanh, kinh phí, kinh tế, kỳ họp, kỳ thi, kỹ năng, kỹ thuật, kỷ luật, kỷ cương, lãnh đạo, lao động, lập hồ, lấy ý, lĩnh vực, liên quan, liên tịch, lịch sử, lực lượng, lý kiến, mẫu đơn, miễn nhiệm, mô hình, môi trường,
một cửa, một số, mục đích, mục tiêu, mức độ, nâng cao, năng lực, năm học, ngân sách, ngành nghề, nghị định, nghị quyết, nghiên cứu, nghiệp vụ, nghiệm thu, nghiêm túc, người dân, người lao, nguồn lực, nguồn vốn, nguyên nhân, nhà nước, nhân dân, nhân dịp, nhân lực, nhiệm kỳ, nhiệm vụ, nội dung, nội vụ, nông nghiệp, nông thôn,
ổn định, phát huy, phát triển, phân bổ, phân cấp, phân công, phân tích, phân loại, phê duyệt, phòng chống, phong trào, phối hợp, phổ biến, phổ thông, phụ nữ, phúc lợi, phục vụ, phương án, phương hướng, phường xã, quản lý, quán triệt, quận huyện, quốc gia, quốc hội, quốc phòng, quy chế, quy định, quy hoạch, quy trình, quyền hạn, quyết định, quyết toán,
rà soát, sắp xếp, sản phẩm, sản xuất, sáng kiến, sinh viên, số điều, số liệu, số lượng, sơ kết, sử dụng, sự nghiệp, sức khỏe, sửa đổi, tài chính, tài liệu, tài nguyên, tài sản, tăng cường, tập huấn, tập thể, tập trung, tạm thời, tham dự, tham gia, tham mưu, thành lập, thành phần, thành phố, thành tích, thanh niên, thanh tra, thẩm định, thẩm quyền, thay đổi, thay thế, thể thao, thế giới,
thi hành, thi đua, thiên tai, thiết bị, thị trấn, thị trường, thị xã, thông báo, thông qua, thông tin, thông tư, thời gian, thời hạn, thời kỳ, thời điểm, thu hồi, thu thập, thủ tục, thủ tướng, thuận lợi, thuốc lá, thực hành, thực hiện, thực phẩm, thực tập, thực trạng, thường trực, thường xuyên, thường vụ, tích cực, tiêu chí, tiêu chuẩn, tiếp cận, tiếp công, tiếp nhận, tiếp tục, tiến độ, tiền lương, tình hình,
tình trạng, tỉnh ủy, tổ chức, tổ công, tổng hợp, tổng kết, tổng thể, tốt nghiệp, tội phạm, tờ trình, toàn diện, toàn quốc, trách nhiệm, trang thiết, tranh chấp, triển khai, trình độ, trình tự, trợ cấp, trợ giúp, trung học, trung tâm, trung ương, truyền thông, truyền hình, trực tiếp, trực tuyến, trực thuộc, trường học, trường hợp, tuyển dụng, tuyển sinh, tuyên truyền, tư pháp, tư tưởng, tự đánh, ủy ban, ủy viên, ứng dụng, ứng phó, văn bản,
văn hóa, văn phòng, vận chuyển, vận động, vận hành, vệ sinh, vi phạm, viên chức, viễn thông, việc làm, vùng đồng, xã hội, xác định, xác nhận, xây dựng, xét duyệt, xét tuyển, xét công, xử lý, xử phạt, xuất khẩu, ý kiến, ý thức, y tế, yêu cầu, yếu tố, ước thực, đính kèm, kèm theo, ban quản, chất thải, cộng đồng, quảng cáo, đại lý, đề cử, bầu cử, quốc tế, tại chỗ, tự do, hạnh phúc, về việc, việc ban, việc thành, việc triển, việc tổ, việc báo, việc tăng
`;

const byFold = new Map<string, string>();
const ambiguous = new Set<string>();
for (const word of words
  .split(",")
  .map((part) => part.trim())
  .filter(Boolean)) {
  const key = foldText(word);
  if ((byFold.get(key) ?? word) !== word) ambiguous.add(key);
  byFold.set(key, word);
}

/**
 * The text with common words that differ from their spelling by marks alone spelled right: `bô sung` becomes `bổ sung`.
 * Capitals stay, other words too. For text that was recognised from an image only.
 */
export function mendCommonWords(text: string): string {
  const tokens = text.split(/(\s+)/);
  for (let at = 0; at + 2 < tokens.length; at += 2) {
    const [first = "", , second = ""] = tokens.slice(at, at + 3);
    const bare = second.replace(/[.,;:)”"]+$/u, "");
    const key = foldText(`${first.replace(/^[(“"]+/u, "")} ${bare}`);
    const spelled = ambiguous.has(key) ? undefined : byFold.get(key);
    if (spelled === undefined) continue;
    const [left = "", right = ""] = spelled.split(" ");
    tokens[at] = recased(first, left);
    tokens[at + 2] = recased(second, right);
  }
  return tokens.join("");
}

/** The spelling with the capitals and the marks around it that were printed. */
function recased(printed: string, spelled: string): string {
  const [, before = "", , after = ""] = /^([^\p{L}]*)(\p{L}*)(.*)$/u.exec(printed) ?? [];
  const letters = printed.slice(before.length, printed.length - after.length);
  if (letters.length !== spelled.length) return printed;
  return (
    before +
    [...spelled].map((letter, index) => (/\p{Lu}/u.test([...letters][index] ?? "") ? letter.toLocaleUpperCase("vi") : letter)).join("") +
    after
  );
}
