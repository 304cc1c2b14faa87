-- Ví dụ kiểm thử của examples/bac-ninh-2025: điều kiện cơ bản và một trong các điều kiện riêng, danh sách vi phạm, hạn hồ sơ.
-- Ngày nhận hồ sơ của tập thể ghi ở `candidates` (to = "collective"), cùng đơn vị.

local function truong(sua)
  local mot = {
    kind = "school", received_on = "2025-10-15", attributes = { enrolment = 400, staff = 30, women = 15 },
    values = { ["1"] = { sessions = 5, participants = 300 }, ["2"] = { articles = 5 } },
  }
  for phan, gia_tri in pairs(sua or {}) do mot[phan] = gia_tri end
  return mot
end
local function ho_so(don_vi, ngay)
  return { to = "collective", unit = don_vi, award = "tap_the_tieu_bieu", received_on = ngay or "2025-11-10" }
end

case "mỗi điều kiện riêng đều đủ một mình; không đạt điều kiện nào thì loại" {
  units = {
    lop = truong {}, sach = truong { values = { ["2"] = { articles = 12 }, ["3"] = { books = 500 } } },
    tai_tro = truong { attributes = { enrolment = 400, sponsors = 2 }, values = { ["1"] = { sessions = 1, participants = 200 } } },
    khong = truong {
      attributes = { enrolment = 400, sponsors = 1 },
      values = { ["1"] = { sessions = 4, participants = 400 }, ["3"] = { books = 499 } },
    },
  },
  candidates = { h1 = ho_so "lop", h2 = ho_so "sach", h3 = ho_so "tai_tro", h4 = ho_so "khong" },
  expect = {
    lop = { tham_gia = 15, tin_bai = 5, score = 20, tap_the_tieu_bieu = "shortlisted" },
    sach = { tham_gia = 0, tin_bai = 10, score = 10, tap_the_tieu_bieu = "shortlisted" },
    tai_tro = { tham_gia = 10, tin_bai = 0, score = 10, tap_the_tieu_bieu = "shortlisted" },
    khong = { score = 20, tap_the_tieu_bieu = "ineligible" },
  },
}

case "hồ sơ đến ngày 10/11 còn kịp, ngày 11/11 thì không; không có hồ sơ thì không xét; ví dụ không ghi ngày là kịp" {
  units = { kip = truong {}, muon = truong {}, khong_ho_so = truong {}, khong_ngay = truong { nominated = true } },
  candidates = { h1 = ho_so("kip", "2025-11-10"), h2 = ho_so("muon", "2025-11-11") },
  expect = {
    kip = { tap_the_tieu_bieu = "shortlisted" }, muon = { tap_the_tieu_bieu = "ineligible" },
    khong_ho_so = { tap_the_tieu_bieu = "ineligible" }, khong_ngay = { tap_the_tieu_bieu = "shortlisted" },
  },
}

case "danh sách vi phạm, kỷ luật, trễ hạn đều loại dù đạt điều kiện riêng" {
  units = {
    vi_pham = truong { flags = { violation = true } }, ky_luat = truong { flags = { discipline = true } },
    tre = truong { received_on = "2025-10-16" }, con_lai = truong {},
  },
  candidates = { h1 = ho_so "vi_pham", h2 = ho_so "ky_luat", h3 = ho_so "tre", h4 = ho_so "con_lai" },
  expect = {
    vi_pham = { tap_the_tieu_bieu = "ineligible" }, ky_luat = { tap_the_tieu_bieu = "ineligible" },
    tre = { tap_the_tieu_bieu = "ineligible" }, con_lai = { score = 20, tap_the_tieu_bieu = "shortlisted" },
  },
}

case "hòa ở suất cuối: tập thể từ 70 % nữ; còn hòa thì bỏ phiếu" {
  units = {
    nu = truong { attributes = { enrolment = 400, staff = 30, women = 21 } }, a = truong {}, b = truong {}, c = truong {},
  },
  candidates = { h1 = ho_so "nu", h2 = ho_so "a", h3 = ho_so "b", h4 = ho_so "c" },
  expect = {
    nu = { tap_the_tieu_bieu = "shortlisted" }, a = { tap_the_tieu_bieu = "ballot" }, b = { tap_the_tieu_bieu = "ballot" },
    c = { tap_the_tieu_bieu = "ballot" },
  },
}

case "cá nhân: có thành tích, hoặc đơn vị có từ 05 lớp; danh sách vi phạm loại từng người" {
  units = { A = truong {}, B = truong { values = { ["1"] = { sessions = 2, participants = 40 } } } },
  candidates = {
    an = { to = "individual", unit = "B", female = true, achievement = "Xóa mù chữ", received_on = "2025-11-01" },
    binh = { to = "individual", unit = "A", female = true, received_on = "2025-11-01" },
    chi = { to = "individual", unit = "B", female = true, received_on = "2025-11-01" },
    dung = { to = "individual", unit = "A", achievement = "Lớp tin học", received_on = "2025-11-12" },
    giang = { to = "individual", unit = "A", achievement = "Tủ sách", received_on = "2025-11-01", flags = { violation = true } },
    hoa = { to = "individual", unit = "A", achievement = "Tủ sách", received_on = "2025-11-01", flags = { discipline = true } },
    nam = { to = "individual", unit = "A", female = false, received_on = "2025-11-01" },
  },
  expect = {
    an = { thanh_tich = 10, ca_nhan_tieu_bieu = "shortlisted" },
    binh = { thanh_tich = 0, ca_nhan_tieu_bieu = "shortlisted" }, nam = { ca_nhan_tieu_bieu = "below" },
    chi = { ca_nhan_tieu_bieu = "ineligible" }, dung = { ca_nhan_tieu_bieu = "ineligible" },
    giang = { ca_nhan_tieu_bieu = "ineligible" }, hoa = { ca_nhan_tieu_bieu = "ineligible" },
  },
}

case "hộ gia đình: mỗi xã, phường một suất, hòa thì bỏ phiếu" {
  units = { ["07210"] = { kind = "commune", name = "Phường Bắc Giang" }, ["07246"] = { kind = "commune", name = "Xã Xuân Lương" } },
  candidates = {
    ho_an = { to = "household", unit = "07210", achievement = "Ba thế hệ cùng học", received_on = "2025-11-05" },
    ho_binh = { to = "household", unit = "07210", achievement = "Tủ sách gia đình", received_on = "2025-11-05" },
    ho_chi = { to = "household", unit = "07246", achievement = "Cả nhà học ngoại ngữ", received_on = "2025-11-05" },
    ho_dung = { to = "household", unit = "07246", received_on = "2025-11-05" },
    ho_giang = { to = "household", unit = "07246", achievement = "Học nghề", received_on = "2025-11-05", flags = { violation = true } },
  },
  expect = {
    ho_an = { ho_hoc_tap = 10, ho_gia_dinh_hoc_tap = "ballot" }, ho_binh = { ho_gia_dinh_hoc_tap = "ballot" },
    ho_chi = { ho_gia_dinh_hoc_tap = "shortlisted" }, ho_dung = { ho_hoc_tap = 0, ho_gia_dinh_hoc_tap = "ineligible" },
    ho_giang = { ho_gia_dinh_hoc_tap = "ineligible" },
  },
}
