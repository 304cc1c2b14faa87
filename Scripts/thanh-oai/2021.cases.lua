-- Ví dụ kiểm thử của thanh-oai/2021. Hạn cuối là 09/10/2021 (trước ngày 10/10).
-- Mẫu tổng hợp để trống, đơn vị tự ghi mục; điểm không dựa vào số theo mục mà vào hạn nộp, minh chứng, kinh phí.

case "một trường đủ mọi mặt, gửi sớm năm ngày" {
  unit = {
    kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 3, documents = 1, links = 2, articles = 3 },
    funding = { state = 3000000, mobilised = "Phụ huynh tặng sách" }, received_on = "2021-10-04", nominated = true,
  },
  expect = {
    dung_han = 20, chi_dao = 20, phat_dong = 20, minh_chung = 20, lan_toa = 10, kinh_phi = 10, score = 100, tap_the = "shortlisted",
  },
}

case "xã gửi sớm một ngày, phát động muộn; trung tâm gửi đúng ngày cuối" {
  units = {
    xa = {
      kind = "commune", attributes = { opening_on = "2021-10-03" }, evidence = { photos = 2, documents = 1, articles = 1 },
      funding = { state = 1000000 }, received_on = "2021-10-08", nominated = "tap_the",
    },
    trung_tam = {
      kind = "centre", attributes = { opening_on = "2021-10-08" }, evidence = { photos = 2, documents = 1 },
      received_on = "2021-10-09", nominated = true,
    },
  },
  -- xã: 15 + 20 + 10 + 20 + 2 + 5; trung tâm: 10 + 20 + 0 + 20 + 0 + 0 = 50, dưới điểm tối thiểu
  expect = {
    xa = { dung_han = 15, phat_dong = 10, lan_toa = 2, kinh_phi = 5, score = 72, tap_the = "shortlisted" },
    trung_tam = { dung_han = 10, phat_dong = 0, kinh_phi = 0, score = 50, tap_the = "ineligible" },
  },
}

case "gửi ngày 10/10 là trễ; thiếu ảnh là chưa đủ minh chứng, thừa ảnh thì chỉ bị nhắc" {
  units = {
    tre = {
      kind = "community_centre", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 3, documents = 1 },
      received_on = "2021-10-10", nominated = true,
    },
    thieu = {
      kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 1, articles = 5 },
      received_on = "2021-10-05", nominated = true,
    },
    thua = {
      kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 4, documents = 1 },
      received_on = "2021-10-05", nominated = true,
    },
  },
  expect = {
    tre = { dung_han = 0, score = 60, tap_the = "ineligible" },
    thieu = { chi_dao = 0, minh_chung = 10, lan_toa = 10, tap_the = "ineligible" },
    thua = { minh_chung = 20, score = 75, tap_the = "shortlisted" },
  },
}

case "không đề nghị thì không xét; đang bị xem xét kỷ luật thì không đạt" {
  units = {
    im_lang = {
      kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 2, documents = 1 }, received_on = "2021-10-04",
    },
    ky_luat = {
      kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 2, documents = 1 },
      received_on = "2021-10-04", nominated = true, flags = { discipline = true },
    },
  },
  expect = {
    im_lang = { score = 80, tap_the = "ineligible" },
    ky_luat = { score = 80, tap_the = "ineligible" },
  },
}

case "cùng điểm ở suất cuối: ai gửi sớm hơn; cùng ngày thì bỏ phiếu" {
  units = {
    a = { kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 2, documents = 1 },
      received_on = "2021-10-02", nominated = true },
    b = { kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 2, documents = 1 },
      received_on = "2021-10-02", nominated = true },
    c = { kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 2, documents = 1 },
      received_on = "2021-10-03", nominated = true },
    d = { kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 2, documents = 1 },
      received_on = "2021-10-03", nominated = true },
    e = { kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 2, documents = 1 },
      received_on = "2021-10-04", nominated = true },
    g = { kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 2, documents = 1 },
      received_on = "2021-10-04", nominated = true },
  },
  expect = {
    a = { score = 80, tap_the = "shortlisted" }, b = { tap_the = "shortlisted" }, c = { tap_the = "shortlisted" },
    d = { tap_the = "shortlisted" }, e = { tap_the = "ballot" }, g = { tap_the = "ballot" },
  },
}

case "cá nhân và sáng kiến được đề nghị" {
  units = {
    A = { kind = "school", received_on = "2021-10-09" },
    B = { kind = "community_centre", received_on = "2021-10-12" },
  },
  candidates = {
    an = { to = "individual", unit = "A", position = "Giáo viên", achievement = "Mở lớp trực tuyến miễn phí cho phụ huynh" },
    binh = { to = "individual", unit = "A" },
    chi = { to = "individual", unit = "B", achievement = "Vận động lập tủ sách thôn" },
    dung = { to = "individual", unit = "A", achievement = "Quản trị trang tin", flags = { discipline = true } },
    thu_vien_so = { to = "initiative", unit = "A", achievement = "Thư viện số dùng chung của cụm trường" },
    chua_mo_ta = { to = "initiative", unit = "A" },
    gui_tre = { to = "initiative", unit = "B", achievement = "Lớp học qua loa truyền thanh" },
  },
  expect = {
    an = { thanh_tich = 10, score = 10, ca_nhan = "shortlisted" },
    binh = { thanh_tich = 0, score = 0, ca_nhan = "ineligible" },
    chi = { score = 10, ca_nhan = "ineligible" },
    dung = { score = 10, ca_nhan = "ineligible" },
    thu_vien_so = { sang_kien = 10, vinh_danh_sang_kien = "shortlisted" },
    chua_mo_ta = { sang_kien = 0, vinh_danh_sang_kien = "ineligible" },
    gui_tre = { sang_kien = 10, vinh_danh_sang_kien = "ineligible" },
  },
}

case "hồ sơ đề nghị đến ngày 10/10 là trễ" {
  units = {
    A = { kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 2, documents = 1 },
      received_on = "2021-10-04" },
    B = { kind = "school", attributes = { opening_on = "2021-10-01" }, evidence = { photos = 2, documents = 1 },
      received_on = "2021-10-04" },
  },
  candidates = {
    kip = { to = "collective", unit = "A", received_on = "2021-10-09" },
    tre = { to = "collective", unit = "B", received_on = "2021-10-10" },
  },
  expect = { A = { score = 80, tap_the = "shortlisted" }, B = { score = 80, tap_the = "ineligible" } },
}

case "mẫu mở: trường tự ghi mục của mình" {
  unit = {
    kind = "school", values = { ["Lớp học trực tuyến"] = { sessions = 2, participants = 160 } },
    texts = { ["Lớp học trực tuyến"] = { organiser = "Tổ Tin học" } }, received_on = "2021-10-09",
  },
  expect = { dung_han = 10 },
}
