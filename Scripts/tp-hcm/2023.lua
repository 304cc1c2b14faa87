-- Ngành Giáo dục và Đào tạo Thành phố Hồ Chí Minh, Tuần lễ hưởng ứng học tập suốt đời năm 2023.
--
-- Từ văn bản (kế hoạch của Sở GDĐT năm 2023; bản đăng để trống số và ngày): căn cứ, thời gian, lễ khai mạc, các hoạt động,
-- việc của từng phòng, trung tâm, Phòng GDĐT, cơ sở giáo dục; ai báo cáo về đâu trước ngày nào; các loại đề nghị khen
-- (gương điển hình tiên tiến, mô hình tốt, cách làm hay, sáng kiến có giá trị), nơi thẩm định và nơi khen.
-- KHÔNG có trong văn bản, đánh dấu source = "ví dụ": các mục báo cáo và biểu số liệu (văn bản để tự do), tiêu chí và điểm,
-- điều kiện, khối, số suất, thứ tự xét, ngày quyết định khen. Nơi khác sao tệp này phải thay mọi chỗ ghi "ví dụ".
--
-- Cấp huyện gồm thành phố Thủ Đức (769) và 21 quận, huyện: 22 đơn vị loại "district". Cơ sở giáo dục, kể cả trường THPT,
-- trung tâm GDTX, GDNN-GDTX, báo cáo Phòng GDĐT trên địa bàn chứ không báo cáo thẳng Sở.
-- Văn bản không nêu chủ đề thành câu riêng; khẩu hiệu nằm ở phụ lục không đăng kèm; không nêu kinh phí, minh chứng: không
-- khai báo các phần ấy.

require "common.national_table"
local commendation = require "common.commendation"

local ke_hoach = "Kế hoạch của Sở GDĐT Thành phố Hồ Chí Minh năm 2023"
local function muc(so) return ke_hoach .. ", mục " .. so end
local thuong_truc = "Phòng Giáo dục Thường xuyên - Chuyên nghiệp và Đại học"

campaign {
  "Tuần lễ hưởng ứng học tập suốt đời năm 2023 của ngành Giáo dục và Đào tạo Thành phố",
  area = "79",
  year = 2023,
  first_day = "2023-10-02",
  last_day = "2023-10-08",
  -- Khai mạc cùng lúc phát động Phong trào "Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời 2023 - 2030".
  opening = { on = "2023-10-02", place = "Quận Gò Vấp" },
  based_on = {
    "4864/BGDĐT-GDTX, 08/9/2023",
    "1968/KH-UBND, 15/5/2023",
    "4753/KH-UBND, 25/9/2023",
  },
  decimals = 2,
  source = ke_hoach,
}

contact { thuong_truc .. ", Sở GDĐT Thành phố Hồ Chí Minh", source = muc "III.5" }

task {
  "Ban hành kế hoạch chung (4753/KH-UBND); khen thưởng gương điển hình tiên tiến, mô hình tốt, cách làm hay, sáng kiến có giá trị",
  by = "UBND Thành phố", source = ke_hoach .. ", căn cứ và mục III.1",
}
task { "Bộ phận thường trực: chủ trì tham mưu nội dung triển khai Kế hoạch", by = thuong_truc, source = muc "III.1" }
task {
  "Thẩm định hồ sơ và tham mưu UBND Thành phố khen thưởng", by = thuong_truc .. "; Văn phòng Sở", source = muc "III.1, III.2",
}
task {
  "Phối hợp Sở Thông tin và Truyền thông, Hội Khuyến học Thành phố, thành phố Thủ Đức, quận, huyện truyền thông về Tuần lễ; thiết kế "
    .. "khung hình ảnh đại diện trên mạng xã hội", by = thuong_truc, source = muc "III.1",
}
task {
  "Tổng hợp kết quả của sở, ban, ngành, đoàn thể, thành phố Thủ Đức, quận, huyện; báo cáo Bộ GDĐT và UBND Thành phố trước ngày 30/10/2023",
  by = thuong_truc, source = muc "III.1",
}
task {
  "Tham mưu nội dung thực hiện Kế hoạch 1968/KH-UBND; hướng dẫn cơ sở giáo dục tuyên truyền, tổ chức lớp học, tập huấn, hội thảo, giao lưu",
  by = "Các phòng thuộc Sở; Trung tâm Thông tin và Chương trình giáo dục; Trung tâm Ngoại ngữ và Tin học", source = muc "III.3",
}
task {
  "Tham mưu UBND thành phố Thủ Đức, quận, huyện xây dựng và triển khai kế hoạch; hướng dẫn phòng, ban, đoàn thể, cơ sở giáo dục, "
    .. "TTHTCĐ tuyên truyền, tổ chức hoạt động", by = "Phòng GDĐT", source = muc "III.4",
}
task {
  "Tổng hợp kết quả trên địa bàn, báo cáo Sở GDĐT", by = "Phòng GDĐT", source = muc "III.4",
}
task {
  "Tuyên truyền Tuần lễ; tổ chức lớp học, tập huấn, hội thảo, giao lưu, các chủ đề xây dựng năng lực tự học trong kỷ nguyên số",
  by = "Các cơ sở giáo dục và đào tạo", source = muc "III.5",
}

