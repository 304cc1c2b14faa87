-- Huyện Thanh Oai (Hà Nội), Tuần lễ hưởng ứng học tập suốt đời năm 2021.
--
-- Từ văn bản (kế hoạch của UBND huyện Thanh Oai, kèm Phụ lục báo cáo và mẫu tổng hợp số liệu để trống): căn cứ, chủ đề,
-- ngày phát động và tổng kết, khẩu hiệu, các hoạt động gợi ý, việc của từng nơi, ai báo cáo về đâu trước ngày nào, các mục
-- báo cáo I.1–II.4, các cột của mẫu tổng hợp, minh chứng, nguồn kinh phí; danh sách đề nghị khen gửi kèm báo cáo, Phòng
-- GDĐT duyệt danh sách, UBND huyện khen tập thể, cá nhân tham gia tích cực.
-- KHÔNG có trong văn bản, đánh dấu source = "ví dụ": tiêu chí và điểm, điều kiện khen, số suất, thứ tự xét, ngày quyết
-- định. Huyện khác sao tệp này phải thay mọi chỗ ghi "ví dụ".
--
-- Chỗ gõ sai trong văn bản và cách đọc: mục 3 "01/10/202" đọc là 01/10/2021; mục 5.3 "01/10.2021" đọc là 01/10/2021 (hai chỗ
-- nói cùng một ngày phát động). Địa chỉ thư bị ngắt dòng, đọc là totrunghoc-thanhoai@hanoiedu.vn.
--
-- Mẫu tổng hợp để trống các dòng 1, 2, 3, …: đơn vị tự ghi hoạt động của mình (rows = "open"), nên không có mục khai báo
-- sẵn và không mục nào quy về chỉ tiêu quốc gia; cột thứ ba là đơn vị tổ chức, không phải đơn vị tính.

local commendation = require "common.commendation"

local ke_hoach = "Kế hoạch của UBND huyện Thanh Oai, 2021"
local function muc(so) return ke_hoach .. ", mục " .. so end
local phu_luc = ke_hoach .. ", Phụ lục"

campaign {
  "Tuần lễ hưởng ứng học tập suốt đời năm 2021",
  area = "278",                                 -- huyện Thanh Oai, thành phố Hà Nội (01)
  year = 2021,
  theme = "Chuyển đổi số và cơ hội học tập suốt đời cho tất cả mọi người trong bối cảnh đại dịch COVID-19",
  first_day = "2021-10-01",                     -- mục 3: lễ phát động
  last_day = "2021-10-07",
  closing = "2021-10-07",                       -- mục 3: lễ tổng kết
  opening = { on = "2021-10-01", mode = "online" },  -- mục 5.3: phát động trực tuyến
  based_on = {
    "3764/BGDĐT-GDTX, 31/8/2021",
    "9450/VP-KGVX, 06/9/2021 (UBND thành phố Hà Nội)",
    "3270/SGDĐT-GDTX-CN, 15/9/2021 (Sở GDĐT Hà Nội)",
    "1373/QĐ-TTg, 30/7/2021",
  },
  slogans = {
    "Tuần lễ hưởng ứng học tập suốt đời năm 2021.",
    "Chuyển đổi số và cơ hội học tập suốt đời cho tất cả mọi người trong bối cảnh đại dịch COVID-19.",
    "Đọc và học tập suốt đời theo tấm gương Bác Hồ vĩ đại",
  },
  decimals = 2,
  source = ke_hoach,
}

contact { "Tổ THCS, Phòng GDĐT huyện Thanh Oai", email = "totrunghoc-thanhoai@hanoiedu.vn", source = muc "5.3" }

