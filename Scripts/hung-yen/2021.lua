-- Hưng Yên, Tuần lễ hưởng ứng học tập suốt đời năm 2021.
--
-- Từ văn bản (báo cáo 2005/BC-SGDĐT ngày 27/10/2021 của Sở GDĐT Hưng Yên, kèm bảng tổng hợp): căn cứ, chủ đề,
-- lễ khai mạc, các mục của báo cáo, 20 dòng của biểu, nguồn kinh phí, và kết quả khen thưởng: 02 tập thể, 50 cá nhân.
-- KHÔNG có trong văn bản, đánh dấu source = "ví dụ": ngày cuối Tuần lễ, hạn nộp và tuyến báo cáo, minh chứng, tiêu chí và
-- điểm, điều kiện, thứ tự xét, chia khối, người quyết định khen. Số suất 2 và 50 là kết quả đã công bố, ở đây
-- dùng làm chỉ tiêu ví dụ. Tỉnh khác sao tệp này phải thay mọi chỗ ghi "ví dụ".

require "common.national"

local bao_cao = "2005/BC-SGDĐT, 27/10/2021"
local bang = bao_cao .. ", bảng kèm theo"
local co_so = { "school", "centre", "community_centre", "college" }

campaign {
  "Tuần lễ hưởng ứng học tập suốt đời năm 2021",
  area = "33",
  year = 2021,
  theme = "Chuyển đổi số và cơ hội học tập suốt đời cho tất cả mọi người trong bối cảnh đại dịch COVID-19",
  first_day = "2021-10-01",
  last_day = "2021-10-07",   -- khung chung toàn quốc; báo cáo của tỉnh không nêu
  opening = {
    on = "2021-10-01", at = "08:00", place = "Sở Giáo dục và Đào tạo", mode = "online",
    via = "Microsoft Teams", sites = 10,
  },
  based_on = {
    "3764/BGDĐT-GDTrH, 31/8/2021",
    "143/KH-UBND, 21/9/2021",
    "1755/SGDĐT-GDTrH-GDTrH, 22/9/2021",
  },
  decimals = 2,
  source = bao_cao,
}

contact { "Phòng GDTrH-GDTX, Sở GDĐT Hưng Yên", source = bao_cao }

task { "Ban hành kế hoạch, giao Sở GDĐT chủ trì, phối hợp các cơ quan liên quan", by = "UBND tỉnh", source = bao_cao .. ", I.1.1" }
task { "Hướng dẫn các phòng GDĐT, trường THPT, cơ sở GDTX tổ chức Tuần lễ", by = "Sở GDĐT", source = bao_cao .. ", I.1.2" }
task { "Hướng dẫn các xã, phường, thị trấn, cơ sở giáo dục tổ chức Tuần lễ", by = "UBND huyện, thị xã, thành phố", source = bao_cao .. ", I.1.3" }
task { "Hướng dẫn, kiểm tra các cơ sở giáo dục", by = "Phòng GDĐT", source = bao_cao .. ", I.1.4" }
task { "Khai mạc Tuần lễ cấp tỉnh; huyện Yên Mỹ phát biểu hưởng ứng; khai giảng năm học 2021-2022 của TTHTCĐ xã Lý Thường Kiệt", by = "Sở GDĐT, UBND các huyện, thị xã, thành phố", source = bao_cao .. ", I.2.1" }
task {
  "Dự lễ khai mạc tại điểm cầu chính",
  by = "Lãnh đạo UBND tỉnh; Ủy ban MTTQ, Ban Tuyên giáo, Ban Dân vận, Đoàn TNCS Hồ Chí Minh tỉnh; Sở GDĐT, Sở VHTTDL, Báo Hưng Yên, Đài PTTH, "
    .. "Hội Khuyến học tỉnh; các trường đại học, Trường CĐ Cộng đồng; Thư viện tỉnh, Trung tâm GDTX tỉnh, Trường THPT Chuyên Hưng Yên, Trường THPT Hưng Yên",
  source = bao_cao .. ", I.2.2",
}
task {
  "Dự lễ khai mạc tại 10 điểm cầu các huyện, thị xã, thành phố",
  by = "Huyện ủy, HĐND, UBND, Ủy ban MTTQ, Ban Tuyên giáo, Ban Dân vận; Phòng GDĐT, Hội Khuyến học, Phòng VHTT; TTHTCĐ cấp xã; "
    .. "Trung tâm GDNN-GDTX, các trường THPT trên địa bàn",
  source = bao_cao .. ", I.2.2",
}
task { "Phát động, hưởng ứng tại lễ khai mạc", by = "Trường ĐH Sư phạm Kỹ thuật Hưng Yên", source = bao_cao .. ", I.2.3" }
task { "Gian hàng giới thiệu sách, tặng sách cho 02 trường THPT", by = "Thư viện tỉnh, Sở VHTTDL", source = bao_cao .. ", I.2.3" }