task {
  "Phối hợp truyền thông về Tuần lễ", by = "Sở Thông tin và Truyền thông; Hội Khuyến học Thành phố; cơ quan báo, đài", source = muc "III.1",
}
task {
  "Tổ chức sân chơi, diễn đàn, cuộc thi về cộng đồng số, công dân số", by = "Các cơ quan, tổ chức, nhất là cơ quan báo điện tử",
  source = muc "II.2",
}

kind "office" { "Phòng thuộc Sở GDĐT", source = muc "III.3" }
kind "office_centre" {
  "Trung tâm thuộc Sở GDĐT (Thông tin và Chương trình giáo dục; Ngoại ngữ và Tin học)", source = muc "III.3",
}

attributes { enrolment = "Số người học", source = "ví dụ" }

activity "media" { "Tuyên truyền trên phương tiện thông tin đại chúng, cổng thông tin, mạng xã hội", source = muc "II.1" }
activity "banners" { "Băng rôn, khẩu hiệu", source = muc "II.1" }
activity "frames" { "Khung hình ảnh đại diện trên mạng xã hội", source = muc "III.1" }
activity "opening" { "Lễ khai mạc, phát động phong trào", source = muc "II.2" }
activity "online" { "Tài nguyên giáo dục mở, chương trình học tập trực tuyến", source = muc "II.2" }
activity "reading" { "Thư viện, thư viện số, khuyến đọc", source = muc "II.2" }
activity "training" { "Tập huấn kỹ năng tìm kiếm, khai thác thông tin trên internet", source = muc "II.2" }
activity "contests" { "Sân chơi, diễn đàn, cuộc thi về cộng đồng số, công dân số", source = muc "II.2" }
activity "classes" { "Lớp học, tập huấn, hội thảo, giao lưu", source = muc "III.3, III.5" }
activity "commendation" { "Biểu dương, tôn vinh, khen thưởng", source = muc "II.2" }

-- Cơ sở giáo dục và đào tạo, kể cả trường THPT, TT GDTX, TT GDNN-GDTX: "trước ngày 14" là hạn cuối 13/10.
deadline { from = { "school", "centre" }, to = "district", before = "2023-10-14", source = muc "III.5" }
-- Phòng GDĐT thành phố Thủ Đức và 21 quận, huyện: hạn cuối 16/10.
deadline { from = "district", to = "province", before = "2023-10-17", via = thuong_truc, source = muc "III.4" }
-- Các phòng và hai trung tâm thuộc Sở: hạn cuối 16/10.
deadline {
  from = { "office", "office_centre" }, to = "province", before = "2023-10-17", via = thuong_truc, source = muc "III.3",
}
-- Sở GDĐT: hạn cuối 29/10.
deadline {
  from = "province", to = { "ministry", "UBND Thành phố Hồ Chí Minh" }, before = "2023-10-30", via = thuong_truc,
  source = muc "III.1",
}
-- Sở tổng hợp cả kết quả của sở, ban, ngành, đoàn thể; Phòng GDĐT tổng hợp của các đơn vị trên địa bàn, có TTHTCĐ. Văn bản không
-- nêu hạn của những nơi này nên không ai trễ hạn.
deadline { from = { "agency", "association" }, to = "province", source = muc "III.1" .. " (không nêu hạn)" }
deadline { from = "community_centre", to = "district", source = muc "III.4" .. " (không nêu hạn)" }

section "i" { "Công tác chỉ đạo, tuyên truyền", source = "ví dụ" }
section "ii" { "Kết quả các hoạt động đã triển khai", source = "ví dụ" }
section "iii" { "Bảng tổng hợp số liệu", holds = "table", source = "ví dụ" }
section "iv" { "Đề nghị biểu dương, khen thưởng", holds = "nominations", source = "ví dụ" }
section "v" { "Khó khăn, kiến nghị", source = "ví dụ" }

check "people_per_class" {
  "Số người mỗi lớp lớn bất thường (trên 500)", severity = "warning", source = "ví dụ",
  test = function(r) return r:value("1d", "participants") <= 500 * r:value("1d", "sessions") end,
}

-- Từ đây tiêu chí và điểm đều là ví dụ: tập thể 100 điểm, cá nhân 20, sáng kiến và mô hình 20.

local co_so = { "school", "centre" }

