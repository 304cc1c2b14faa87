-- Mẫu điều kiện theo Quyết định 86/2025/QĐ-UBND của tỉnh Bắc Ninh: mọi điều kiện cơ bản VÀ một trong nhiều điều kiện riêng;
-- danh sách vi phạm do cơ quan khác cung cấp thì loại; hồ sơ gửi trước ngày tổng kết 10 ngày.
--
-- Từ văn bản (86/2025/QĐ-UBND): cách kết hợp điều kiện, việc loại theo danh sách vi phạm, hạn hồ sơ 10 ngày.
-- KHÔNG có ở đây, đánh dấu source = "ví dụ": nội dung từng điều kiện, tiêu chí và điểm, số suất, biểu, ngày tháng (cả ngày tổng
-- kết), người quyết định. Sao tệp này phải thay mọi chỗ ghi "ví dụ".
--
-- Cách đọc đã chọn:
--   * Ngày tổng kết (ví dụ) là 20/11/2025; "trước ngày tổng kết 10 ngày" đọc là hồ sơ đến chậm nhất ngày 10/11/2025
--     (`dossier_before` = ngày 11/11). Đổi ngày tổng kết thì đổi cả `closing` và `dossier_before`.
--   * Danh sách vi phạm nhập bằng tệp dấu hiệu (name, unit, flag, reason, from, until): mỗi tên có ngày bắt đầu và ngày hết; dấu
--     hiệu tính vào ngày quyết định khen (`decided_on`), nên ai đã hết thời gian vi phạm vào ngày ấy thì không bị loại.
--
-- Bắc Ninh từ 01/7/2025 mang mã 24 (trước đó là mã của Bắc Giang); không còn cấp huyện.

local national = require "common.national"
local commendation = require "common.commendation"
require "common.example_table"

local quyet_dinh = "86/2025/QĐ-UBND của UBND tỉnh Bắc Ninh"

campaign {
  "Tuần lễ hưởng ứng học tập suốt đời năm 2025 (ví dụ điều kiện theo 86/2025/QĐ-UBND)",
  area = "24",
  year = 2025,
  first_day = "2025-10-01",
  last_day = "2025-10-07",
  closing = "2025-11-20",
  based_on = { "86/2025/QĐ-UBND của UBND tỉnh Bắc Ninh" },
  decimals = 1,
  source = "ví dụ; cách kết hợp điều kiện theo " .. quyet_dinh,
}

attributes {
  enrolment = "Số người học",
  staff = "Số cán bộ, giáo viên, nhân viên",
  women = "Số nữ",
  sponsors = "Số doanh nghiệp, tổ chức tài trợ",
  source = "ví dụ; tỷ lệ nữ theo Nghị định 152/2025/NĐ-CP, Điều 4",
}
flags {
  violation = "Có tên trong danh sách vi phạm do cơ quan có thẩm quyền cung cấp",
  source = quyet_dinh,
}

activity "reading" { "Thư viện, quyên góp sách", source = "ví dụ" }

deadline { from = { "school", "centre", "community_centre" }, to = "commune", by = "2025-10-15", source = "ví dụ" }
deadline { from = "commune", to = "province", by = "2025-10-25", via = "Sở GDĐT", source = "ví dụ" }

row "3" {
  "Số sách đã quyên góp", unit = "Quyển", measures = { sessions = "books" }, activity = "reading", indicator = "books.donated",
  source = "ví dụ",
}

section "iii" { "Hồ sơ đề nghị khen thưởng", holds = "nominations", source = "ví dụ" }

check "books_without_donors" {
  "Số sách quyên góp lớn bất thường (trên 20.000 quyển)", severity = "warning", source = "ví dụ",
  test = function(r) return r:value("3", "books") <= 20000 end,
}

local tap_the = { "school", "centre", "community_centre", "commune" }

