-- Biểu tổng hợp theo mẫu của Bộ GDĐT, cho bộ quy tắc mà văn bản của tỉnh không kèm biểu:
--   require "common.national_table"
--
-- Cột, mục và tên số đo theo bảng đã điền của Hưng Yên năm 2021 (Báo cáo 2005/BC-SGDĐT), bỏ các
-- chữ chỉ riêng đợt ấy ("trực tuyến"). Với tỉnh khác, năm khác, biểu này là ví dụ.
--
-- Bộ quy tắc dùng mô-đun phải tự khai báo các loại hoạt động training, media, banners,
-- reading, contests, classes, opening. Mục 8 (khen thưởng) không thuộc loại hoạt động nào.

require "common.national"
local kinds = require "common.kinds"

local source = "ví dụ (theo bảng tổng hợp của Hưng Yên 2021)"

form {
  columns = {
    { "number", "TT" },
    { "label", "Các hoạt động" },
    { "unit", "Đơn vị" },
    { "sessions", "Số lớp/số cuộc thi", over = "Số lượng" },
    { "participants", "Người", over = "Số lượng" },
    { "note", "Ghi chú", text = true },
  },
  source = source,
}

row "1" { "Các lớp bồi dưỡng, tập huấn tổ chức trong Tuần lễ", heading = true, unit = "Lớp", source = source }
row "1a" {
  "Phổ biến kiến thức khoa học, kiến thức pháp luật cho người lao động", under = "1", unit = "Lớp/người",
  activity = "training", indicator = "training.workers", source = source,
}
row "1b" {
  "Bồi dưỡng, tập huấn cho cán bộ quản lý, giáo viên", under = "1", unit = "Lớp/người",
  aliases = { "Bồi dưỡng tập huấn cho CBQL, giáo viên" },
  activity = "training", indicator = "training.teachers", source = source,
}
row "1c" {
  "Bồi dưỡng, tập huấn cho cán bộ quản lý, báo cáo viên TTHTCĐ", under = "1", unit = "Lớp/người",
  aliases = { "Bồi dưỡng tập huấn cho cán bộ quản lý, báo cáo viên THHTCĐ" },
  activity = "training", indicator = "training.community", source = source,
}
row "1d" {
  "Các lớp bồi dưỡng, tập huấn khác", under = "1", unit = "Lớp/người",
  activity = "training", indicator = "training.other", source = source,
}
row "2" {
  "Số tin bài về các hoạt động của Tuần lễ", unit = "Tin bài/cuộc", measures = { sessions = "articles" },
  activity = "media", indicator = "media.articles", source = source,
}
row "3" {
  "Ấn phẩm thông tin (tờ rơi, áp phích, băng rôn, khẩu hiệu)", unit = "Quyển", measures = { sessions = "publications" },
  activity = "banners", indicator = "media.publications", source = source,
}
row "4" {
  "Phát động phong trào và tổ chức quyên góp sách giúp xây dựng tủ sách lớp học, xây dựng thư viện trường học",
  heading = true, source = source,
}
row "4a" {
  "Số tập thể, cá nhân tặng sách", under = "4", unit = "Tập thể/cá nhân", measures = { sessions = "donors" },
  activity = "reading", indicator = "books.donors", source = source,
}
row "4b" {
  "Số sách đã huy động tặng các trường học, thư viện", under = "4", unit = "Quyển", measures = { sessions = "books" },
  activity = "reading", indicator = "books.donated", source = source,
}
row "5" {
  "Tổ chức các cuộc thi, các buổi tọa đàm về khuyến đọc, khuyến học và xây dựng xã hội học tập", unit = "Số cuộc",
  activity = "contests", indicator = "contests", source = source,
}
row "5a" {
  "Sinh hoạt chuyên đề học tập suốt đời, xây dựng xã hội học tập", under = "5", unit = "Số cuộc/số người",
  activity = "classes", indicator = "contests.seminars", source = source,
}
row "5b" {
  "Các cuộc thi khác", under = "5", unit = "Số cuộc/số người",
  activity = "contests", indicator = "contests.other", source = source,
}
row "6" { "Tổ chức Lễ khai mạc Tuần lễ", heading = true, source = source }
-- Người dự ở 6a và 6b có thể là cùng những người ấy: 6a không cộng vào tổng.
row "6a" {
  "Số huyện tổ chức Lễ khai mạc Tuần lễ", under = "6", unit = "Huyện",
  measures = { "participants", sessions = "districts" }, counts = { "district" }, adds = false,
  activity = "opening", indicator = "opening.districts", source = source,
}
row "6b" {
  "Số cơ sở giáo dục tổ chức Lễ khai mạc Tuần lễ", under = "6", unit = "Trường/trung tâm",
  measures = { "participants", sessions = "institutions" }, counts = kinds.institutions,
  activity = "opening", indicator = "opening.institutions", source = source,
}
row "7" {
  "Tổ chức hội thảo, sinh hoạt chuyên đề", unit = "Cuộc",
  activity = "classes", indicator = "conferences", source = source,
}
row "8" { "Khen thưởng về tổ chức Tuần lễ", heading = true, source = source }
row "8a" {
  "Tập thể", under = "8", unit = "Đơn vị", measures = { participants = "collectives" },
  indicator = "commended.collectives", source = source,
}
row "8b" {
  "Cá nhân", under = "8", unit = "Người", measures = { participants = "individuals" },
  indicator = "commended.individuals", source = source,
}