criterion "tham_gia" {
  "Số lượt người tham gia so với số người học", max = 40, among = co_so, source = "ví dụ",
  share = function(u) return cap(ratio(u:total("participants"), u.attributes.enrolment), 1) end,
}
criterion "lop_ky_nang" {
  "Số lớp tập huấn, hướng dẫn kỹ năng", max = 20, among = co_so, source = "ví dụ",
  points = steps {
    { from = 6, points = 20 }, { from = 3, below = 6, points = 14 }, { from = 1, below = 3, points = 8 },
    of = function(u) return u:value("1d", "sessions") end,
  },
}
criterion "khuyen_doc" {
  "Có cuộc thi, tọa đàm khuyến đọc hoặc quyên góp sách", max = 20, among = co_so, source = "ví dụ",
  points = function(u) return (u:value("5", "sessions", 0) > 0 or u:value("4b", "books", 0) > 0) and 20 or 0 end,
}
criterion "dung_han" {
  "Báo cáo Phòng GDĐT sớm, đúng hạn", max = 20, among = co_so, source = "ví dụ",
  points = steps {
    { from = 2, points = 20 }, { from = 0, below = 2, points = 15 },
    of = function(u) return u.on_time and u.days_early or -1 end,
  },
}
criterion "thanh_tich" {
  "Có thành tích cụ thể trong khuyến học, khuyến tài, xây dựng xã hội học tập", max = 10, to = "individual", source = "ví dụ",
  points = function(c) return c.achievement ~= "" and 10 or 0 end,
}
criterion "don_vi" {
  "Số lượt người tham gia của đơn vị công tác", max = 10, to = "individual", source = "ví dụ",
  points = steps {
    { from = 500, points = 10 }, { from = 100, below = 500, points = 6 }, { from = 1, below = 100, points = 3 },
    of = function(c) return c.unit:total("participants") end,
  },
}
criterion "mo_ta" {
  "Mô tả được nội dung và kết quả áp dụng", max = 10, to = "initiative", source = "ví dụ",
  points = function(c) return c.achievement ~= "" and 10 or 0 end,
}
criterion "nhan_rong" {
  "Đơn vị đã tổ chức hoạt động áp dụng: 02 điểm mỗi lớp, cuộc", max = 10, to = "initiative", source = "ví dụ",
  points = cap(function(c) return 2 * c.unit:total("sessions") end, 10),
}

-- Mục II.2 và III.1–III.2: thẩm định là Phòng GDTX-CN-ĐH và Văn phòng Sở, khen là UBND Thành phố.
local noi_khen = "UBND Thành phố Hồ Chí Minh"
local tham_dinh = { thuong_truc, "Văn phòng Sở" }
local vi_du = "; điều kiện, khối, số suất, thứ tự và ngày quyết định: ví dụ"
local co_thanh_tich = { "Hồ sơ nêu thành tích, kết quả cụ thể", function(c) return c.achievement ~= "" end, source = "ví dụ" }
local dung_han = { "Đơn vị báo cáo đúng hạn", function(x) return x.unit.on_time end, source = "ví dụ" }

award "guong_tap_the" {
  "Gương điển hình tiên tiến: tập thể", to = "collective", among = co_so, nominated = true,
  granted_by = noi_khen, appraised_by = tham_dinh, decided_on = "2023-11-20", law = "commendation.nd91_2017",
  -- Thủ Đức lập từ ba quận năm 2021: ví dụ cho ba suất, mỗi quận, huyện khác một suất.
  block = function(u) return u:above("district") or "ngoài địa bàn" end, quota = { ["769"] = 3, otherwise = 1 }, minimum = 50,
  require = { dung_han, commendation.not_disciplined("ví dụ") },
  order = { "score", "participants" },
  source = muc "II.2, III.1, III.2" .. vi_du,
}
award "guong_ca_nhan" {
  "Gương điển hình tiên tiến: cá nhân", to = "individual",
  granted_by = noi_khen, appraised_by = tham_dinh, decided_on = "2023-11-20", law = "commendation.nd91_2017",
  quota = 20,
  require = { co_thanh_tich, commendation.not_disciplined("ví dụ") },
  order = { "score" },
  source = muc "II.2, III.1, III.2" .. vi_du,
}
-- Một sáng kiến, mô hình chỉ được khen ở một loại.
award "mo_hinh_tot" {
  "Mô hình tốt", to = "initiative",
  granted_by = noi_khen, appraised_by = tham_dinh, decided_on = "2023-11-20", law = "commendation.nd91_2017",
  quota = 2, not_with = { "cach_lam_hay", "sang_kien_gia_tri" },
  require = { co_thanh_tich },
  source = muc "II.2, III.1, III.2" .. vi_du,
}
award "cach_lam_hay" {
  "Cách làm hay", to = "initiative",
  granted_by = noi_khen, appraised_by = tham_dinh, decided_on = "2023-11-20", law = "commendation.nd91_2017",
  quota = 2, not_with = { "sang_kien_gia_tri" },
  require = { co_thanh_tich },
  source = muc "II.2, III.1, III.2" .. vi_du,
}
award "sang_kien_gia_tri" {
  "Sáng kiến có giá trị", to = "initiative",
  granted_by = noi_khen, appraised_by = tham_dinh, decided_on = "2023-11-20", law = "commendation.nd91_2017",
  quota = 2,
  require = { co_thanh_tich },
  source = muc "II.2, III.1, III.2" .. vi_du,
}
