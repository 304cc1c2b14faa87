-- Chỉ tiêu quốc gia và quy định chung mà các bộ quy tắc dùng lại:
--   local national = require "common.national"
--
-- Chỉ tiêu: theo các dòng của biểu tổng hợp kèm công văn của Bộ GDĐT, như bảng đã
-- điền của Hưng Yên năm 2021 (Báo cáo kết quả Tuần lễ, phần II.4). Mục của từng
-- tỉnh trỏ về chỉ tiêu bằng trường `indicator`.
-- Mã của chỉ tiêu là ví dụ: không văn bản nào đặt mã.

local source = "biểu tổng hợp II.4, báo cáo Hưng Yên 2021"

indicator "training.workers" {
  "Phổ biến kiến thức khoa học, kiến thức pháp luật cho người lao động",
  unit = "Lớp/người", source = source,
}
indicator "training.teachers" {
  "Bồi dưỡng, tập huấn cho cán bộ quản lý, giáo viên", unit = "Lớp/người", source = source,
}
indicator "training.community" {
  "Bồi dưỡng, tập huấn cho cán bộ quản lý, báo cáo viên trung tâm học tập cộng đồng",
  unit = "Lớp/người", source = source,
}
indicator "training.other" {
  "Các lớp bồi dưỡng, tập huấn khác", unit = "Lớp/người", source = source,
}
indicator "media.articles" {
  "Tin bài về các hoạt động của Tuần lễ", unit = "Tin bài/cuộc", source = source,
}
indicator "media.publications" {
  "Ấn phẩm thông tin (tờ rơi, áp phích, băng rôn, khẩu hiệu)", unit = "Quyển", source = source,
}
indicator "books.donors" {
  "Tập thể, cá nhân tặng sách", unit = "Tập thể/cá nhân", source = source,
}
indicator "books.donated" {
  "Sách đã huy động tặng các trường học, thư viện", unit = "Quyển", source = source,
}
indicator "contests" {
  "Các cuộc thi, tọa đàm về khuyến đọc, khuyến học và xây dựng xã hội học tập",
  unit = "Số cuộc", source = source,
}
indicator "contests.seminars" {
  "Sinh hoạt chuyên đề học tập suốt đời, xây dựng xã hội học tập",
  unit = "Số cuộc/số người", source = source,
}
indicator "contests.other" {
  "Các cuộc thi khác", unit = "Số cuộc/số người", source = source,
}
indicator "opening.districts" {
  "Huyện tổ chức Lễ khai mạc Tuần lễ", unit = "Huyện", source = source,
}
indicator "opening.institutions" {
  "Cơ sở giáo dục tổ chức Lễ khai mạc Tuần lễ", unit = "Trường/trung tâm", source = source,
}
indicator "conferences" {
  "Tổ chức hội thảo, sinh hoạt chuyên đề", unit = "Cuộc", source = source,
}
indicator "commended.collectives" {
  "Tập thể được khen thưởng về tổ chức Tuần lễ", unit = "Đơn vị", source = source,
}
indicator "commended.individuals" {
  "Cá nhân được khen thưởng về tổ chức Tuần lễ", unit = "Người", source = source,
}

law "national.nd152_2025" {
  "Nghị định 152/2025/NĐ-CP, Điều 4 khoản 6", from = "2025-07-01",
  source = "Nghị định 152/2025/NĐ-CP",
}

return {
  -- Khi nhiều cá nhân, tập thể cùng đủ điều kiện: chọn cá nhân nữ, hoặc tập thể có từ
  -- 70 % nữ trở lên (Nghị định 152/2025/NĐ-CP, Điều 4 khoản 6). Dùng trong `order`;
  -- bộ quy tắc xét tập thể phải khai báo thuộc tính `staff` và `women`.
  women = more {
    "Cá nhân nữ, tập thể có từ 70 % nữ trở lên",
    function(candidate)
      if candidate.to ~= "collective" then return candidate.female end
      local attributes = candidate.attributes
      return 10 * attributes.women >= 7 * attributes.staff
    end,
    law = "national.nd152_2025", source = "Nghị định 152/2025/NĐ-CP, Điều 4 khoản 6",
  },
}
