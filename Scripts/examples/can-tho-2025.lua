-- Mẫu chấm điểm theo 157/KH-UBND năm 2025 của thành phố Cần Thơ: bảng 115 điểm, điểm = b/a × điểm tối đa, không có kế hoạch và
-- minh chứng thì không chấm, bậc thưởng, ba số đếm rồi bỏ phiếu khi hòa, không quá 10 % tập thể và 5 % cá nhân.
--
-- Từ văn bản (157/KH-UBND): tổng 115 điểm; công thức b/a × điểm tối đa (b: kết quả, a: chỉ tiêu); điều kiện kế hoạch và minh
-- chứng; bốn bậc thưởng; chuỗi ba số đếm rồi bỏ phiếu; hai tỷ lệ 10 % và 5 %.
-- KHÔNG có ở đây, đánh dấu source = "ví dụ": tên từng tiêu chí và điểm tối đa (100 điểm cho tám tiêu chí, 15 điểm thưởng), ba số
-- đếm là gì, các mục của biểu, ngày tháng, hạn nộp, nguồn kinh phí, người quyết định. Sao tệp này phải thay mọi chỗ ghi "ví dụ".
--
-- Cách đọc đã chọn:
--   * Bậc thưởng in "88–90 → 2; 90–95 → 3; 95–<100 → 4; 100 → 5": 90 và 95 nằm ở hai bậc. Khai báo đúng như bản in thì lệnh lint
--     từ chối và nêu tên cả hai bậc. Ở đây 90 và 95 tính vào bậc trên: [88; 90) → 2, [90; 95) → 3, [95; 100) → 4, từ 100 → 5. Cần
--     hỏi nơi ban hành; nếu họ đọc khác thì sửa hàm `thuong`.
--   * "Không có kế hoạch và minh chứng thì không chấm": thiếu một trong hai là tiêu chí 0 điểm, kèm câu chữ của điều kiện chưa đạt.
--   * 10 % tính trên số tập thể phải báo cáo, 5 % trên tổng số cán bộ, viên chức, người lao động; "không quá" nên làm tròn xuống.
--   * Nghị định 152/2025/NĐ-CP có hiệu lực từ 01/7/2025: khi cùng đủ điều kiện thì chọn nữ, hoặc tập thể từ 70 % nữ, đứng sau ba số
--     đếm và trước khi bỏ phiếu.
--
-- Từ 01/7/2025 không còn cấp huyện; xã, phường báo cáo thẳng cấp thành phố.

local national = require "common.national"
local commendation = require "common.commendation"

local ke_hoach = "157/KH-UBND năm 2025 của UBND thành phố Cần Thơ"

campaign {
  "Tuần lễ hưởng ứng học tập suốt đời năm 2025 (ví dụ chấm điểm theo 157/KH-UBND)",
  area = "92",
  year = 2025,
  first_day = "2025-10-01",
  last_day = "2025-10-07",
  based_on = { "157/KH-UBND năm 2025 của UBND thành phố Cần Thơ" },
  decimals = 2,
  source = "ví dụ; cách chấm theo " .. ke_hoach,
}

attributes {
  staff = "Số cán bộ, viên chức, người lao động",
  women = "Số nữ",
  source = "ví dụ; tỷ lệ nữ theo Nghị định 152/2025/NĐ-CP, Điều 4",
}

activity "steering" { "Chỉ đạo, kế hoạch", source = "ví dụ" }
activity "media" { "Tuyên truyền", source = "ví dụ" }
activity "training" { "Lớp bồi dưỡng, tập huấn", source = "ví dụ" }
activity "reading" { "Thư viện, quyên góp sách", source = "ví dụ" }
activity "contests" { "Cuộc thi, tọa đàm", source = "ví dụ" }

local tap_the = { "commune", "agency", "school", "centre", "community_centre" }

deadline { from = tap_the, to = "province", by = "2025-10-15", via = "Sở GDĐT", source = "ví dụ" }

-- a và b của công thức là hai cột; minh chứng là một cột chữ (số văn bản, đường dẫn).
form {
  columns = {
    { "number", "TT" },
    { "label", "Nội dung" },
    { "unit", "Đơn vị tính" },
    { "planned", "Chỉ tiêu (a)", over = "Số lượng" },
    { "done", "Kết quả (b)", over = "Số lượng" },
    { "proof", "Minh chứng", text = true },
    { "note", "Ghi chú", text = true },
  },
  source = "ví dụ; cột a, b theo " .. ke_hoach,
}

