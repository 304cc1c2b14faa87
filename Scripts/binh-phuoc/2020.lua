-- Bình Phước, Tuần lễ hưởng ứng học tập suốt đời năm 2020.
--
-- Từ văn bản (công văn hướng dẫn của Sở GDĐT Bình Phước, số .../SGDĐT-GDTrH năm 2020; bản đăng để trống số và ngày): căn
-- cứ, chủ đề, thời gian, lễ khai mạc, các hoạt động, việc của từng nơi, ai gửi báo cáo về đâu trước ngày nào, mẫu báo cáo
-- I.1–III, nguồn kinh phí, và việc UBND huyện tuyên dương, khen thưởng do Phòng GDĐT, Hội Khuyến học tham mưu.
-- KHÔNG có trong văn bản, đánh dấu source = "ví dụ": biểu số liệu (mẫu báo cáo không có biểu; dùng biểu chung
-- common.national_table), tiêu chí và điểm, điều kiện, số suất, thứ tự xét, ngày quyết định khen. Tỉnh khác sao tệp này
-- phải thay mọi chỗ ghi "ví dụ".
--
-- Chỗ gõ sai trong văn bản và cách đọc: mục 5a "Thông số 07/2018/TT-BTC" đọc là "Thông tư số 07/2018/TT-BTC".
-- Văn bản không yêu cầu minh chứng nên bộ quy tắc không khai báo `evidence`; không nêu khẩu hiệu cụ thể nên không
-- khai báo `slogans`; không nêu hạn Sở GDĐT báo cáo Bộ nên tỉnh không có hạn nộp.

require "common.national_table"
local commendation = require "common.commendation"

local cong_van = "Công văn hướng dẫn của Sở GDĐT Bình Phước năm 2020 (/SGDĐT-GDTrH)"
local function muc(so) return cong_van .. ", mục " .. so end

campaign {
  "Tuần lễ hưởng ứng học tập suốt đời năm 2020",
  area = "70",
  year = 2020,
  theme = "Chuyển đổi số thúc đẩy Học tập suốt đời",
  first_day = "2020-10-05",
  last_day = "2020-10-11",
  -- Điểm cầu chính ở UBND tỉnh, kết hợp các điểm cầu huyện, thị xã, thành phố; văn bản không ghi giờ và số điểm cầu.
  opening = { on = "2020-10-05", place = "Phòng họp trực tuyến UBND tỉnh", mode = "both" },
  based_on = { "3589/BGDĐT-GDTX, 15/9/2020", "Thông tư 07/2018/TT-BTC, 24/01/2018 (kinh phí)" },
  decimals = 2,
  source = cong_van,
}

contact {
  "Phòng Giáo dục Trung học, Sở GDĐT Bình Phước", email = "trunghoc@binhphuoc.edu.vn", phone = "02713.879.107",
  source = muc "6",
}

task {
  "Hướng dẫn triển khai; nhận báo cáo tổng kết, giải đáp khó khăn, vướng mắc qua Phòng Giáo dục Trung học", by = "Sở GDĐT",
  source = muc "6",
}
task {
  "Chỉ đạo các phòng, ban, trung tâm và UBND cấp xã triển khai; vận động doanh nghiệp, tổ chức, cá nhân cùng tham gia",
  by = "UBND huyện, thị xã, thành phố", source = muc "5a",
}
task {
  "Bố trí kinh phí theo Thông tư 07/2018/TT-BTC", by = "UBND huyện, thị xã, thành phố", source = muc "5a",
}
task {
  "Kiểm tra, đôn đốc, tổng kết; phát hiện, nhân rộng tấm gương tự học, học tập suốt đời; tuyên dương, khen thưởng tập thể, "
    .. "cá nhân tham gia tích cực", by = "UBND huyện, thị xã, thành phố", source = muc "5a",
}
task {
  "Phối hợp Hội Khuyến học tham mưu UBND cùng cấp chỉ đạo, kiểm tra, đôn đốc, báo cáo tổng kết và tuyên dương, khen thưởng; "
    .. "duy trì các hoạt động suốt năm học", by = "Phòng GDĐT", source = muc "5b",
}
task {
  "Triển khai các hoạt động ở mục 4; tổ chức lớp học, tập huấn, hội thảo, giao lưu về kỹ năng mềm, kỹ năng sống, ngoại ngữ, "
    .. "ứng dụng công nghệ thông tin", by = "Trường cao đẳng, trung cấp; trung tâm; đơn vị trực thuộc Sở", source = muc "5c",
}
task { "Phối hợp", by = "Hội Khuyến học tỉnh", source = cong_van .. ", nơi nhận" }

