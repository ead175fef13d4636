/** Words of two syllables that administrative texts are full of, to find the syllables that were read with wrong marks. */
import { foldText } from "./text.ts";

/**
 * Words (từ ghép) that stay themselves wherever they stand: no other marks on the same letters give two words that follow
 * each other. Words like `chi trả` (beside `chỉ trả lời`) are left out on purpose.
 */
const listed = `
an giang, an ninh, an sinh, an toàn, áp dụng, âm mưu, ấn phẩm, ảnh hưởng, ban chấp, ban hành, ban quản, bao gồm, bàn ghế,
bàn giao, báo cáo, báo chí, bầu cử, bãi bỏ, bắt buộc, bảng biểu, bảo hành, bảo hiểm, bảo lãnh, bảo mật, bảo quản, bảo tàng,
bảo tồn, bảo trì, bảo trợ, bảo vệ, bảo đảm, bền vững, bệnh nhân, bệnh tật, bệnh viện, biên bản, biên chế, biên giới, biên soạn,
biểu dương, biểu mẫu, biểu quyết, biện pháp, bình quân, bình thường, bình xét, bình đẳng, bí thư, bồi dưỡng, bồi thường, bố trí,
bổ nhiệm, bổ sung, bộ phận, bộ trưởng, bước đầu, bưu chính, bưu điện, cam kết, cao đẳng, cá nhân, cán bộ, cân đối, câu hỏi,
cần thiết, cầu đường, cấp bách, cấp cứu, cấp dưới, cấp huyện, cấp phát, cấp phép, cấp tỉnh, cấp xã, căn cứ, cắt giảm, cải cách,
cải tạo, cải thiện, cải tiến, cảnh báo, cảnh quan, cảnh sát, cạnh tranh, cập nhật, chấm dứt, chấm điểm, chấn chỉnh, chấp hành,
chấp thuận, chất lượng, chất thải, chăm sóc, chăn nuôi, chậm trễ, chặt chẽ, chế biến, chế độ, chi cục, chi nhánh, chi tiết,
chiến lược, chiến sĩ, chính phủ, chính quy, chính quyền, chính sách, chính thức, chính trị, chính xác, chính đáng, chỉ số,
chỉ thị, chỉ tiêu, chỉ đạo, chỉnh lý, chỉnh sửa, chỉnh trang, chịu trách, chu đáo, chuẩn bị, chuẩn hóa, chuyên môn, chuyên ngành,
chuyên nghiệp, chuyên trách, chuyên viên, chuyên đề, chuyển biến, chuyển giao, chuyển tiếp, chuyển đổi, chủ nghĩa, chủ nhiệm,
chủ quan, chủ tịch, chủ trì, chủ trương, chủ yếu, chủ động, chương trình, chức danh, chức năng, chức vụ, chứng chỉ, chứng minh,
chứng nhận, chứng thư, chứng thực, chữ ký, công an, công báo, công bố, công chúng, công chức, công cụ, công dân, công ích,
công khai, công nghệ, công nghiệp, công nhân, công nhận, công sở, công suất, công tác, công tâm, công thương, công trình,
công ty, công văn, công viên, công việc, công đoàn, cống hiến, cổ phần, cổng thông, cơ bản, cơ cấu, cơ chế, cơ hội, cơ quan,
cơ sở, cộng hòa, cộng đồng, cung cấp, cung ứng, cuộc họp, cuộc sống, cuộc thi, củng cố, cư trú, cường quốc, cưỡng chế, cử tri,
cụ thể, danh hiệu, danh mục, danh sách, dân chủ, dân cư, dân phố, dân quân, dân sinh, dân số, dân tộc, dân vận, dẫn nước,
di chuyển, di sản, di tích, diễn biến, diễn tập, diễn đàn, diện tích, dịch bệnh, dịch vụ, doanh nghiệp, doanh nhân, doanh thu,
du lịch, duy trì, dứt điểm, dữ liệu, dự án, dự báo, dự kiến, dự phòng, dự thảo, dự toán, ghi chép, ghi nhận, ghi rõ,
gia cầm, gia hạn, gia súc, gia đình, giai đoạn, giao ban, giao dịch, giao thông, giao tiếp, giá trị, giám sát, giám đốc,
gián đoạn, giáo dục, giáo viên, giấy phép, giấy tờ, giải ngân, giải pháp, giải phóng, giải quyết, giải thể, giải thích,
giải trình, giải đáp, giảm nghèo, giảm thiểu, giảng viên, giới thiệu, giới tính, giữ gìn, giữ vững, góp phần, góp ý, 
gương mẫu, hài hòa, hài lòng, hàng hóa, hàng năm, hàng ngày, hàng quý, hàng tháng, hàng tuần, hành chính, hành lang, hành vi,
hành động, hằng năm, hằng ngày, hằng tuần, hằng quý, hằng tháng, hải quan, hải đảo, hạ tầng, hạn chế, hạn hán, hạnh phúc, hệ thống, hiến pháp,
hiện hành, hiện nay, hiện trạng, hiện đại, hiệu lực, hiệu quả, hiệu trưởng, hình ảnh, hình sự, hình thành, hình thức, hoàn thành,
hoàn thiện, hoàn trả, hoạt động, hòa bình, hòa giải, hôn nhân, hồ sơ, hỗ trợ, hỏa hoạn, hợp lệ, hợp lý, hợp nhất, hợp pháp,
hợp tác, hợp đồng, học bổng, học kỳ, học phí, học sinh, hộ khẩu, hộ nghèo, hộ tịch, hội chợ, hội nghị, hội thảo, hội thi,
hội trường, hội đoàn, hội đồng, huấn luyện, huy động, huyện ủy, hủy bỏ, hướng dẫn, hưởng ứng, hy sinh, kèm theo, kế hoạch,
kế thừa, kế toán, kết hợp, kết luận, kết nối, kết quả, kết thúc, khai mạc, khai thác, khách hàng, khách quan, khám bệnh,
khám chữa, khẩn cấp, khẩn trương, khắc phục, khả năng, khả thi, khảo sát, khen thưởng, khiếu kiện, khiếu nại, khiển trách,
khoa học, khoáng sản, khó khăn, khóm ấp, không gian, khối lượng, khởi công, khởi nghiệp, khu phố, khu vực, khuyến cáo,
khuyến khích, khuyến nông, khuyết tật, khuyết điểm, kiên cố, kiên quyết, kiến nghị, kiến thức, kiến trúc, kiểm chứng, kiểm kê,
kiểm sát, kiểm soát, kiểm toán, kiểm tra, kiểm điểm, kiểm định, kiện toàn, kinh doanh, kinh nghiệm, kinh phí, kinh tế, kích cầu,
kính gửi, kỳ họp, kỳ thi, ký hiệu, ký kết, ký túc, kỹ năng, kỹ sư, kỹ thuật, kỷ cương, kỷ luật, kỷ niệm, lao động, làm việc,
lâm nghiệp, lấn chiếm, lãng phí, lãnh đạo, lập biên, lập hồ, lề đường, lễ hội, lễ tang, liên hệ, liên hoan, liên kết,
liên ngành, liên quan, liên thông, liên tịch, liên tục, liệt sĩ, linh hoạt, lĩnh vực, lịch công, lịch sử, lịch tiếp, lồng ghép,
lợi dụng, lợi ích, lợi thế, luân chuyển, lũ lụt, lương thực, lưu thông, lưu trữ, lưu động, lựa chọn, lực lượng, lụt bão, lý kiến,
mâu thuẫn, mất mát, mẫu biểu, mẫu giáo, mẫu đơn, mạng lưới, mật thiết, mặt bằng, mặt đường, miền núi, miễn giảm, miễn nhiệm,
minh bạch, mô hình, môi trường, mỗi năm, mỗi tháng, mỗi tuần, mở rộng, một cửa, một số, mưa lũ, mức độ, mục lục, mục tiêu,
mục đích, nâng cao, nâng cấp, năm học, năng lượng, năng lực, năng suất, năng động, ngàn đồng, ngành nghề, ngân hàng, ngân sách,
ngăn chặn, ngăn ngừa, ngắn gọn, ngạch công, nghề nghiệp, nghệ thuật, nghiêm cấm, nghiêm chỉnh, nghiêm minh, nghiêm trọng,
nghiêm túc, nghiên cứu, nghiệm thu, nghiệp vụ, nghìn đồng, nghĩa vụ, nghị quyết, nghị định, ngoại giao, ngoại ngữ, nguồn lực,
nguồn vốn, nguy cơ, nguy hiểm, nguyên nhân, nguyên tắc, nguyện vọng, người dân, người lao, nhanh chóng, nhà nước, nhà trường,
nhân dân, nhân dịp, nhân lực, nhân rộng, nhân sự, nhân viên, nhất quán, nhất trí, nhạy cảm, nhận diện, nhận thức, nhận xét,
nhận định, nhận được, nhập khẩu, nhiệm kỳ, nhiệm vụ, nhiệt tình, nhu cầu, niêm phong, niêm yết, nông dân, nông nghiệp, nông sản,
nông thôn, nỗ lực, nổi bật, nội bộ, nội dung, nội quy, nội thành, nội vụ, nội địa, nộp thuế, ô nhiễm, ổn định, pháp chế,
pháp lệnh, pháp luật, pháp lý, pháp quy, phát hành, phát hiện, phát huy, phát sinh, phát thanh, phát triển, phát động, phân bổ,
phân công, phân loại, phân tích, phấn đấu, phẩm chất, phản ánh, phản biện, phản hồi, phạm vi, phê bình, phê chuẩn,
phê duyệt, phí tổn, phong phú, phong trào, phòng cháy, phòng chống, phòng họp, phòng ngừa, phóng viên, phối hợp, phổ biến,
phổ cập, phổ thông, phúc lợi, phương án, phương châm, phương hướng, phương pháp, phương thức, phương tiện, phường xã, 
phức tạp, phụ cấp, phụ huynh, phụ lục, phụ nữ, phụ trách, phục vụ, quan hệ, quan tâm, quan trắc, quan trọng, quan điểm, quá hạn,
quá trình, quán triệt, quân sự, quân đội, quần chúng, quản lý, quản trị, quảng bá, quảng cáo, quận huyện, quận ủy, quốc gia,
quốc hội, quốc phòng, quốc tế, quy chế, quy chuẩn, quy hoạch, quy mô, quy tắc, quy trình, quy ước, quy định, quyền hạn,
quyền lợi, quyết liệt, quyết tâm, quyết toán, quyết định, rà soát, rõ ràng, rộng rãi, rút gọn, rút kinh, rút ngắn, sai phạm,
sai sót, sáng kiến, sáng tạo, sáp nhập, sắp xếp, sẵn sàng, sản lượng, sản phẩm, sản xuất, sinh hoạt, sinh viên, số hóa, số liệu,
số lượng, sổ sách, sổ tay, sơ cấp, sơ hở, sơ kết, sơ tán, sơ tuyển, sở hữu, suy giảm, suy thoái, sức khỏe,
sức mạnh, sử dụng, sửa chữa, sửa đổi, sự cố, sự kiện, sự nghiệp, tai nạn, tài chính, tài khoản, tài liệu, tài nguyên, tài sản,
tách thửa, tái phạm, tái định, tăng cường, tăng trưởng, tại chỗ, tạm thời, tạm trú, tạm ứng, tập huấn, tập thể, tập trung,
tệ nạn, tham dự, tham gia, tham khảo, tham mưu, tham nhũng, thanh lý, thanh niên, thanh toán, thanh tra, thay thế, thay đổi,
thành công, thành lập, thành phần, thành phố, thành thị, thành tích, thành tựu, thành viên, tháo gỡ, thân nhân, thân thiện,
thất nghiệp, thất thoát, thẩm quyền, thẩm tra, thẩm định, thảo luận, theo dõi, thế giới, thế mạnh, thể chế, thể dục, thể hiện,
thể lệ, thể thao, thi công, thi hành, thi đua, thiên tai, thiết bị, thiết chế, thiết kế, thiết lập, thiết thực, thiếu niên,
thiệt hại, thí sinh, thí điểm, thích hợp, thích ứng, thị trấn, thị trường, thị xã, thôn bản, thôn xóm, thông báo, thông qua,
thông suốt, thông tin, thông tư, thông điệp, thống kê, thống nhất, thổ cẩm, thời gian, thời hạn, thời hiệu, thời kỳ, thời điểm,
thu gom, thu hồi, thu hút, thu nhập, thu thập, thuận lợi, thuận tiện, thuốc lá, thuộc diện, thuyết minh, thuyết phục, thú y,
thủ công, thủ trưởng, thủ tướng, thủ tục, thủy lợi, thủy sản, thư ký, thư mời, thư viện, thương binh, thương hiệu, thương mại,
thường trú, thường trực, thường vụ, thường xuyên, thừa kế, thử nghiệm, thực hành, thực hiện, thực phẩm, thực tập, thực tế,
thực tiễn, thực trạng, tiêm chủng, tiêm phòng, tiêu biểu, tiêu chí, tiêu chuẩn, tiêu thụ, tiềm năng, tiền lương,
tiền mặt, tiến bộ, tiến hành, tiến trình, tiến độ, tiếp cận, tiếp công, tiếp dân, tiếp nhận, tiếp thu, tiếp tục, tiếp xúc,
tiết kiệm, tiểu ban, tiểu học, tiện ích, tiện lợi, tinh giản, tinh gọn, tinh thần, tình hình, tình huống, tình nguyện,
tình trạng, tích cực, tích hợp, tín dụng, tín ngưỡng, tỉnh ủy, tỉnh đoàn, toàn dân, toàn diện, toàn quốc, toàn thể, tòa án,
tóm tắt, tôn giáo, tôn trọng, tồn tại, tồn đọng, tối thiểu, tối ưu, tốt nghiệp, tổ chức, tổ dân, tổ trưởng, tổ viên,
tổng cục, tổng hợp, tổng kết, tổng số, tổng thể, tờ trình, tội phạm, trang bị, trang phục, trang thiết, tranh chấp, tranh thủ,
trách nhiệm, trân trọng, trạm y, trật tự, trẻ em, triển khai, triệt để, triệu đồng, trình tự, trình độ, trồng rừng, trồng trọt,
trợ cấp, trợ giúp, trung bình, trung cấp, trung gian, trung học, trung tâm, trung thực, trung ương, truy cập, truy cứu,
truyền hình, truyền thanh, truyền thông, truyền thống, trường hợp, trường học, trưởng ban, trưởng công, trưởng phòng,
trưởng thôn, trực ban, trực quan, trực thuộc, trực tiếp, trực tuyến, trụ sở, tuân thủ, tuần tra, tuyên dương, tuyên truyền,
tuyển chọn, tuyển dụng, tuyển sinh, tư pháp, tư tưởng, tư vấn, tương trợ, tương ứng, tương đối, tương đương, tượng đài, từ chối,
từng bước, tự chủ, tự do, tự giác, tự nguyện, tự nhiên, tự quản, tự đánh, tỷ lệ, tỷ trọng, tỷ đồng, ủng hộ, ủy ban, ủy nhiệm,
ủy quyền, ủy thác, ủy viên, ước thực, ưu tiên, ưu việt, ưu đãi, ưu điểm, ứng cử, ứng dụng, ứng phó, vai trò, vấn đề, văn bằng,
văn bản, văn hóa, văn minh, văn nghệ, văn phòng, văn thư, vận chuyển, vận dụng, vận hành, vận tải, vận động, vật chất, vật liệu,
vật nuôi, vật tư, về việc, vệ sinh, vi phạm, viên chức, viễn thông, việc ban, việc báo, việc làm, việc tăng, việc thành, việc tổ,
việc triển, vỉa hè, vị trí, vốn vay, vùng sâu, vùng đồng, vướng mắc, vượt cấp, xác lập, xác minh, xác nhận, xác định, xâm nhập,
xây dựng, xã hội, xét công, xét duyệt, xét tuyển, xóm làng, xuất bản, xuất khẩu, xuất sắc, xung quanh, xung đột, xúc tiến, xử lý,
xử phạt, y tế, yêu cầu, yếu kém, yếu tố, ý kiến, ý nghĩa, ý thức, đa dạng, đàm phán, đàn áp, đào tạo, đánh giá, đánh máy,
đánh số, đáp ứng, đầu mối, đầu tư, đầu vào, đất đai, đấu giá, đấu nối, đấu thầu, đấu tranh, đẩy lùi, đẩy mạnh, đẩy nhanh,
đăng ký, đăng tải, đảm bảo, đảm nhiệm, đại biểu, đại diện, đại học, đại hội, đại lý, đạo đức, đặc biệt, đặc thù, đặc điểm,
đê điều, đề án, đề cương, đề cử, đề nghị, đề xuất, điều chỉnh, điều hành, điều kiện, điều lệ, điều phối, điều tra, điều động,
điểm cầu, điểm nghẽn, điển hình, điện thoại, điện tử, đính chính, đính kèm, địa bàn, địa chính, địa chỉ, địa giới, địa phương,
địa điểm, định hướng, định kỳ, định lượng, định mức, đoàn kết, đoàn thể, đoàn viên, đóng góp, đô thị, đôn đốc, đồng bào, đồng bộ,
đồng chí, đồng thời, đồng thuận, đồng tình, đối chiếu, đối ngoại, đối tượng, đối với, đổi mới, đơn giá, đơn giản, đơn thư,
đơn vị, độc hại, độc lập, đội ngũ, động viên, đột phá, đột xuất, đường bộ, đường phố, được giao, điện từ, mỗi trường, nâng lương, thứ trưởng, trao đổi, đùn đẩy, né tránh, mồ côi, mỹ nghệ,
kể cả, rủi ro
`;