task {
  "Chỉ đạo Phòng GDĐT xây dựng nội dung, chỉ đạo các đơn vị trực thuộc tổ chức; duy trì các hoạt động suốt năm học",
  by = "UBND huyện", source = muc "5.1",
}
task { "Bố trí và phê duyệt kinh phí tổ chức các hoạt động của Tuần lễ", by = "UBND huyện", source = muc "5.1" }
task {
  "Kiểm tra, giám sát, đánh giá, tổng kết; tuyên dương, khen thưởng tập thể và cá nhân tham gia tích cực",
  by = "UBND huyện", source = muc "5.1",
}
task {
  "Chủ trì, phối hợp Hội Khuyến học huyện tham mưu UBND huyện nội dung, chương trình; đăng tải trên cổng thông tin điện tử; "
    .. "tổ chức tuyên dương, khen thưởng", by = "Phòng GDĐT", source = muc "5.2",
}
task {
  "Phối hợp trung tâm GDNN-GDTX, Hội Khuyến học huyện hướng dẫn, đôn đốc, kiểm tra các cơ sở giáo dục, TTHTCĐ, trung tâm "
    .. "ngoại ngữ - tin học và thiết chế giáo dục ngoài nhà trường", by = "Phòng GDĐT", source = muc "5.2",
}
task { "Tổng hợp báo cáo về Thành phố và duyệt danh sách đề nghị khen thưởng", by = "Phòng GDĐT", source = muc "5.3" }
task {
  "Phát động trực tuyến từ ngày 01/10/2021 về chủ đề Tuần lễ và đăng tải trên cổng thông tin điện tử của đơn vị",
  by = "Trung tâm GDNN-GDTX, các cơ sở giáo dục", source = muc "5.3",
}
task {
  "Treo băng rôn, khẩu hiệu trong suốt Tuần lễ",
  by = "Trường mầm non, tiểu học, THCS, THPT; trung tâm GDNN-GDTX; TTHTCĐ; thiết chế giáo dục ngoài nhà trường", source = muc "4",
}
task {
  "Chỉ đạo, tổ chức thực hiện các hoạt động của Tuần lễ, bảo đảm nội dung, tiến độ; báo cáo và đề nghị khen thưởng",
  by = "UBND xã, thị trấn; thủ trưởng các đơn vị", source = muc "5.3",
}
task { "Phối hợp tham mưu, hướng dẫn, đôn đốc, kiểm tra", by = "Hội Khuyến học huyện", source = muc "5.2" }

attributes {
  opening_on = "Ngày phát động Tuần lễ ở đơn vị",
  source = muc "5.3",
}

-- Các hoạt động mà mục 4 gợi ý.
activity "media" { "Tuyên truyền trên phương tiện thông tin đại chúng, cổng thông tin, mạng xã hội", source = muc "4" }
activity "banners" { "Băng rôn, khẩu hiệu", source = muc "4" }
activity "opening" { "Lễ phát động", source = muc "3" }
activity "honours" { "Vinh danh giải pháp, sáng kiến chuyển đổi số", source = muc "4" }
activity "online" { "Dạy, học và thư viện trên nền tảng số; lớp, khóa học trực tuyến", source = muc "4" }
activity "classes" { "Lớp học, tập huấn, hội thảo, giao lưu", source = muc "4" }
activity "training" { "Tập huấn kỹ năng tìm kiếm, khai thác thông tin trên Internet", source = muc "4" }
activity "business" { "Doanh nghiệp đồng hành, tài trợ; ứng dụng, trò chơi giáo dục", source = muc "4" }
activity "contests" { "Sân chơi, diễn đàn, cuộc thi về cộng đồng số, công dân số", source = muc "4" }
activity "reading" { "Thư viện, học liệu mở", source = muc "4" }
activity "unesco" { "Diễn đàn, hội thảo trực tuyến của UNESCO", source = muc "4" }

