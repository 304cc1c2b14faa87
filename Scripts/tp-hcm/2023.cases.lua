-- Ví dụ kiểm thử của tp-hcm/2023. Hạn cuối của cơ sở giáo dục là 13/10/2023 (trước ngày 14/10).

case "một trường đạt mọi tiêu chí" {
  units = {
    ["764"] = { kind = "district", name = "Quận Gò Vấp" },
    truong = {
      kind = "school", area = "764", attributes = { enrolment = 900 },
      values = { ["1d"] = { sessions = 6, participants = 700 }, ["5"] = { sessions = 1, participants = 300 } },
      received_on = "2023-10-11", nominated = true,
    },
  },
  expect = {
    truong = { tham_gia = 40, lop_ky_nang = 20, khuyen_doc = 20, dung_han = 20, score = 100, guong_tap_the = "shortlisted" },
  },
}

case "ngày 13/10 còn đúng hạn, ngày 14/10 đã trễ" {
  units = {
    ["785"] = { kind = "district", name = "Huyện Bình Chánh" },
    dung = {
      kind = "centre", area = "785", attributes = { enrolment = 400 },
      values = { ["1d"] = { sessions = 3, participants = 200 } }, received_on = "2023-10-13", nominated = true,
    },
    tre = {
      kind = "school", area = "785", attributes = { enrolment = 400 },
      values = { ["1d"] = { sessions = 2, participants = 400 }, ["4b"] = { books = 120 } }, received_on = "2023-10-14", nominated = true,
    },
    -- 20 + 14 + 0 + 15 = 49: dưới điểm tối thiểu
  },
  expect = {
    dung = { tham_gia = 20, lop_ky_nang = 14, khuyen_doc = 0, dung_han = 15, score = 49, guong_tap_the = "ineligible" },
    tre = { tham_gia = 40, lop_ky_nang = 8, khuyen_doc = 20, dung_han = 0, score = 68, guong_tap_the = "ineligible" },
  },
}

case "Thủ Đức có ba suất, quận khác một suất" {
  units = {
    ["769"] = { kind = "district", name = "Thành phố Thủ Đức" }, ["760"] = { kind = "district", name = "Quận 1" },
    td1 = { kind = "school", area = "769", attributes = { enrolment = 100 }, received_on = "2023-10-10", nominated = true,
      values = { ["1d"] = { sessions = 6, participants = 100 } } },
    td2 = { kind = "school", area = "769", attributes = { enrolment = 100 }, received_on = "2023-10-10", nominated = true,
      values = { ["1d"] = { sessions = 6, participants = 95 } } },
    td3 = { kind = "school", area = "769", attributes = { enrolment = 100 }, received_on = "2023-10-10", nominated = true,
      values = { ["1d"] = { sessions = 6, participants = 90 } } },
    td4 = { kind = "school", area = "769", attributes = { enrolment = 100 }, received_on = "2023-10-10", nominated = true,
      values = { ["1d"] = { sessions = 6, participants = 85 } } },
    q1a = { kind = "school", area = "760", attributes = { enrolment = 100 }, received_on = "2023-10-10", nominated = true,
      values = { ["1d"] = { sessions = 6, participants = 80 } } },
    q1b = { kind = "school", area = "760", attributes = { enrolment = 100 }, received_on = "2023-10-10", nominated = true,
      values = { ["1d"] = { sessions = 6, participants = 80 } } },
    q1c = { kind = "school", area = "760", attributes = { enrolment = 100 }, received_on = "2023-10-10",
      values = { ["1d"] = { sessions = 6, participants = 100 } } },
    q1d = { kind = "school", area = "760", attributes = { enrolment = 100 }, received_on = "2023-10-10", nominated = true,
      values = { ["1d"] = { sessions = 6, participants = 100 } }, flags = { discipline = true } },
  },
  expect = {
    td1 = { score = 80, guong_tap_the = "shortlisted" }, td2 = { score = 78, guong_tap_the = "shortlisted" },
    td3 = { score = 76, guong_tap_the = "shortlisted" }, td4 = { score = 74, guong_tap_the = "below" },
    q1a = { score = 72, guong_tap_the = "ballot" }, q1b = { guong_tap_the = "ballot" },
    q1c = { guong_tap_the = "ineligible" }, q1d = { guong_tap_the = "ineligible" },
  },
}

case "gương cá nhân; bậc theo số người tham gia của đơn vị" {
  units = {
    lon = { kind = "school", values = { ["5a"] = { sessions = 4, participants = 500 } } },
    vua = { kind = "centre", values = { ["5a"] = { sessions = 2, participants = 100 } } },
    nho = { kind = "community_centre", values = { ["5a"] = { sessions = 1, participants = 30 } } },
  },
  candidates = {
    an = { to = "individual", unit = "lon", achievement = "Vận động quỹ khuyến học" },
    binh = { to = "individual", unit = "vua", achievement = "Mở lớp xóa mù chữ" },
    chi = { to = "individual", unit = "nho" },
    dung = { to = "individual", unit = "lon", achievement = "Dạy tin học", flags = { discipline = true } },
  },
  expect = {
    an = { thanh_tich = 10, don_vi = 10, score = 20, guong_ca_nhan = "shortlisted" },
    binh = { don_vi = 6, score = 16, guong_ca_nhan = "shortlisted" },
    chi = { thanh_tich = 0, don_vi = 3, score = 3, guong_ca_nhan = "ineligible" },
    dung = { score = 20, guong_ca_nhan = "ineligible" },
  },
}

case "mô hình tốt, cách làm hay, sáng kiến: không khen trùng" {
  units = { A = { kind = "school", values = { ["1d"] = { sessions = 4, participants = 50 } } } },
  candidates = {
    thu_vien_mo = { to = "initiative", unit = "A", achievement = "Thư viện mở cuối tuần" },
    doc_30_phut = { to = "initiative", unit = "A", achievement = "Mỗi ngày đọc 30 phút", award = "cach_lam_hay" },
    hoc_lieu_so = { to = "initiative", unit = "A", achievement = "Kho học liệu số", award = "sang_kien_gia_tri" },
    trong = { to = "initiative", unit = "A", award = "mo_hinh_tot" },
    trong_2 = { to = "initiative", unit = "A", award = { "cach_lam_hay", "sang_kien_gia_tri" } },
  },
  expect = {
    thu_vien_mo = {
      mo_ta = 10, nhan_rong = 8, score = 18,
      mo_hinh_tot = "shortlisted", cach_lam_hay = "superseded", sang_kien_gia_tri = "superseded",
    },
    doc_30_phut = { cach_lam_hay = "shortlisted", mo_hinh_tot = "ineligible" },
    hoc_lieu_so = { sang_kien_gia_tri = "shortlisted" },
    trong = { mo_ta = 0, nhan_rong = 8, mo_hinh_tot = "ineligible" },
    trong_2 = { cach_lam_hay = "ineligible", sang_kien_gia_tri = "ineligible" },
  },
}