kind "education_office" { "Phòng GDĐT", source = cong_van .. ", nơi gửi" }

attributes {
  enrolment = "Số người học",
  plan_issued_on = "Ngày ban hành kế hoạch",
  source = "ví dụ",
}

activity "media" { "Tuyên truyền trên phương tiện thông tin đại chúng, cổng thông tin, mạng xã hội", source = muc "4a" }
activity "banners" { "Băng rôn, khẩu hiệu, đoàn xe tuyên truyền lưu động", source = muc "4b" }
activity "opening" { "Lễ khai mạc và phát động", source = muc "3" }
activity "online" { "Học trực tuyến, tài nguyên giáo dục mở", source = muc "4c" }
activity "training" { "Tập huấn kỹ năng tìm kiếm, khai thác thông tin trên Internet", source = muc "4c" }
activity "contests" { "Diễn đàn, cuộc thi về công dân học tập, công dân toàn cầu", source = muc "4c" }
activity "reading" { "Thư viện, khuyến đọc", source = muc "4c" }
activity "books" { "Tủ sách lớp học, không gian đọc", source = muc "4c" }
activity "classes" { "Lớp học, tập huấn, hội thảo, giao lưu", source = muc "5c" }

-- Mọi nơi gửi thẳng Sở GDĐT: UBND huyện, Phòng GDĐT, trường cao đẳng và trung cấp chuyên nghiệp, đơn vị trực thuộc Sở (trường,
-- trung tâm), trung tâm ngoại ngữ, tin học, giáo dục kỹ năng sống, tư vấn. "Trước ngày 25/10/2020": hạn cuối là 24/10.
deadline {
  from = { "district", "education_office", "college", "school", "centre" }, to = "province",
  before = "2020-10-25", via = "Phòng Giáo dục Trung học", source = muc "6",
}

section "i.1" { "Công tác chỉ đạo, kiểm tra, đôn đốc, tổng kết đánh giá và tuyên dương khen thưởng", source = cong_van .. ", mẫu báo cáo" }
section "i.2" { "Kết quả triển khai nội dung các hoạt động trong Tuần lễ", source = cong_van .. ", mẫu báo cáo" }
section "i.3" { "Nguồn kinh phí thực hiện", holds = "funding", source = cong_van .. ", mẫu báo cáo" }
section "ii.1" { "Những kết quả đã đạt được", source = cong_van .. ", mẫu báo cáo" }
section "ii.2" { "Khó khăn, tồn tại", source = cong_van .. ", mẫu báo cáo" }
section "ii.3" { "Nguyên nhân và bài học kinh nghiệm", source = cong_van .. ", mẫu báo cáo" }
section "iii" { "Kiến nghị, đề xuất (nếu có)", source = cong_van .. ", mẫu báo cáo" }

funding {
  { "state", "Ngân sách nhà nước" },
  { "mobilised", "Ngân sách hỗ trợ, vận động từ doanh nghiệp, tổ chức, cá nhân và các nguồn hợp pháp khác (nếu có)" },
  source = cong_van .. ", mẫu báo cáo I.3",
}

check "opening_without_people" {
  "Có tổ chức khai mạc nhưng không có người dự", severity = "error", source = "ví dụ",
  test = function(r) return r:value("6b", "institutions") == 0 or r:value("6b", "participants") > 0 end,
}

-- Từ đây: tiêu chí của tập thể (100 điểm) và của cá nhân (20 điểm), tất cả là ví dụ.

local tap_the = { "school", "centre", "college" }