row "1" {
  "Văn bản, kế hoạch triển khai", unit = "Văn bản", measures = { planned = "planned_documents", done = "documents" },
  activity = "steering", source = "ví dụ",
}
row "2" {
  "Tin bài về Tuần lễ", unit = "Tin bài", measures = { planned = "planned_articles", done = "articles" },
  activity = "media", indicator = "media.articles", source = "ví dụ",
}
row "3" {
  "Ấn phẩm, băng rôn, khẩu hiệu", unit = "Ấn phẩm", measures = { planned = "planned_publications", done = "publications" },
  activity = "media", indicator = "media.publications", source = "ví dụ",
}
row "4" {
  "Lớp phổ biến kiến thức cho người lao động", unit = "Lớp", measures = { planned = "planned_sessions", done = "sessions" },
  activity = "training", indicator = "training.workers", source = "ví dụ",
}
row "5" {
  "Lớp bồi dưỡng cán bộ quản lý, giáo viên", unit = "Lớp", measures = { planned = "planned_sessions", done = "sessions" },
  activity = "training", indicator = "training.teachers", source = "ví dụ",
}
row "6" {
  "Lớp bồi dưỡng báo cáo viên TTHTCĐ", unit = "Lớp", measures = { planned = "planned_sessions", done = "sessions" },
  activity = "training", indicator = "training.community", source = "ví dụ",
}
row "7" {
  "Sách quyên góp cho trường học, thư viện", unit = "Quyển", measures = { planned = "planned_books", done = "books" },
  activity = "reading", indicator = "books.donated", source = "ví dụ",
}
row "8" {
  "Cuộc thi, tọa đàm khuyến đọc, khuyến học", unit = "Cuộc", measures = { planned = "planned_contests", done = "contests" },
  activity = "contests", indicator = "contests", source = "ví dụ",
}
-- Ba tỷ lệ để tính điểm thưởng: a là tổng số, b là số đạt; không phải việc đã làm nên không cộng.
row "t1" {
  "Cán bộ, viên chức tham gia học tập trong Tuần lễ", unit = "Người",
  measures = { planned = "people", done = "people_reached" }, adds = false, source = "ví dụ",
}
row "t2" {
  "Hộ gia đình đăng ký Gia đình học tập", unit = "Hộ", measures = { planned = "households", done = "households_reached" },
  adds = false, source = "ví dụ",
}
row "t3" {
  "Người lao động được tập huấn kỹ năng số", unit = "Người", measures = { planned = "workers", done = "workers_reached" },
  adds = false, source = "ví dụ",
}

section "i" { "Công tác chỉ đạo, triển khai", source = "ví dụ" }
section "ii" { "Kết quả theo từng nội dung", holds = "table", source = "ví dụ" }
section "iii" { "Đề nghị khen thưởng", holds = "nominations", source = "ví dụ" }

evidence { documents = { min = 1 }, source = "ví dụ" }

check "result_without_plan" {
  "Có kết quả lớp cho người lao động mà không có chỉ tiêu: tiêu chí sẽ không được chấm", severity = "warning", source = ke_hoach,
  test = function(r) return r:value("4", "sessions") == 0 or r:value("4", "planned_sessions", 0) > 0 end,
}

-- Mỗi nội dung: mục của biểu, cột a, cột b.
local noi_dung = {
  { muc = "1", a = "planned_documents", b = "documents" },
  { muc = "2", a = "planned_articles", b = "articles" },
  { muc = "3", a = "planned_publications", b = "publications" },
  { muc = "4", a = "planned_sessions", b = "sessions" },
  { muc = "5", a = "planned_sessions", b = "sessions" },
  { muc = "6", a = "planned_sessions", b = "sessions" },
  { muc = "7", a = "planned_books", b = "books" },
  { muc = "8", a = "planned_contests", b = "contests" },
}

-- Hai điều kiện của mọi tiêu chí: có kế hoạch (chỉ tiêu a) và có minh chứng.
local function ke_hoach_va_minh_chung(muc, a)
  return {
    { "Có kế hoạch (mục " .. muc .. " có chỉ tiêu)", function(u) return u:has(muc, a) end, source = ke_hoach },
    { "Có minh chứng (mục " .. muc .. ")", function(u) return u:text(muc, "proof") ~= nil end, source = ke_hoach },
  }
end

-- Điểm = b/a × điểm tối đa, không quá điểm tối đa.
local function cham(ma, ten, toi_da, n)
  criterion(ma) {
    ten, max = toi_da, among = tap_the, require = ke_hoach_va_minh_chung(n.muc, n.a),
    share = function(u) return cap(ratio(u:value(n.muc, n.b), u:value(n.muc, n.a)), 1) end,
    source = ke_hoach .. " (b/a × điểm tối đa); tên và điểm tối đa: ví dụ",
  }
end

cham("van_ban", "Ban hành văn bản, kế hoạch", 10, noi_dung[1])
cham("tin_bai", "Tin bài tuyên truyền", 10, noi_dung[2])
cham("an_pham", "Ấn phẩm, băng rôn, khẩu hiệu", 10, noi_dung[3])
cham("lop_lao_dong", "Lớp cho người lao động", 20, noi_dung[4])
cham("lop_giao_vien", "Lớp cho cán bộ quản lý, giáo viên", 10, noi_dung[5])
cham("lop_tthtcd", "Lớp cho báo cáo viên TTHTCĐ", 10, noi_dung[6])
cham("sach", "Quyên góp sách", 15, noi_dung[7])
cham("cuoc_thi", "Cuộc thi, tọa đàm", 15, noi_dung[8])