const words: readonly string[] = listed
  .normalize("NFC")
  .split(",")
  .map((word) => word.trim());
const listedWords: ReadonlySet<string> = new Set(words);
const byFold: ReadonlyMap<string, readonly string[]> = Map.groupBy(words, foldText);

/** Two syllables that were read with wrong marks: the place of the first among the printed words, and how both are spelled. */
type Misspelling = { readonly at: number; readonly spelled: readonly [string, string] };

/**
 * The common words among printed words that follow each other which were read with other marks: `bô sung` gives `bổ` and
 * `sung`, without capitals and signs. Not those that could be two words, nor where one of the syllables belongs to its
 * other neighbour: `tình hình thực hiện` holds no `hình thức`.
 */
export function misspellings(printed: readonly string[]): Misspelling[] {
  return printed.flatMap((first, at) => {
    const [before, second, after] = [printed[at - 1], printed[at + 1], printed[at + 2]];
    const pair = pairOf(first, second);
    if (pair === null || isCommon(pairOf(before, first)) || isCommon(pairOf(second, after))) return [];
    const spelled = spelledPair(pair);
    return spelled === null ? [] : [{ at, spelled }];
  });
}

/** Two printed words as syllables, lower case; null where a sign parts them. */
function pairOf(first = "", second = ""): string | null {
  const one = /^\P{L}*(\p{L}+)$/u.exec(first)?.[1];
  const other = /^(\p{L}+)\P{L}*$/u.exec(second)?.[1];
  return one === undefined || other === undefined ? null : `${one} ${other}`.toLocaleLowerCase("vi").normalize("NFC");
}