-- 15 đơn vị mà báo cáo nêu tên; báo cáo không nói đó là danh sách khen.
task {
  "Có nhiều hoạt động sôi nổi, tích cực, hiệu quả",
  by = "Huyện Văn Lâm, Yên Mỹ, Khoái Châu, Kim Động, TP Hưng Yên, Văn Giang; Trường THPT Chuyên Hưng Yên, Hưng Yên, Văn Giang, Nghĩa Dân, "
    .. "Trung Vương, Tiên Lữ; Trung tâm GDNN-GDTX huyện Khoái Châu, Ân Thi, Phù Cừ",
  source = bao_cao .. ", II.1",
}

attributes {
  enrolment = "Số người học",
  staff = "Số cán bộ, giáo viên, nhân viên",
  plan_issued_on = "Ngày ban hành kế hoạch",
  source = "ví dụ",
}
flags { discipline = "Đang bị xem xét kỷ luật, thanh tra hoặc có khiếu nại", source = "ví dụ" }
law "nd91_2017" { "NĐ 91/2017/NĐ-CP hướng dẫn Luật Thi đua, khen thưởng", from = "2017-10-01", source = "NĐ 91/2017/NĐ-CP" }

activity "training" { "Lớp bồi dưỡng, tập huấn", source = bao_cao }
activity "media" { "Tuyên truyền, ấn phẩm", source = bao_cao }
activity "reading" { "Thư viện, quyên góp sách", source = bao_cao }
activity "contests" { "Cuộc thi, tọa đàm, sinh hoạt chuyên đề", source = bao_cao }
activity "opening" { "Lễ khai mạc", source = bao_cao }
activity "commendation" { "Khen thưởng", source = bao_cao }

deadline { from = { "school", "centre", "community_centre", "college", "commune" }, to = "district", before = "2021-10-20", source = "ví dụ" }
deadline { from = { "library", "press", "association", "agency" }, to = "province", before = "2021-10-20", source = "ví dụ" }
deadline { from = "district", to = "province", by = "2021-10-25", via = "Phòng GDTrH-GDTX", source = "ví dụ" }
deadline { from = "province", to = { "ministry", "UBND tỉnh" }, source = bao_cao .. " (văn bản không nêu hạn)" }

form {
  columns = {
    { "number", "TT" },
    { "label", "Các hoạt động" },
    { "unit", "Đơn vị" },
    { "sessions", "Số lớp/số cuộc thi", over = "Số lượng" },
    { "participants", "Người", over = "Số lượng" },
    { "note", "Ghi chú", text = true },
  },
  source = bang,
}

