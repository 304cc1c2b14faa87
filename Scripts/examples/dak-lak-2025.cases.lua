-- Ví dụ kiểm thử của examples/dak-lak-2025: suất theo tên đơn vị, suất dùng chung cho tập thể hoặc cá nhân.

-- Một trường ở xã, phường `xa`, gửi đúng hạn, được đề nghị.
local function truong(xa, nguoi, sua)
  local mot = {
    kind = "school", area = xa, nominated = true, received_on = "2025-10-12",
    attributes = { staff = 30, women = 15 },
    values = { ["1"] = { sessions = 4, participants = nguoi }, ["2"] = { articles = 5 } },
  }
  for phan, gia_tri in pairs(sua or {}) do mot[phan] = gia_tri end
  return mot
end

case "mỗi đơn vị có tên xét riêng theo số suất của mình" {
  units = {
    ["24133"] = { kind = "commune", name = "Phường Buôn Ma Thuột" }, ["24305"] = { kind = "commune", name = "Phường Buôn Hồ" },
    bmt1 = truong("24133", 520), bmt2 = truong("24133", 400), bmt3 = truong("24133", 60),
    bh1 = truong("24305", 199),
    bh2 = truong("24305", 150, { values = { ["1"] = { sessions = 1, participants = 150 }, ["2"] = { articles = 1 } } }),
  },
  expect = {
    bmt1 = { lop = 20, nguoi = 20, tin_bai = 10, score = 50, tap_the_don_vi_co_ten = "shortlisted", tap_the_don_vi_khac = "ineligible" },
    bmt2 = { nguoi = 14, score = 44, tap_the_don_vi_co_ten = "shortlisted" },
    bmt3 = { nguoi = 8, score = 38, tap_the_don_vi_co_ten = "below" },
    bh1 = { nguoi = 8, score = 38, tap_the_don_vi_co_ten = "shortlisted" },
    bh2 = { lop = 5, tin_bai = 2, score = 15, tap_the_don_vi_co_ten = "below" },
  },
}

case "trễ hạn, bị xem xét kỷ luật, không được đề nghị" {
  units = {
    ["24133"] = { kind = "commune" },
    tre = truong("24133", 520, { received_on = "2025-10-13" }),
    ky_luat = truong("24133", 520, { flags = { discipline = true } }),
    im_lang = truong("24133", 520, { nominated = false }),
    con_lai = truong("24133", 10),
  },
  expect = {
    tre = { tap_the_don_vi_co_ten = "ineligible" }, ky_luat = { tap_the_don_vi_co_ten = "ineligible" },
    im_lang = { tap_the_don_vi_co_ten = "ineligible" }, con_lai = { nguoi = 0, score = 30, tap_the_don_vi_co_ten = "shortlisted" },
  },
}

case "cùng điểm, cùng số người: tập thể từ 70 % nữ đứng trước; không ai như thế thì bỏ phiếu" {
  units = {
    ["24305"] = { kind = "commune" }, ["22015"] = { kind = "commune" },
    nu = truong("24305", 200, { attributes = { staff = 30, women = 21 } }), khong = truong("24305", 200),
    th1 = truong("22015", 200), th2 = truong("22015", 200), th3 = truong("22015", 200),
  },
  expect = {
    nu = { tap_the_don_vi_co_ten = "shortlisted" }, khong = { tap_the_don_vi_co_ten = "below" },
    th1 = { tap_the_don_vi_co_ten = "ballot" }, th2 = { tap_the_don_vi_co_ten = "ballot" }, th3 = { tap_the_don_vi_co_ten = "ballot" },
  },
}

case "cá nhân của đơn vị có tên: 02 suất của Buôn Hồ, cùng điểm thì chọn nữ" {
  units = { ["24305"] = { kind = "commune" }, A = truong("24305", 100) },
  candidates = {
    an = { to = "individual", unit = "A", female = true, achievement = "Xóa mù chữ" },
    binh = { to = "individual", unit = "A", female = false, achievement = "Tủ sách thôn, buôn" },
    chi = { to = "individual", unit = "A", female = true, achievement = "Lớp tin học" },
    dung = { to = "individual", unit = "A", female = true },
    giang = { to = "individual", unit = "A", female = true, achievement = "Dạy nghề", flags = { discipline = true } },
  },
  expect = {
    an = { thanh_tich = 10, ca_nhan_don_vi_co_ten = "shortlisted", ca_nhan_don_vi_khac = "ineligible" },
    chi = { ca_nhan_don_vi_co_ten = "shortlisted" }, binh = { ca_nhan_don_vi_co_ten = "below" },
    dung = { thanh_tich = 0, ca_nhan_don_vi_co_ten = "ineligible" }, giang = { ca_nhan_don_vi_co_ten = "ineligible" },
  },
}

case "suất dùng chung đủ chỗ: 01 tập thể và 01 cá nhân" {
  units = { ["24490"] = { kind = "commune", name = "Xã Krông Pắc" }, A = truong("24490", 520) },
  candidates = { an = { to = "individual", unit = "A", achievement = "Xóa mù chữ" } },
  expect = {
    A = { tap_the_don_vi_khac = "shortlisted", tap_the_don_vi_co_ten = "ineligible" }, an = { ca_nhan_don_vi_khac = "shortlisted" },
  },
}

case "suất dùng chung thiếu chỗ: 02 tập thể và 01 cá nhân thì bỏ phiếu; ngoài 02 nhất thì không" {
  units = {
    ["24490"] = { kind = "commune" },
    A = truong("24490", 520), B = truong("24490", 400), C = truong("24490", 60),
  },
  candidates = { an = { to = "individual", unit = "A", achievement = "Xóa mù chữ" } },
  expect = {
    A = { score = 50, tap_the_don_vi_khac = "ballot" }, B = { score = 44, tap_the_don_vi_khac = "ballot" },
    C = { score = 38, tap_the_don_vi_khac = "below" }, an = { ca_nhan_don_vi_khac = "ballot" },
  },
}

case "sở, hội không thuộc xã, phường nào: tranh suất dùng chung" {
  units = {
    hoi_khuyen_hoc = { kind = "association", nominated = true, received_on = "2025-10-20", values = { ["2"] = { articles = 4 } } },
  },
  expect = { hoi_khuyen_hoc = { lop = 0, nguoi = 0, tin_bai = 8, score = 8, tap_the_don_vi_khac = "shortlisted" } },
}