function isCommon(pair: string | null): boolean {
  return pair !== null && listedWords.has(pair);
}

function spelledPair(pair: string): readonly [string, string] | null {
  const read = pair.split(" ");
  const candidates = (byFold.get(foldText(pair)) ?? []).map((word) => word.split(" "));
  const changes = (word: readonly string[]) => word.filter((syllable, at) => syllable !== read[at]).length;
  const least = Math.min(...candidates.map(changes));
  const [nearest, ...others] = candidates.filter((word) => changes(word) === least);
  if (nearest === undefined || others.length > 0 || least === 0) return null;
  return [nearest[0] ?? "", nearest[1] ?? ""];
}

/**
 * The text with common words that differ from their spelling by marks alone spelled right: `bô sung` becomes `bổ sung`.
 * Capitals stay, other words too. For text that was recognised from an image only.
 */
export function mendCommonWords(text: string): string {
  const printed = text.split(/\s+/);
  for (const { at, spelled } of misspellings(printed)) {
    for (const [offset, syllable] of spelled.entries()) printed[at + offset] = respelled(printed[at + offset] ?? "", syllable);
  }
  return printed.join(" ");
}

/** The spelling with the capitals and the signs around it that were printed. */
export function respelled(printed: string, spelled: string): string {
  const [, before = "", , after = ""] = /^([^\p{L}]*)(\p{L}*)(.*)$/u.exec(printed) ?? [];
  const letters = printed.slice(before.length, printed.length - after.length);
  if (letters.length !== spelled.length) return printed;
  return (
    before +
    [...spelled].map((letter, index) => (/\p{Lu}/u.test([...letters][index] ?? "") ? letter.toLocaleUpperCase("vi") : letter)).join("") +
    after
  );
}
