-- Mẫu số suất theo 0125/KH-UBND năm 2025 của tỉnh Đắk Lắk: số suất cố định cho từng đơn vị có tên, và một số suất dùng
-- chung "02 tập thể hoặc cá nhân" cho các đơn vị còn lại.
--
-- Từ văn bản (0125/KH-UBND): cách giao số suất, là cố định theo tên đơn vị và dùng chung giữa tập thể và cá nhân.
-- KHÔNG có ở đây, đánh dấu source = "ví dụ": tên các đơn vị được giao và số suất của từng đơn vị, tiêu chí và điểm, biểu, ngày
-- tháng, hạn nộp, người quyết định. Sao tệp này phải thay mọi chỗ ghi "ví dụ".
--
-- Cách đọc đã chọn:
--   * Tập thể, cá nhân thuộc địa bàn xã, phường có tên thì tranh suất của xã, phường ấy; nơi khác tranh suất dùng chung.
--   * "02 tập thể hoặc cá nhân": mỗi bên đưa những người tốt nhất; cả hai bên cộng lại quá 02 thì phải bỏ phiếu, vì văn bản không
--     nói tập thể hay cá nhân được ưu tiên.
--
-- Đắk Lắk từ 01/7/2025 (mã 66) gồm cả Phú Yên cũ; không còn cấp huyện.

local national = require "common.national"
local commendation = require "common.commendation"
require "common.example_table"

local ke_hoach = "0125/KH-UBND năm 2025 của UBND tỉnh Đắk Lắk"

campaign {
  "Tuần lễ hưởng ứng học tập suốt đời năm 2025 (ví dụ số suất theo 0125/KH-UBND)",
  area = "66",
  year = 2025,
  first_day = "2025-10-01",
  last_day = "2025-10-07",
  based_on = { "0125/KH-UBND năm 2025 của UBND tỉnh Đắk Lắk" },
  decimals = 1,
  source = "ví dụ; cách giao số suất theo " .. ke_hoach,
}

attributes {
  staff = "Số cán bộ, giáo viên, nhân viên",
  women = "Số nữ",
  source = "ví dụ; tỷ lệ nữ theo Nghị định 152/2025/NĐ-CP, Điều 4",
}

activity "contests" { "Cuộc thi, tọa đàm, sinh hoạt chuyên đề", source = "ví dụ" }

deadline { from = { "school", "centre", "community_centre" }, to = "commune", by = "2025-10-12", source = "ví dụ" }
deadline { from = { "commune", "agency", "association" }, to = "province", by = "2025-10-20", via = "Sở GDĐT", source = "ví dụ" }

row "3" {
  "Sinh hoạt chuyên đề học tập suốt đời", unit = "Số cuộc/số người", activity = "contests", indicator = "contests.seminars",
  source = "ví dụ",
}

section "iii" { "Danh sách đề nghị khen thưởng", holds = "nominations", source = "ví dụ" }

check "people_per_class" {
  "Số người mỗi lớp lớn bất thường (trên 300)", severity = "warning", source = "ví dụ",
  test = function(r) return r:value("1", "participants") <= 300 * r:value("1", "sessions") end,
}

local tap_the = { "school", "centre", "community_centre", "commune", "agency", "association" }

criterion "lop" {
  "Lớp bồi dưỡng, tập huấn: 05 điểm mỗi lớp", max = 20, among = tap_the, source = "ví dụ",
  points = cap(function(u) return 5 * u:value("1", "sessions") end, 20),
}
criterion "nguoi" {
  "Số lượt người tham gia", max = 20, among = tap_the, source = "ví dụ",
  points = steps {
    { from = 500, points = 20 }, { from = 200, to = 499, points = 14 }, { from = 50, to = 199, points = 8 },
    whole = true, of = function(u) return u:total("participants") end,
  },
}
criterion "tin_bai" {
  "Tin bài: 02 điểm mỗi tin bài", max = 10, among = tap_the, source = "ví dụ",
  points = cap(function(u) return 2 * u:value("2", "articles") end, 10),
}
criterion "thanh_tich" {
  "Thành tích cụ thể được đơn vị xác nhận", max = 10, to = "individual", source = "ví dụ",
  points = function(c) return c.achievement ~= "" and 10 or 0 end,
}