row "1" { "Các lớp bồi dưỡng, tập huấn tổ chức trong Tuần lễ (Tổ chức bằng hình thức trực tuyến)", heading = true, unit = "Lớp", source = bang }
row "1a" { "Phổ biến kiến thức khoa học, kiến thức pháp luật cho người lao động", under = "1", unit = "Lớp/người", activity = "training", indicator = "training.workers", source = bang }
row "1b" { "Bồi dưỡng tập huấn cho CBQL, giáo viên", under = "1", unit = "Lớp/người", activity = "training", indicator = "training.teachers", source = bang }
row "1c" { "Bồi dưỡng tập huấn cho cán bộ quản lý, báo cáo viên THHTCĐ", under = "1", unit = "Lớp/người", activity = "training", indicator = "training.community", source = bang }
row "1d" { "Các lớp bồi dưỡng, tập huấn khác", under = "1", unit = "Lớp/người", activity = "training", indicator = "training.other", source = bang }
row "2" { "Số tin bài về các hoạt động của Tuần lễ", unit = "Tin bài/cuộc", measures = { sessions = "articles" }, activity = "media", indicator = "media.articles", source = bang }
row "3" { "Ấn phẩm thông tin (tờ rơi, áp phích, băng rôn, khẩu hiệu)", unit = "Quyển", measures = { sessions = "publications" }, activity = "media", indicator = "media.publications", source = bang }
row "4" { "Phát động phong trào và tổ chức quyên góp sách giúp xây dựng tủ sách lớp học, xây dựng thư viện trường học", heading = true, source = bang }
row "4a" { "Số tập thể/ cá nhân tặng sách", under = "4", unit = "Tập thể/ cá nhân", measures = { sessions = "donors" }, activity = "reading", indicator = "books.donors", source = bang }
row "4b" { "Số sách đã huy động tặng các trường học, thư viện", under = "4", unit = "Quyển", measures = { sessions = "books" }, activity = "reading", indicator = "books.donated", source = bang }
row "5" { "Tổ chức các cuộc thi, các buổi tọa đàm về khuyến đọc, khuyến học và xây dựng XHHT (trực tuyến)", unit = "Số cuộc", activity = "contests", indicator = "contests", source = bang }
row "5a" { "Sinh hoạt chuyên đề học tập suốt đời, xây dựng xã hội học tập", under = "5", unit = "Số cuộc/ số người", activity = "contests", indicator = "contests.seminars", source = bang }
row "5b" { "Các cuộc thi khác", under = "5", unit = "Số cuộc/ số người", activity = "contests", indicator = "contests.other", source = bang }
row "6" { "Tổ chức Lễ khai mạc Tuần Lễ", heading = true, source = bang }
row "6a" { "Số huyện tổ chức Lễ khai mạc Tuần lễ", under = "6", unit = "Huyện", measures = { "participants", sessions = "districts" }, counts = { "district" }, adds = false, activity = "opening", indicator = "opening.districts", source = bang }
row "6b" { "Số cơ sở giáo dục tổ chức Lễ khai mạc Tuần lễ (Trực tuyến)", under = "6", unit = "Trường/ trung tâm", measures = { "participants", sessions = "institutions" }, counts = co_so, activity = "opening", indicator = "opening.institutions", source = bang }
row "7" { "Tổ chức hội thảo/ sinh hoạt chuyên đề", unit = "Cuộc", activity = "contests", indicator = "conferences", source = bang }
row "8" { "Khen thưởng về tổ chức Tuần lễ", heading = true, source = bang }
row "8a" { "Tập thể", under = "8", unit = "Đơn vị", measures = { participants = "collectives" }, activity = "commendation", indicator = "commended.collectives", source = bang }
row "8b" { "Cá nhân", under = "8", unit = "Người", measures = { participants = "individuals" }, activity = "commendation", indicator = "commended.individuals", source = bang }

section "i.1" { "Công tác chỉ đạo ban hành kế hoạch triển khai, kiểm tra, đôn đốc thực hiện", source = bao_cao }
section "i.2" { "Lễ phát động Tuần lễ cấp tỉnh", source = bao_cao }
section "i.3" { "Nội dung các hoạt động đã triển khai trong Tuần lễ", source = bao_cao }
section "i.4" { "Kinh phí tổ chức Tuần lễ", holds = "funding", source = bao_cao }
section "ii.1" { "Kết quả đạt được", source = bao_cao }
section "ii.2" { "Khó khăn, tồn tại", source = bao_cao }
section "ii.3" { "Kiến nghị, đề xuất", source = bao_cao }
section "ii.4" { "Bảng tổng hợp kết quả tổ chức Tuần lễ học tập suốt đời", holds = "table", source = bao_cao }

evidence { photos = { min = 2, max = 3 }, documents = { min = 1 }, source = "ví dụ" }
funding { { "state", "Ngân sách nhà nước theo phân cấp" }, { "mobilised", "Xã hội hóa" }, source = bao_cao .. ", I.4" }

check "people_per_class" {
  "Số người mỗi lớp phổ biến kiến thức lớn bất thường (trên 300)", severity = "warning", source = "ví dụ",
  test = function(r) return r:value("1a", "participants") <= 300 * r:value("1a", "sessions") end,
}
check "opening_without_people" {
  "Có tổ chức khai mạc nhưng không có người dự", severity = "error", source = "ví dụ",
  test = function(r) return r:value("6b", "institutions") == 0 or r:value("6b", "participants") > 0 end,
}

