-- Bình Phước, Tuần lễ hưởng ứng học tập suốt đời năm 2022.
--
-- Từ văn bản (công văn 2168/UBND-KGVX ngày 28/9/2022 của UBND tỉnh): căn cứ, chủ đề, thời gian, các hoạt động, việc của từng
-- sở, ngành, UBND huyện, cơ sở giáo dục; các sở, ban, ngành, hội, đoàn thể tỉnh và UBND huyện báo cáo UBND tỉnh qua Sở
-- GDĐT trước ngày 25/10/2022; thành phố Đồng Xoài làm theo kế hoạch của Sở GDĐT.
-- KHÔNG có trong văn bản, đánh dấu source = "ví dụ": các mục báo cáo và biểu số liệu (văn bản để tự do), tuyến báo cáo của
-- cơ sở giáo dục, tiêu chí và điểm, mọi hình thức khen (văn bản chỉ yêu cầu phát hiện, nhân rộng tấm gương tự học).
-- Tỉnh khác sao tệp này phải thay mọi chỗ ghi "ví dụ".
--
-- Số "4342/BGDĐT-GDĐT" ghi đúng như bản in (có thể là BGDĐT-GDTX). Văn bản không nêu khẩu hiệu, đầu mối liên hệ, minh
-- chứng, nơi khai mạc cấp tỉnh, nên không khai báo.

require "common.national_table"
local commendation = require "common.commendation"

local cong_van = "2168/UBND-KGVX, 28/9/2022"
local function muc(so) return cong_van .. ", mục " .. so end

campaign {
  "Tuần lễ hưởng ứng học tập suốt đời năm 2022",
  area = "70",
  year = 2022,
  theme = "Thúc đẩy chuyển đổi số phục vụ cho học tập suốt đời sau đại dịch Covid-19",
  first_day = "2022-10-01",
  last_day = "2022-10-07",
  opening = { on = "2022-10-01" },
  based_on = {
    "4342/BGDĐT-GDĐT, 07/9/2022",
    "2781/TTr-SGDĐT, 20/9/2022",
    "304/KH-UBND, 04/10/2021",
    "2168/UBND-KGVX, 28/9/2022",
  },
  decimals = 2,
  source = cong_van,
}

task {
  "Nhận báo cáo; xem xét, giải quyết khó khăn, vướng mắc", by = "UBND tỉnh", source = cong_van .. ", đoạn cuối mục 5",
}
task {
  "Chủ trì, phối hợp Hội Khuyến học tỉnh triển khai, hướng dẫn, đôn đốc; tuyên truyền, treo pa nô, khẩu hiệu trên địa bàn thành "
    .. "phố Đồng Xoài; duy trì các hoạt động suốt năm học", by = "Sở GDĐT", source = muc "5a",
}
task { "Phối hợp Sở Tài chính hướng dẫn, tham mưu kinh phí tổ chức Tuần lễ theo quy định", by = "Sở GDĐT", source = muc "5a" }
task { "Tổng hợp, báo cáo UBND tỉnh kết quả Tuần lễ", by = "Sở GDĐT", source = muc "5a" }
task { "Phối hợp hướng dẫn, tham mưu kinh phí", by = "Sở Tài chính", source = muc "5a" }
task {
  "Chỉ đạo Hội Khuyến học cấp huyện phối hợp Phòng Giáo dục tham mưu UBND cùng cấp tổ chức khai mạc và các hoạt động",
  by = "Hội Khuyến học tỉnh", source = muc "5b",
}
task {
  "Thực hiện Chương trình đẩy mạnh phong trào học tập suốt đời trong gia đình, dòng họ, cộng đồng, đơn vị giai đoạn 2021-2030",
  by = "Hội Khuyến học tỉnh", source = muc "5b",
}
task {
  "Chỉ đạo cơ quan thông tin, truyền thông tuyên truyền về chuyển đổi số và các hoạt động của Tuần lễ",
  by = "Sở Thông tin và Truyền thông", source = muc "5c",
}
task {
  "Hoạt động học tập suốt đời trong thư viện, bảo tàng, nhà văn hóa, câu lạc bộ; triển lãm sách, nói chuyện chuyên đề giới thiệu sách",
  by = "Sở Văn hóa, Thể thao và Du lịch", source = muc "5d",
}
task {
  "Đưa tin, bài; phát hiện, nhân rộng tấm gương tự học, học tập suốt đời; xây dựng chuyên mục",
  by = "Đài Phát thanh - Truyền hình và Báo Bình Phước", source = muc "5đ",
}
task {
  "Hưởng ứng Tuần lễ; thực hiện Kế hoạch 304/KH-UBND; tạo điều kiện để cán bộ, công chức, viên chức, người lao động học tập suốt đời",
  by = "Các sở, ban, ngành, hội, đoàn thể tỉnh", source = muc "5e",
}
task {
  "Xây dựng kế hoạch; tổ chức Lễ khai mạc ngày 01/10/2022; thực hiện Kế hoạch 304/KH-UBND; tuyên truyền; tạo điều kiện đọc sách, báo, "
    .. "truy cập internet", by = "UBND huyện, thị xã, thành phố", source = muc "5f",
}
task {
  "Phối hợp tổ chức các hoạt động trên địa bàn thành phố theo kế hoạch của Sở GDĐT", by = "UBND thành phố Đồng Xoài", source = muc "5f",
}
task { "Kiểm tra, đánh giá kết quả, tổng hợp báo cáo", by = "UBND huyện, thị xã, thành phố", source = muc "5f" }
task {
  "Tổ chức lớp học, tập huấn, hội thảo, giao lưu; giáo dục kỹ năng sống, kỹ năng sử dụng công nghệ cho người dân",
  by = "Các cơ sở giáo dục", source = muc "5g",
}

