-- Cả nước, Tuần lễ hưởng ứng học tập suốt đời năm 2021: gộp số liệu của mọi tỉnh theo chỉ tiêu quốc gia.
--
-- Bộ quy tắc ví dụ cho cấp Bộ: 13 mục, mỗi mục ứng với một chỉ tiêu của common.national; tỉnh có biểu riêng thì
-- quy về các chỉ tiêu ấy. Không văn bản nào quy định biểu, hạn nộp, tiêu chí, điểm hay chỉ tiêu khen thưởng dưới
-- đây: tất cả ghi source = "ví dụ".

require "common.national"

local co_so = { "school", "centre", "community_centre", "college" }

campaign {
  "Tuần lễ hưởng ứng học tập suốt đời năm 2021, cả nước",
  area = "VN", year = 2021, first_day = "2021-10-01", last_day = "2021-10-07",
  based_on = { "3764/BGDĐT-GDTrH, 31/8/2021" }, decimals = 2, source = "ví dụ",
}

attributes { enrolment = "Số người học" }

deadline { from = { "school", "centre", "community_centre", "college" }, to = "commune", by = "2021-10-11", source = "ví dụ" }
deadline { from = "commune", to = "district", by = "2021-10-14", source = "ví dụ" }
deadline { from = "district", to = "province", by = "2021-10-20", source = "ví dụ" }
deadline { from = "province", to = { "ministry" }, by = "2021-10-30", source = "ví dụ" }

form {
  columns = {
    { "number", "TT" }, { "label", "Các hoạt động" }, { "unit", "Đơn vị" },
    { "sessions", "Số lớp, số cuộc", over = "Số lượng" }, { "participants", "Lượt người", over = "Số lượng" },
    { "note", "Ghi chú", text = true },
  },
  source = "ví dụ",
}

row "1" { "Phổ biến kiến thức cho người lao động", unit = "Lớp/người", indicator = "training.workers" }
row "2" { "Bồi dưỡng cán bộ quản lý, giáo viên", unit = "Lớp/người", indicator = "training.teachers" }
row "3" { "Bồi dưỡng cán bộ, báo cáo viên trung tâm học tập cộng đồng", unit = "Lớp/người", indicator = "training.community" }
row "4" { "Các lớp bồi dưỡng khác", unit = "Lớp/người", indicator = "training.other" }
row "5" { "Tuyên truyền: tin bài, người đọc", unit = "Tin bài", indicator = "media.articles", adds = false }
row "6" { "Ấn phẩm: số loại, số bản", unit = "Quyển", indicator = "media.publications", adds = false }
row "7" { "Tặng sách: số đợt, lượt người tặng", unit = "Đợt", indicator = "books.donors", adds = false }
row "8" { "Sách đã tặng: số nơi nhận, số quyển", unit = "Quyển", indicator = "books.donated", adds = false }
row "9" { "Các cuộc thi, tọa đàm", unit = "Cuộc/người", indicator = "contests" }
row "10" { "Sinh hoạt chuyên đề", unit = "Cuộc/người", indicator = "contests.seminars" }
row "11" { "Các cuộc thi khác", unit = "Cuộc/người", indicator = "contests.other" }
row "12" { "Lễ khai mạc tại cơ sở", unit = "Cơ sở/người", counts = co_so, adds = false, indicator = "opening.institutions" }
row "13" { "Hội thảo", unit = "Cuộc/người", indicator = "conferences" }

check "people_per_class" {
  "Số người mỗi lớp lớn bất thường (trên 300)", severity = "warning", source = "ví dụ",
  test = function(r) return r:value("1", "participants") <= 300 * r:value("1", "sessions") end,
}

criterion "quy_mo" {
  "Quy mô: lượt người so với số người học", max = 40, among = co_so, source = "ví dụ",
  share = function(u) return cap(ratio(u:total("participants"), u.attributes.enrolment), 1) end,
}
criterion "hoat_dong" {
  "Số lớp, số cuộc", max = 20, among = co_so, source = "ví dụ",
  points = steps {
    { from = 20, points = 20 }, { from = 10, below = 20, points = 12 }, { from = 1, below = 10, points = 6 },
    of = function(u) return u:total("sessions") end,
  },
}
criterion "chuyen_de" {
  "Sinh hoạt chuyên đề và các cuộc thi", max = 20, among = co_so, source = "ví dụ",
  points = function(u)
    local people = u:value("9", "participants", 0) + u:value("10", "participants", 0) + u:value("11", "participants", 0)
    return people >= 300 and 20 or people >= 100 and 12 or people > 0 and 6 or 0
  end,
}
criterion "khai_mac" {
  "Tổ chức lễ khai mạc", max = 10, among = co_so, source = "ví dụ",
  points = function(u) return u:value("12", "sessions") > 0 and 10 or 0 end,
}
criterion "nop_som" {
  "Nộp báo cáo sớm, đúng hạn", max = 10, among = co_so, source = "ví dụ",
  points = function(u) return u.on_time and (u.days_early >= 3 and 10 or 6) or 0 end,
}

award "bang_khen" {
  "Bằng khen của Bộ trưởng cho cơ sở giáo dục", to = "collective", among = co_so,
  granted_by = "Bộ trưởng Bộ GDĐT", decided_on = "2021-12-15",
  block = function(u) return u:above("province") end,
  quota = 5, minimum = 60,
  require = {
    { "Nộp báo cáo đúng hạn", function(u) return u.on_time end },
    { "Có tổ chức lễ khai mạc", function(u) return u:value("12", "sessions") > 0 end },
  },
  order = { "score", "participants" }, source = "ví dụ",
}
