-- Biểu ngắn cho các ví dụ mà văn bản của tỉnh không kèm biểu:
--   require "common.example_table"
--
-- Khai báo hai loại hoạt động training, media, biểu với hai mục 1 và 2, hai phần báo cáo i và ii.
-- Mọi điều ở đây là ví dụ. Bộ quy tắc khai báo tiếp từ mục 3.

require "common.national"

activity "training" { "Lớp bồi dưỡng, tập huấn", source = "ví dụ" }
activity "media" { "Tuyên truyền", source = "ví dụ" }

form {
  columns = {
    { "number", "TT" },
    { "label", "Các hoạt động" },
    { "unit", "Đơn vị" },
    { "sessions", "Số lớp/số cuộc thi", over = "Số lượng" },
    { "participants", "Người", over = "Số lượng" },
    { "note", "Ghi chú", text = true },
  },
  source = "ví dụ",
}
row "1" { "Các lớp bồi dưỡng, tập huấn", unit = "Lớp/người", activity = "training", indicator = "training.other", source = "ví dụ" }
row "2" {
  "Số tin bài về Tuần lễ", unit = "Tin bài", measures = { sessions = "articles" }, activity = "media", indicator = "media.articles",
  source = "ví dụ",
}

section "i" { "Kết quả tổ chức Tuần lễ", source = "ví dụ" }
section "ii" { "Bảng số liệu", holds = "table", source = "ví dụ" }