attributes {
  enrolment = "Số người học trên địa bàn",
  staff = "Số cán bộ, công chức, viên chức, người lao động",
  plan_issued_on = "Ngày ban hành kế hoạch",
  opening_on = "Ngày tổ chức Lễ khai mạc",
  joint_events = "Số hoạt động phối hợp theo kế hoạch của Sở GDĐT",
  source = "ví dụ",
}

activity "media" { "Tuyên truyền trên phương tiện thông tin đại chúng, cổng thông tin, mạng xã hội", source = muc "4a" }
activity "banners" { "Băng rôn, khẩu hiệu, tuyên truyền lưu động", source = muc "4a" }
activity "opening" { "Lễ khai mạc", source = muc "4b" }
activity "online" { "Học trực tuyến, tài nguyên giáo dục mở", source = muc "4c" }
activity "training" { "Tập huấn kỹ năng tìm kiếm, khai thác thông tin trên internet", source = muc "4c" }
activity "business" { "Doanh nghiệp công nghệ đồng hành, tài trợ; ứng dụng, trò chơi giáo dục", source = muc "4c" }
activity "universities" { "Phối hợp đại học, học viện, cao đẳng cung cấp học liệu mở", source = muc "4d" }
activity "contests" { "Sân chơi, diễn đàn, cuộc thi về cộng đồng số, công dân số", source = muc "4đ" }
activity "reading" { "Thư viện, khuyến đọc", source = muc "4c, 5d" }
activity "exhibitions" { "Triển lãm sách, nói chuyện chuyên đề", source = muc "5d" }
activity "classes" { "Lớp học, tập huấn, hội thảo, giao lưu", source = muc "5g" }

-- Nơi nhận công văn: sở, ban, ngành, hội, đoàn thể tỉnh (cả Đài, Báo được giao việc ở mục 5đ) và UBND huyện, kể cả Đồng Xoài.
-- Báo cáo UBND tỉnh qua Sở GDĐT tổng hợp. "Trước ngày 25/10/2022": hạn cuối là 24/10.
deadline {
  from = { "agency", "association", "press", "district" }, to = "province", before = "2022-10-25", via = "Sở GDĐT tổng hợp",
  source = cong_van .. ", đoạn cuối mục 5",
}
-- Sở GDĐT tổng hợp báo cáo UBND tỉnh: không nêu ngày.
deadline { from = "province", to = "UBND tỉnh Bình Phước", source = muc "5a" }
-- UBND huyện "tổng hợp báo cáo" (5f) nhưng văn bản không nói ai gửi cho huyện, ngày nào.
deadline { from = { "school", "centre", "community_centre", "college" }, to = "district", source = "ví dụ" }

section "i" { "Kết quả thực hiện nhiệm vụ được giao", source = "ví dụ" }
section "ii" { "Kinh phí", holds = "funding", source = "ví dụ" }
section "iii" { "Khó khăn, vướng mắc; kiến nghị", source = "ví dụ" }
section "iv" { "Bảng tổng hợp số liệu", holds = "table", source = "ví dụ" }

funding {
  { "state", "Kinh phí theo hướng dẫn của Sở GDĐT, Sở Tài chính", source = muc "5a" },
  { "mobilised", "Doanh nghiệp đồng hành, tài trợ", source = muc "4c" },
  source = muc "4c, 5a",
}

check "opening_without_people" {
  "Có Lễ khai mạc cấp huyện nhưng không ghi số người dự", severity = "warning", source = "ví dụ",
  test = function(r) return r:value("6a", "districts") == 0 or r:value("6a", "participants", 0) > 0 end,
}