-- Xã, thị trấn và TTHTCĐ gửi Phòng GDĐT (tổ THCS). "Trước ngày 10/10/2021": hạn cuối là 09/10.
deadline {
  from = { "commune", "community_centre" }, to = "district", before = "2021-10-10", via = "Tổ THCS, Phòng GDĐT",
  source = muc "5.3",
}
-- Nhà trường, trung tâm GDNN-GDTX cùng hạn ấy; mục 5.3 còn yêu cầu báo cáo cả Sở GDĐT "theo quy định", không nêu ngày. Một
-- báo cáo gửi cả hai nơi; hạn tính theo Phòng GDĐT.
deadline {
  from = { "school", "centre" }, to = { "district", "province" }, before = "2021-10-10", via = "Tổ THCS, Phòng GDĐT",
  source = muc "5.3",
}
-- Phòng GDĐT báo cáo UBND huyện và Sở GDĐT "theo quy định": văn bản không nêu ngày, không ai trễ hạn.
deadline { from = "district", to = { "UBND huyện Thanh Oai", "province" }, source = muc "5.2" }

form {
  columns = {
    { "number", "STT" },
    { "label", "Các hoạt động" },
    { "organiser", "Đơn vị tổ chức", text = true },
    { "sessions", "Số lớp/số cuộc thi", over = "Số lượng" },
    { "participants", "Người", over = "Số lượng" },
    { "note", "Ghi chú", text = true },
  },
  rows = "open",
  source = phu_luc .. ", mẫu tổng hợp số liệu",
}

section "i.1" { "Công tác chỉ đạo, triển khai, kiểm tra, đôn đốc thực hiện", source = phu_luc }
section "i.2" { "Nội dung các hoạt động đã triển khai trong Tuần lễ", source = phu_luc }
section "i.3" { "Kinh phí tổ chức Tuần lễ", holds = "funding", source = phu_luc }
section "ii.1" { "Những kết quả đã đạt được; bài học kinh nghiệm", source = phu_luc }
section "ii.2" { "Khó khăn, tồn tại", source = phu_luc }
section "ii.3" { "Kiến nghị, đề xuất", source = phu_luc }
section "ii.4" { "Bảng tổng hợp số liệu các hoạt động tổ chức Tuần lễ", holds = "table", source = phu_luc }

-- 2 đến 3 ảnh (mục 5.3) và công văn chỉ đạo của đơn vị (Phụ lục); đường link, tin bài nhận không hạn số lượng (Phụ lục).
evidence {
  photos = { min = 2, max = 3 }, documents = { min = 1 }, links = { min = 0 }, articles = { min = 0 },
  source = muc "5.3" .. " và Phụ lục",
}

funding {
  { "state", "Ngân sách nhà nước" },
  { "mobilised", "Ngân sách hỗ trợ, vận động từ doanh nghiệp và các nguồn hợp pháp khác (nếu có)" },
  source = phu_luc .. ", I.3",
}

check "photos" {
  "Số ảnh minh chứng không phải từ 2 đến 3", severity = "warning", source = muc "5.3",
  test = function(r) return r.evidence.photos >= 2 and r.evidence.photos <= 3 end,
}
check "directive" {
  "Chưa gửi công văn chỉ đạo của đơn vị", severity = "warning", source = phu_luc,
  test = function(r) return r.evidence.documents >= 1 end,
}

-- Từ đây tiêu chí và điểm đều là ví dụ: tập thể 100 điểm, cá nhân và sáng kiến 10 điểm.

local tap_the = { "commune", "school", "centre", "community_centre" }