-- Số suất cố định theo tên đơn vị. Mã xã, phường là mã có hiệu lực từ 01/7/2025; tên và số đều là ví dụ.
local so_suat_tap_the = {
  ["24133"] = 2,   -- Phường Buôn Ma Thuột
  ["22015"] = 2,   -- Phường Tuy Hòa
  ["24305"] = 1,   -- Phường Buôn Hồ
}
local so_suat_ca_nhan = { ["24133"] = 3, ["22015"] = 3, ["24305"] = 2 }

-- Nơi được giao số suất: xã, phường mà tập thể, cá nhân thuộc về; sở, hội thì là chính nó.
local function noi_de_nghi(x) return x:above("commune") or x.unit.code end
local function co_ten(x) return so_suat_tap_the[noi_de_nghi(x)] ~= nil end

-- Số suất theo khối; nơi không có tên thì không có suất riêng.
local function theo_ten(bang)
  local quota = { otherwise = 0 }
  for noi, so in pairs(bang) do quota[noi] = so end
  return quota
end

local rieng = { "Thuộc đơn vị được giao số suất riêng", co_ten, source = ke_hoach }
local khac = { "Không thuộc đơn vị được giao số suất riêng", function(x) return not co_ten(x) end, source = ke_hoach }
local dung_han = { "Đơn vị báo cáo đúng hạn", function(x) return x.unit.on_time end, source = "ví dụ" }
local khong_ky_luat = commendation.not_disciplined("Nghị định 152/2025/NĐ-CP, Điều 4")
local co_thanh_tich = { "Có thành tích cụ thể", function(c) return c.achievement ~= "" end, source = "ví dụ" }
local vi_du = "; tên đơn vị, số suất, điều kiện, thứ tự, người và ngày quyết định: ví dụ"

quota "dung_chung" { "Các đơn vị khác: 02 tập thể hoặc cá nhân", places = 2, source = ke_hoach }

award "tap_the_don_vi_co_ten" {
  "Khen tập thể theo số suất của từng đơn vị", to = "collective", among = tap_the, nominated = true,
  granted_by = "Chủ tịch UBND tỉnh", appraised_by = { "Sở GDĐT" }, decided_on = "2025-11-20", law = "commendation.law_2022",
  block = noi_de_nghi, quota = theo_ten(so_suat_tap_the),
  require = { rieng, dung_han, khong_ky_luat },
  order = { "score", "participants", national.women },
  source = ke_hoach .. " (số suất theo tên đơn vị)" .. vi_du,
}
award "ca_nhan_don_vi_co_ten" {
  "Khen cá nhân theo số suất của từng đơn vị", to = "individual",
  granted_by = "Chủ tịch UBND tỉnh", appraised_by = { "Sở GDĐT" }, decided_on = "2025-11-20", law = "commendation.law_2022",
  block = noi_de_nghi, quota = theo_ten(so_suat_ca_nhan),
  require = { rieng, co_thanh_tich, khong_ky_luat },
  order = { "score", national.women },
  source = ke_hoach .. " (số suất theo tên đơn vị)" .. vi_du,
}
award "tap_the_don_vi_khac" {
  "Khen tập thể của các đơn vị khác", to = "collective", among = tap_the, nominated = true,
  granted_by = "Chủ tịch UBND tỉnh", appraised_by = { "Sở GDĐT" }, decided_on = "2025-11-20", law = "commendation.law_2022",
  quota_shared_by = "dung_chung",
  require = { khac, dung_han, khong_ky_luat },
  order = { "score", "participants", national.women },
  source = ke_hoach .. " (02 tập thể hoặc cá nhân)" .. vi_du,
}
award "ca_nhan_don_vi_khac" {
  "Khen cá nhân của các đơn vị khác", to = "individual",
  granted_by = "Chủ tịch UBND tỉnh", appraised_by = { "Sở GDĐT" }, decided_on = "2025-11-20", law = "commendation.law_2022",
  quota_shared_by = "dung_chung",
  require = { khac, co_thanh_tich, khong_ky_luat },
  order = { "score", national.women },
  source = ke_hoach .. " (02 tập thể hoặc cá nhân)" .. vi_du,
}