-- Tiêu chí của tập thể: 100 điểm.

criterion "quy_mo" {
  "Quy mô: số lượt người tham gia so với số người học", max = 30, among = co_so, source = "ví dụ",
  share = function(u) return cap(ratio(u:total("participants"), u.attributes.enrolment), 1) end,
}
criterion "hoat_dong" {
  "Số hoạt động đã tổ chức (lớp, cuộc thi, tọa đàm)", max = 20, among = co_so, source = "ví dụ",
  points = steps {
    { from = 4, points = 20 }, { from = 2, below = 4, points = 12 }, { from = 1, below = 2, points = 6 },
    of = function(u) return u:total("sessions") end,
  },
}
criterion "khai_mac" {
  "Tổ chức lễ khai mạc", max = 10, among = co_so, source = "ví dụ",
  points = function(u) return u:value("6b", "institutions") > 0 and 10 or 0 end,
}
criterion "nop_som" {
  "Nộp báo cáo sớm, đúng hạn", max = 10, among = co_so, source = "ví dụ",
  points = steps {
    { from = 5, points = 10 }, { from = 1, below = 5, points = 6 }, { from = 0, below = 1, points = 4 },
    of = function(u) return u.on_time and u.days_early or -1 end,
  },
}
criterion "ke_hoach" {
  "Ban hành kế hoạch trước ngày khai mạc", max = 10, among = co_so, source = "ví dụ",
  points = function(u) return u.attributes.plan_issued_on < "2021-10-01" and 10 or 5 end,
}
criterion "minh_chung" {
  "Minh chứng đầy đủ", max = 10, among = co_so, source = "ví dụ",
  points = function(u) return u.evidence.complete and 10 or 0 end,
}
criterion "kinh_phi" {
  "Huy động kinh phí xã hội hóa", max = 10, among = co_so, source = "ví dụ",
  points = function(u)
    if u:funded("mobilised") then return 10 end
    return u:funded("state") and 5 or 0
  end,
}

-- Tiêu chí của cá nhân: 20 điểm.

criterion "thanh_tich" {
  "Có thành tích cụ thể được đơn vị xác nhận", max = 10, to = "individual", source = "ví dụ",
  points = function(c) return c.achievement and 10 or 0 end,
}
criterion "don_vi" {
  "Kết quả của đơn vị công tác: số lượt người tham gia", max = 10, to = "individual", source = "ví dụ",
  points = steps {
    { from = 600, points = 10 }, { from = 300, below = 600, points = 7 }, { from = 1, below = 300, points = 4 },
    of = function(c) return c.unit:total("participants") end,
  },
}

award "giay_khen_tap_the" {
  "Giấy khen cho tập thể", to = "collective", among = co_so,
  granted_by = "Giám đốc Sở GDĐT", appraised_by = { "Phòng GDTrH-GDTX" }, decided_on = "2021-11-20",
  law = "nd91_2017",
  quota = 2,                                    -- bảng tổng hợp, dòng 8: 02 tập thể
  minimum = 50,
  require = {
    { "Nộp báo cáo đúng hạn", function(u) return u.on_time end },
    { "Đủ minh chứng", function(u) return u.evidence.complete end },
    { "Không đang bị xem xét kỷ luật, thanh tra, khiếu nại", function(u) return not u:flag("discipline") end },
  },
  order = { "score", "participants" },
  source = "ví dụ",
}
award "giay_khen_ca_nhan" {
  "Giấy khen cho cá nhân", to = "individual",
  granted_by = "Giám đốc Sở GDĐT", appraised_by = { "Phòng GDTrH-GDTX" }, decided_on = "2021-11-20",
  law = "nd91_2017",
  quota = 50,                                   -- bảng tổng hợp, dòng 8: 50 cá nhân
  require = {
    { "Đơn vị công tác nộp báo cáo đúng hạn", function(c) return c.unit.on_time end },
    { "Có thành tích cụ thể", function(c) return c.achievement ~= nil end },
    { "Không đang bị xem xét kỷ luật, thanh tra, khiếu nại", function(c) return not c:flag("discipline") end },
  },
  order = { "score", more { "Số lượt người tham gia của đơn vị", function(c) return c.unit:total("participants") end } },
  source = "ví dụ",
}