criterion "dung_han" {
  "Gửi báo cáo sớm, đúng hạn", max = 20, among = tap_the, source = "ví dụ",
  points = steps {
    { from = 5, points = 20 }, { from = 1, to = 4, points = 15 }, { from = 0, to = 0, points = 10 },
    whole = true, of = function(u) return u.on_time and u.days_early or -1 end,
  },
}
criterion "chi_dao" {
  "Có công văn chỉ đạo của đơn vị", max = 20, among = tap_the, source = "ví dụ",
  points = function(u) return u.evidence.documents >= 1 and 20 or 0 end,
}
criterion "phat_dong" {
  "Phát động ngày 01/10/2021; phát động muộn hơn trong Tuần lễ được nửa số điểm", max = 20, among = tap_the, source = "ví dụ",
  points = function(u)
    local ngay = u.attributes.opening_on
    if ngay == "2021-10-01" then return 20 end
    return ngay > "2021-10-01" and ngay <= "2021-10-07" and 10 or 0
  end,
}
criterion "minh_chung" {
  "Ảnh minh chứng: 10 điểm mỗi ảnh", max = 20, among = tap_the, source = "ví dụ",
  points = cap(function(u) return 10 * u.evidence.photos end, 20),
}
criterion "lan_toa" {
  "Tin bài, đường link: 02 điểm mỗi tin", max = 10, among = tap_the, source = "ví dụ",
  points = cap(function(u) return 2 * (u.evidence.articles + u.evidence.links) end, 10),
}
criterion "kinh_phi" {
  "Vận động được kinh phí: 10; chỉ có ngân sách nhà nước: 5", max = 10, among = tap_the, source = "ví dụ",
  points = function(u)
    if u:funded("mobilised") then return 10 end
    return u:funded("state") and 5 or 0
  end,
}

criterion "thanh_tich" {
  "Có thành tích xuất sắc được đơn vị nêu trong danh sách đề nghị", max = 10, to = "individual", source = "ví dụ",
  points = function(c) return c.achievement ~= "" and 10 or 0 end,
}
criterion "sang_kien" {
  "Mô tả được giải pháp, sáng kiến chuyển đổi số", max = 10, to = "initiative", source = "ví dụ",
  points = function(c) return c.achievement ~= "" and 10 or 0 end,
}

local gui_dung_han = { "Đơn vị gửi báo cáo và danh sách đề nghị đúng hạn", function(x) return x.unit.on_time end, source = muc "5.3" }

award "tap_the" {
  "Khen thưởng tập thể tham gia tích cực Tuần lễ", to = "collective", among = tap_the, nominated = true,
  granted_by = "Chủ tịch UBND huyện Thanh Oai", appraised_by = { "Phòng GDĐT huyện" },
  dossier_before = "2021-10-10", decided_on = "2021-10-29", law = "commendation.nd91_2017",
  quota = 5, minimum = 60,
  require = {
    gui_dung_han,
    { "Đủ minh chứng: 2 đến 3 ảnh và công văn chỉ đạo", function(u) return u.evidence.complete end, source = muc "5.3" },
    commendation.not_disciplined("ví dụ"),
  },
  order = { "score", more { "Số ngày gửi sớm trước hạn", function(u) return u.days_early end, source = "ví dụ" } },
  source = muc "5.1–5.3" .. "; số suất, điểm tối thiểu, thứ tự và ngày quyết định: ví dụ",
}
award "ca_nhan" {
  "Khen thưởng cá nhân tham gia tích cực Tuần lễ", to = "individual",
  granted_by = "Chủ tịch UBND huyện Thanh Oai", appraised_by = { "Phòng GDĐT huyện" },
  dossier_before = "2021-10-10", decided_on = "2021-10-29", law = "commendation.nd91_2017",
  quota = 10, minimum = 10,
  require = { gui_dung_han, commendation.not_disciplined("ví dụ") },
  order = { "score" },
  source = muc "5.1–5.3" .. "; số suất, điểm tối thiểu và ngày quyết định: ví dụ",
}
award "vinh_danh_sang_kien" {
  "Vinh danh giải pháp, sáng kiến về chuyển đổi số", to = "initiative",
  granted_by = "Chủ tịch UBND huyện Thanh Oai", appraised_by = { "Phòng GDĐT huyện" },
  dossier_before = "2021-10-10", decided_on = "2021-10-29", law = "commendation.nd91_2017",
  quota = 2, minimum = 10,
  require = { gui_dung_han },
  order = { "score" },
  source = muc "4" .. " (gợi ý vinh danh); người quyết định, số suất, điểm tối thiểu và ngày quyết định: ví dụ",
}