criterion "tham_gia" {
  "Số lượt người tham gia so với số người học", max = 20, among = tap_the, source = "ví dụ",
  share = function(u) return cap(ratio(u:total("participants"), u.attributes.enrolment), 1) end,
}
criterion "tin_bai" {
  "Tin bài: 01 điểm mỗi tin bài", max = 10, among = tap_the, source = "ví dụ",
  points = cap(function(u) return u:value("2", "articles") end, 10),
}
criterion "thanh_tich" {
  "Thành tích cụ thể được đơn vị xác nhận", max = 10, to = "individual", source = "ví dụ",
  points = function(c) return c.achievement ~= "" and 10 or 0 end,
}
criterion "ho_hoc_tap" {
  "Hộ gia đình có kết quả học tập được xác nhận", max = 10, to = "household", source = "ví dụ",
  points = function(c) return c.achievement ~= "" and 10 or 0 end,
}

-- Điều kiện cơ bản: phải đạt tất cả.
local khong_vi_pham = {
  "Không có tên trong danh sách vi phạm do cơ quan có thẩm quyền cung cấp", function(x) return not x:flag("violation") end,
  source = quyet_dinh,
}
local bao_cao_dung_han = { "Đơn vị báo cáo đúng hạn", function(x) return x.unit.on_time end, source = "ví dụ" }
local khong_ky_luat = commendation.not_disciplined("Nghị định 152/2025/NĐ-CP, Điều 4")
local vi_du = "; nội dung điều kiện, số suất, thứ tự, người và ngày quyết định: ví dụ"

award "tap_the_tieu_bieu" {
  "Khen tập thể tiêu biểu", to = "collective", among = tap_the, nominated = true,
  granted_by = "Chủ tịch UBND tỉnh", appraised_by = { "Sở GDĐT" },
  dossier_before = "2025-11-11", decided_on = "2025-11-20", law = "commendation.law_2022",
  quota = 3, minimum = 5,
  require = {
    bao_cao_dung_han, khong_vi_pham, khong_ky_luat,
    -- Điều kiện riêng: đạt một là đủ. Chưa báo cáo số nào thì coi như chưa đạt điều kiện ấy, vẫn xét điều kiện khác.
    one_of {
      "Đạt ít nhất một trong các điều kiện riêng",
      { "Mở từ 05 lớp bồi dưỡng, tập huấn", function(u) return u:value("1", "sessions") >= 5 end, source = "ví dụ" },
      { "Quyên góp từ 500 quyển sách", function(u) return u:value("3", "books") >= 500 end, source = "ví dụ" },
      { "Vận động từ 02 doanh nghiệp, tổ chức tài trợ", function(u) return u.attributes.sponsors >= 2 end, source = "ví dụ" },
    },
  },
  order = { "score", "participants", national.women },
  source = quyet_dinh .. " (điều kiện cơ bản và một trong các điều kiện riêng; loại trừ; hạn hồ sơ)" .. vi_du,
}
award "ca_nhan_tieu_bieu" {
  "Khen cá nhân tiêu biểu", to = "individual",
  granted_by = "Giám đốc Sở GDĐT", appraised_by = { "Sở GDĐT" },
  dossier_before = "2025-11-11", decided_on = "2025-11-20", law = "commendation.law_2022",
  quota = 2,
  require = {
    khong_vi_pham, khong_ky_luat,
    one_of {
      "Có thành tích cụ thể, hoặc công tác ở đơn vị có từ 05 lớp",
      { "Có thành tích cụ thể", function(c) return c.achievement ~= "" end, source = "ví dụ" },
      { "Đơn vị công tác mở từ 05 lớp", function(c) return c.unit:value("1", "sessions") >= 5 end, source = "ví dụ" },
    },
  },
  order = { "score", national.women },
  source = quyet_dinh .. " (điều kiện cơ bản và một trong các điều kiện riêng; loại trừ; hạn hồ sơ)" .. vi_du,
}
award "ho_gia_dinh_hoc_tap" {
  "Khen hộ gia đình học tập tiêu biểu", to = "household",
  granted_by = "Chủ tịch UBND xã, phường", appraised_by = { "Hội Khuyến học xã, phường" },
  dossier_before = "2025-11-11", decided_on = "2025-11-20", law = "commendation.law_2022",
  block = function(c) return c:above("commune") or c.unit.code end, quota = 1, minimum = 10,
  require = { khong_vi_pham },
  source = "ví dụ (loại trừ và hạn hồ sơ theo " .. quyet_dinh .. ")",
}