-- Bậc thưởng, theo cách đọc nêu ở đầu tệp. Tính 100 × b rồi mới chia để mốc tròn không lệch.
local function thuong(muc, tong_so, dat)
  return steps {
    { from = 88, below = 90, points = 2 },
    { from = 90, below = 95, points = 3 },
    { from = 95, below = 100, points = 4 },
    { from = 100, points = 5 },
    of = function(u) return ratio(100 * u:value(muc, dat), u:value(muc, tong_so)) end,
  }
end
local doc_bac = " (88–<90 % → 2; 90–<95 % → 3; 95–<100 % → 4; 100 % → 5)"
local nguon_thuong = ke_hoach .. " (bậc thưởng; bản in có 90 và 95 ở hai bậc); tỷ lệ nào: ví dụ"

criterion "thuong_can_bo" {
  "Thưởng: tỷ lệ cán bộ, viên chức tham gia" .. doc_bac, max = 5, among = tap_the, points = thuong("t1", "people", "people_reached"),
  require = ke_hoach_va_minh_chung("t1", "people"), source = nguon_thuong,
}
criterion "thuong_ho" {
  "Thưởng: tỷ lệ hộ đăng ký Gia đình học tập" .. doc_bac, max = 5, among = tap_the,
  points = thuong("t2", "households", "households_reached"),
  require = ke_hoach_va_minh_chung("t2", "households"), source = nguon_thuong,
}
criterion "thuong_lao_dong" {
  "Thưởng: tỷ lệ người lao động được tập huấn" .. doc_bac, max = 5, among = tap_the,
  points = thuong("t3", "workers", "workers_reached"),
  require = ke_hoach_va_minh_chung("t3", "workers"), source = nguon_thuong,
}

criterion "thanh_tich" {
  "Thành tích cá nhân được đơn vị xác nhận", max = 10, to = "individual", source = "ví dụ",
  points = function(c) return c.achievement ~= "" and 10 or 0 end,
}

-- Ba số đếm khi hòa: văn bản có chuỗi ba số đếm, ở đây là ba số đếm ví dụ. Mục chưa báo cáo không được đếm.
local function dem(u, dat)
  local so = 0
  for _, n in ipairs(noi_dung) do
    if u:has(n.muc, n.a) and u:has(n.muc, n.b) and dat(u:value(n.muc, n.b), u:value(n.muc, n.a)) then so = so + 1 end
  end
  return so
end
local function thu_tu(don_vi)
  return {
    "score",
    more { "Số nội dung đạt từ 100 % chỉ tiêu", function(x) return dem(don_vi(x), function(b, a) return b >= a end) end, source = "ví dụ" },
    more { "Số nội dung vượt chỉ tiêu", function(x) return dem(don_vi(x), function(b, a) return b > a end) end, source = "ví dụ" },
    more { "Số văn bản minh chứng", function(x) return don_vi(x).evidence.documents end, source = "ví dụ" },
    national.women,
  }
end

award "tap_the_xuat_sac" {
  "Khen tập thể, không quá 10 % số tập thể", to = "collective", among = tap_the,
  granted_by = "Chủ tịch UBND thành phố", appraised_by = { "Sở GDĐT" }, decided_on = "2025-11-20", law = "commendation.law_2022",
  quota = percent(10), minimum = 50,
  require = {
    { "Báo cáo đúng hạn", function(u) return u.on_time end, source = "ví dụ" },
    commendation.not_disciplined("Nghị định 152/2025/NĐ-CP, Điều 4"),
  },
  order = thu_tu(function(u) return u end),
  source = ke_hoach .. " (tỷ lệ, chuỗi thứ tự); điểm tối thiểu, người và ngày quyết định: ví dụ",
}
award "ca_nhan_xuat_sac" {
  "Khen cá nhân, không quá 5 % số người", to = "individual", among = tap_the,
  granted_by = "Giám đốc Sở GDĐT", appraised_by = { "Sở GDĐT" }, decided_on = "2025-11-20", law = "commendation.law_2022",
  quota = percent(5, { of = "staff" }),
  require = {
    { "Có thành tích cụ thể", function(c) return c.achievement ~= "" end, source = "ví dụ" },
    commendation.not_disciplined("Nghị định 152/2025/NĐ-CP, Điều 4"),
  },
  order = thu_tu(function(c) return c.unit end),
  source = ke_hoach .. " (tỷ lệ, chuỗi thứ tự); người và ngày quyết định: ví dụ",
}