-- Từ đây đều là ví dụ. Mỗi nơi 100 điểm; phần kế hoạch và khai mạc của Đồng Xoài được thay bằng phần phối hợp với Sở, vì
-- mục 5f giao riêng thành phố này làm theo kế hoạch của Sở GDĐT.

local dong_xoai = "689"
local huyen_tu_to_chuc = { "district", except = { dong_xoai } }
local so_nganh = { "agency", "association", "press" }
local nop_bao_cao = { "district", "agency", "association", "press" }

criterion "ke_hoach" {
  "Ban hành kế hoạch trước ngày khai mạc", max = 20, among = huyen_tu_to_chuc, source = "ví dụ",
  points = function(u) return u.attributes.plan_issued_on < "2022-10-01" and 20 or 10 end,
}
criterion "khai_mac" {
  "Tổ chức Lễ khai mạc ngày 01/10/2022", max = 20, among = huyen_tu_to_chuc, source = "ví dụ (ngày theo mục 5f)",
  points = function(u) return u.attributes.opening_on == "2022-10-01" and 20 or 0 end,
}
criterion "phoi_hop" {
  "Đồng Xoài: phối hợp các hoạt động theo kế hoạch của Sở GDĐT, từ 04 hoạt động được điểm tối đa", max = 40,
  among = { units = { dong_xoai } }, source = "ví dụ (ngoại lệ theo mục 5f)",
  share = function(u) return cap(ratio(u.attributes.joint_events, 4), 1) end,
}
criterion "quy_mo" {
  "Số lượt người tham gia trên địa bàn so với số người học", max = 20, among = "district", source = "ví dụ",
  share = function(u) return cap(ratio(u:total("participants"), u.attributes.enrolment), 1) end,
}
criterion "hoc_tap" {
  "Số lượt cán bộ, người lao động tham gia so với tổng số", max = 60, among = so_nganh, source = "ví dụ",
  share = function(u) return cap(ratio(u:total("participants"), u.attributes.staff), 1) end,
}
criterion "tin_bai" {
  "Tin bài: 02 điểm mỗi tin bài", max = 20, among = nop_bao_cao, source = "ví dụ",
  points = cap(function(u) return 2 * u:rolled("2", "articles") end, 20),
}
criterion "dung_han" {
  "Báo cáo đúng hạn", max = 20, among = nop_bao_cao, source = "ví dụ",
  points = steps {
    { from = 3, points = 20 }, { from = 0, to = 2, points = 15 },
    whole = true, of = function(u) return u.on_time and u.days_early or -1 end,
  },
}
criterion "tam_guong" {
  "Có thành tích tự học, học tập suốt đời cụ thể", max = 10, to = "individual", source = "ví dụ",
  points = function(c) return c.achievement ~= "" and 10 or 0 end,
}

award "bang_khen_tap_the" {
  "Bằng khen của Chủ tịch UBND tỉnh", to = "collective", among = nop_bao_cao,
  granted_by = "Chủ tịch UBND tỉnh", appraised_by = { "Sở GDĐT" }, decided_on = "2022-11-20", law = "commendation.nd91_2017",
  block = function(u) return u.kind == "district" and "huyện, thị xã, thành phố" or "sở, ban, ngành, đoàn thể" end,
  quota = { ["huyện, thị xã, thành phố"] = 2, ["sở, ban, ngành, đoàn thể"] = 1 }, minimum = 60,
  require = {
    { "Báo cáo đúng hạn", function(u) return u.on_time end, source = "ví dụ" },
    commendation.not_disciplined("ví dụ"),
  },
  order = { "score", more { "Số tin bài", function(u) return u:rolled("2", "articles") end, source = "ví dụ" } },
  source = "ví dụ",
}
award "giay_khen_tam_guong" {
  "Giấy khen tấm gương tự học, học tập suốt đời", to = "individual",
  granted_by = "Giám đốc Sở GDĐT", appraised_by = { "Sở GDĐT" }, decided_on = "2022-11-20", law = "commendation.nd91_2017",
  quota = percent(50, { round = "up" }),
  require = {
    { "Có thành tích cụ thể", function(c) return c.achievement ~= "" end, source = "ví dụ" },
    commendation.not_disciplined("ví dụ"),
  },
  order = { "score", more { "Số tin bài của đơn vị đề nghị", function(c) return c.unit:rolled("2", "articles") end, source = "ví dụ" } },
  source = "ví dụ (mục 5đ yêu cầu phát hiện, nhân rộng tấm gương)",
}