criterion "tham_gia" {
  "Số lượt người tham gia so với số người học", max = 30, among = tap_the, source = "ví dụ",
  share = function(u) return cap(ratio(u:total("participants"), u.attributes.enrolment), 1) end,
}
criterion "tap_huan" {
  "Lớp tập huấn kỹ năng đã mở", max = 20, among = tap_the, source = "ví dụ",
  points = steps {
    { from = 5, points = 20 }, { from = 3, to = 4, points = 14 }, { from = 1, to = 2, points = 8 },
    whole = true, of = function(u) return u:value("1d", "sessions") end,
  },
}
criterion "tuyen_truyen" {
  "Tin bài tuyên truyền: 02 điểm mỗi tin bài", max = 20, among = tap_the, source = "ví dụ",
  points = cap(function(u) return 2 * u:value("2", "articles") end, 20),
}
criterion "ke_hoach" {
  "Ban hành kế hoạch trước ngày khai mạc", max = 10, among = tap_the, source = "ví dụ",
  points = function(u) return u.attributes.plan_issued_on < "2020-10-05" and 10 or 5 end,
}
criterion "bao_cao" {
  "Gửi báo cáo đúng hạn", max = 10, among = tap_the, source = "ví dụ",
  points = function(u) return u.on_time and 10 or 0 end,
}
criterion "van_dong" {
  "Vận động được nguồn lực ngoài ngân sách", max = 10, among = tap_the, source = "ví dụ",
  points = function(u) return u:funded("mobilised") and 10 or 0 end,
}

criterion "thanh_tich" {
  "Có thành tích cụ thể được đơn vị xác nhận", max = 10, to = "individual", source = "ví dụ",
  points = function(c) return c.achievement ~= "" and 10 or 0 end,
}
criterion "don_vi" {
  "Đơn vị công tác có người tham gia từ một nửa số người học", max = 10, to = "individual", source = "ví dụ",
  points = function(c) return 2 * c.unit:total("participants") >= c.unit.attributes.enrolment and 10 or 0 end,
}

-- UBND huyện khen trên địa bàn mình: mỗi huyện, thị xã, thành phố là một khối.
local trong_huyen = {
  "Thuộc địa bàn một huyện, thị xã, thành phố", function(x) return x:above("district") ~= nil end, source = muc "5a",
}
local function huyen(x) return x:above("district") or "ngoài địa bàn huyện" end

award "tap_the_tich_cuc" {
  "Khen thưởng tập thể tham gia tích cực Tuần lễ", to = "collective", among = tap_the,
  granted_by = "Chủ tịch UBND huyện, thị xã, thành phố", appraised_by = { "Phòng GDĐT", "Hội Khuyến học huyện" },
  decided_on = "2020-11-20", law = "commendation.nd91_2017", block = huyen, quota = 2, minimum = 50,
  require = {
    trong_huyen,
    { "Gửi báo cáo đúng hạn", function(u) return u.on_time end, source = "ví dụ" },
    commendation.not_disciplined("ví dụ"),
  },
  order = { "score", "participants" },
  source = muc "5a, 5b" .. "; số suất, điểm tối thiểu, thứ tự và ngày quyết định: ví dụ",
}
award "ca_nhan_tich_cuc" {
  "Khen thưởng cá nhân tham gia tích cực, tấm gương tự học, học tập suốt đời", to = "individual",
  granted_by = "Chủ tịch UBND huyện, thị xã, thành phố", appraised_by = { "Phòng GDĐT", "Hội Khuyến học huyện" },
  decided_on = "2020-11-20", law = "commendation.nd91_2017", block = huyen, quota = 3,
  require = {
    trong_huyen,
    { "Có thành tích cụ thể", function(c) return c.achievement ~= "" end, source = "ví dụ" },
    commendation.not_disciplined("ví dụ"),
  },
  order = { "score", more { "Số lượt người tham gia của đơn vị", function(c) return c.unit:total("participants") end, source = "ví dụ" } },
  source = muc "5a, 5b" .. "; số suất, thứ tự và ngày quyết định: ví dụ",
}
