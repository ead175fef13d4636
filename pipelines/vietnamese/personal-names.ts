/** The syllables of Vietnamese personal names (họ, tên đệm, tên). */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Family names, the frequent ones first. */
export const familyNames = words(`
  Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trương Lâm Mai Trịnh Đào Cao Hà Tạ Phùng Tô Thái Tống Lương Châu
  Quách Vương La Kiều Chu Khổng Lưu Từ Tăng Mạc Thạch Triệu Nghiêm Nông Hứa Lục Ma Lò Lường Quàng Cầm Vi Giàng Sùng Vàng Thào Hạng Tòng Lù Rơ Ksor Siu Kpă
  Y H Đàm Đồng Doãn Viên Ông Ôn Âu Bạch Ninh Thân Tiêu Trà Trang Thi Văn Khuất Khúc Khương Mã Nhâm Phí Phó Quản Sơn Tôn Uông Ứng Vy Xa Danh Kim Diệp Giang Hàn
  Bế Cù Cung Dư Đan Điền Hán Hầu Lã Lại Lều Liêu Lô Lộc Lữ Mẫn Ngụy Ngũ Phương Phù Sử Tất Thiều Thập Tiết Tưởng Ung Vừ Hờ Mùa Bạc Điêu Đèo Hoa Hạ Trác
`);

/** Middle and given names; of those with the same letters the frequent ones first. */
export const givenNames = words(`
  Ái An Anh Ánh Ân Ất Bá Bách Bạch Ban Bảo Bắc Bằng Bích Biên Bình Bính Bộ Bội Bông Bửu Ca Cảnh Cam Can Cảm Cẩm Cần Cát Cầu Chánh Châm Chấn Châu Chi Chí Chiến Chinh
  Chính Chuẩn Chung Chuyên Chức Chương Công Cơ Cúc Cư Cừ Cử Cương Cường Dậu Di Diễm Diên Diện Diệp Diệu Dinh Dĩnh Doãn Doanh Du Dục Duệ Dung Dũng Duy Duyên Duyệt Dư Dự
  Dương Dưỡng Đa Đài Đại Đan Đang Đãng Danh Đạo Đào Đáng Đăng Đắc Đẩu Đệ Đích Điềm Điển Điền Điệp Đình Định Đô Độ Đoan Đoàn Đông Đồng Đôn Đức Đường Được Gấm Gia Giao
  Giang Giáp Giàu Giới Hà Hạ Hải Hàm Hân Hãn Hàn Hạnh Hào Hảo Hạo Hằng Hân Hậu Hiền Hiển Hiến Hiên Hiện Hiệp Hiếu Hiệu Hinh Hoa Hóa Hòa Hoá Hoà Hoài Hoan Hoàn Hoàng Hoạt Hoành Hội Hồi Hợi
  Hồng Hợp Huân Huấn Huế Huệ Hùng Huy Huyên Huyền Huynh Huỳnh Hưng Hứng Hương Hường Hướng Hưởng Hữu Hỷ Ích Kha Khả Khá Khai Khái Khải Khang Khanh Khánh Khắc Khoa Khoái Khoan Khôi
  Khơi Khuê Khương Khuyên Kiên Kiến Kiệm Kiện Kiệt Kiều Kim Kính Kỳ Kỷ Lai Lài Lam Lan Lành Lãnh Lâm Lân Lập Lê Lễ Lệ Lên Liêm Liên Liễn Liệu Liễu Linh Lĩnh Loan Lộc Lợi Long
  Luân Luận Lục Lũy Luyến Luyện Lư Lực Lương Lượng Lựu Lưu Ly Lý Mạch Mai Mạnh Mão Mẫn Mận Mậu Mây Mến Miên Minh Mộng Mơ My Mỹ Na Nam Năng Nga Ngà Ngạn Ngân Nghi Nghĩa Nghị
  Nghiêm Nghiệp Ngoan Ngoãn Ngoạn Ngọ Ngọc Ngôn Nguyên Nguyện Nguyệt Nguyễn Nhàn Nhã Nhạ Nhạc Nhân Nhẫn Nhất Nhật Nhi Nhị Nhiên Nhiệm Nho Nhớ Nhu Nhung Như Nhựt Niệm Niên Ninh Nở Nữ Nương Oanh Phát
  Phan Phi Phiên Phong Phó Phú Phúc Phùng Phước Phương Phượng Phượng Quan Quang Quảng Quân Quí Quý Quốc Quy Quyên Quyền Quyết Quyến Quỳnh Sa San Sang Sao Sáng Sắc Sâm Sen Sĩ Sinh Sơn Soái
  Song Sửu Sương Sự Sỹ Tá Tài Tại Tam Tám Tánh Tâm Tân Tần Tấn Tạo Tạng Tây Tạ Thạch Thái Tham Thám Thanh Thành Thạnh Thao Thảo Thạo Thăng Thắm Thắng Thân Thấu Thế Thêm Thê Thể Thi
  Thì Thiên Thiện Thiệp Thiết Thiều Thiệu Thìn Thinh Thịnh Thị Thoa Thoại Thọ Thông Thơ Thơm Thời Thới Thu Thuận Thuần Thuấn Thục Thuật Thúy Thuý Thùy Thuỳ Thủy Thuỷ Thụy Thuyên Thuyết Thư Thứ
  Thức Thừa Thực Thường Thưởng Thượng Tịch Tiến Tiên Tiền Tiệp Tín Tình Tính Tĩnh Tịnh Toa Toại Toàn Toản Toán Tô Tố Tôn Tới Trà Trạch Trai Trang Tráng Trâm Trân Trấn Tri Trì Trí Trị Triết Triển
  Triều Triệu Trinh Trình Trịnh Trọng Trụ Trúc Trung Trường Trưởng Trực Tú Tuấn Tuân Tuất Tùng Túc Tuệ Tuyên Tuyến Tuyền Tuyển Tuyết Tư Từ Tứ Tự Tường Tưởng Tướng Tựu Tý Tỵ Tỷ Uy Uyên Uyển Ước Vân Văn
  Thuân Thoan Nhuận Nhân Khuông Quế Lụa Lý Lượt Lưỡng Mừng Mười Năm Nghinh Ngọt Nguyễn Nhàng Phấn Phẩm Phận Phụng Quyn Sáu Sinh Tằng Thái Thậm Thẩm Thỏa Thời Toanh Trầm Triệu Tròn Vang Vạn Vàng Vấn Vận Vi Vỉ Vĩ Vị Viên Viễn Viện Việt Vinh Vĩnh Vịnh Vịnh Vọng Vu Vũ Vui Vượng Vương Vỹ Vy Xa Xoan Xuân Xuyên Xuyến Ý Yên Yến Độc Đạt Chuyền Nhường Khiêm Khiết Khởi Huê Cầm Đính Đĩnh Đảm Đạm Đáp Điệu
`);
