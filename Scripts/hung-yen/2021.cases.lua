-- Ví dụ kiểm thử của hung-yen/2021: mỗi tiêu chí, điều kiện và bậc điểm có ít nhất một ví dụ.
-- Hạn của trường, trung tâm là 19/10/2021 (trước ngày 20/10).

case "một trường đạt mọi tiêu chí" {
  unit = {
    kind = "school", attributes = { enrolment = 640, staff = 40, plan_issued_on = "2021-09-24" },
    values = { ["5a"] = { sessions = 4, participants = 520 }, ["6b"] = { institutions = 1, participants = 720 } },
    evidence = { photos = 3, documents = 1 }, funding = { mobilised = 9000000 }, received_on = "2021-10-13",
  },
  expect = {
    quy_mo = 30, hoat_dong = 20, khai_mac = 10, nop_som = 10, ke_hoach = 10, minh_chung = 10, kinh_phi = 10,
    score = 100, giay_khen_tap_the = "shortlisted",
  },
}

case "ít hoạt động, nộp sát hạn, kế hoạch muộn" {
  unit = {
    kind = "school", attributes = { enrolment = 500, plan_issued_on = "2021-10-02" },
    values = { ["1b"] = { sessions = 2, participants = 50 }, ["6b"] = { institutions = 1, participants = 200 } },
    evidence = { photos = 2, documents = 1 }, funding = { state = 1000000 }, received_on = "2021-10-19",
  },
  -- 250/500 × 30 = 15; 2 cuộc → 12; khai mạc 10; đúng ngày cuối → 4; kế hoạch sau khai mạc → 5; ngân sách → 5
  expect = {
    quy_mo = 15, hoat_dong = 12, khai_mac = 10, nop_som = 4, ke_hoach = 5, minh_chung = 10, kinh_phi = 5,
    score = 61, giay_khen_tap_the = "eligible",
  },
}

case "một cuộc, sớm hai ngày, thiếu minh chứng" {
  unit = {
    kind = "community_centre", attributes = { enrolment = 300, plan_issued_on = "2021-09-30" },
    values = { ["5a"] = { sessions = 1, participants = 90 }, ["6b"] = { institutions = 0, participants = 0 } },
    evidence = { photos = 1 }, received_on = "2021-10-17",
  },
  expect = {
    quy_mo = 9, hoat_dong = 6, khai_mac = 0, nop_som = 6, ke_hoach = 10, minh_chung = 0, kinh_phi = 0,
    score = 31, giay_khen_tap_the = "ineligible",
  },
}

case "chưa báo cáo không phải là số 0: tiêu chí không có số thì 0 điểm" {
  unit = {
    kind = "school", attributes = { enrolment = 400 },
    values = { ["2"] = { articles = 3 } },
    evidence = { photos = 2, documents = 1 }, received_on = "2021-10-12",
  },
  expect = {
    quy_mo = 0, hoat_dong = 0, khai_mac = 0, nop_som = 10, ke_hoach = 0, minh_chung = 10, kinh_phi = 0,
    score = 20, giay_khen_tap_the = "ineligible",
  },
}

case "trễ hạn, bị kỷ luật: không đủ điều kiện dù điểm cao" {
  units = {
    tre = {
      kind = "school", attributes = { enrolment = 640, plan_issued_on = "2021-09-24" },
      values = { ["5a"] = { sessions = 4, participants = 520 }, ["6b"] = { institutions = 1, participants = 720 } },
      evidence = { photos = 3, documents = 1 }, funding = { mobilised = 1 }, received_on = "2021-10-21",
    },
    ky_luat = {
      kind = "school", attributes = { enrolment = 640, plan_issued_on = "2021-09-24" },
      values = { ["5a"] = { sessions = 4, participants = 520 }, ["6b"] = { institutions = 1, participants = 720 } },
      evidence = { photos = 3, documents = 1 }, funding = { mobilised = 1 }, received_on = "2021-10-13",
      flags = { discipline = true },
    },
  },
  expect = {
    tre = { nop_som = 0, score = 90, giay_khen_tap_the = "ineligible" },
    ky_luat = { nop_som = 10, score = 100, giay_khen_tap_the = "ineligible" },
  },
}

case "hòa ở suất cuối: không tách được thì bỏ phiếu" {
  units = {
    dau = {
      kind = "school", attributes = { enrolment = 600, plan_issued_on = "2021-09-24" },
      values = { ["5a"] = { sessions = 4, participants = 600 }, ["6b"] = { institutions = 1, participants = 700 } },
      evidence = { photos = 2, documents = 1 }, funding = { mobilised = 1 }, received_on = "2021-10-13",
    },
    hai = {
      kind = "school", attributes = { enrolment = 600, plan_issued_on = "2021-09-24" },
      values = { ["5a"] = { sessions = 4, participants = 500 }, ["6b"] = { institutions = 1, participants = 700 } },
      evidence = { photos = 2, documents = 1 }, funding = { mobilised = 1 }, received_on = "2021-10-13",
    },
    ba = {
      kind = "centre", attributes = { enrolment = 600, plan_issued_on = "2021-09-24" },
      values = { ["5a"] = { sessions = 4, participants = 500 }, ["6b"] = { institutions = 1, participants = 700 } },
      evidence = { photos = 2, documents = 1 }, funding = { mobilised = 1 }, received_on = "2021-10-13",
    },
  },
  expect = {
    dau = { score = 100, giay_khen_tap_the = "shortlisted" },
    hai = { score = 100, giay_khen_tap_the = "ballot" },
    ba = { score = 100, giay_khen_tap_the = "ballot" },
  },
}

case "cá nhân: theo thành tích và kết quả của đơn vị" {
  units = {
    lon = {
      kind = "school", attributes = { enrolment = 900 }, values = { ["6b"] = { institutions = 1, participants = 620 } },
      received_on = "2021-10-12",
    },
    vua = {
      kind = "school", attributes = { enrolment = 400 }, values = { ["6b"] = { institutions = 1, participants = 300 } },
      received_on = "2021-10-12",
    },
    nho = {
      kind = "school", attributes = { enrolment = 200 }, values = { ["6b"] = { institutions = 1, participants = 40 } },
      received_on = "2021-10-25",
    },
  },
  candidates = {
    an = { to = "individual", unit = "lon", achievement = "Tổ chức lớp kỹ năng số" },
    binh = { to = "individual", unit = "vua" },
    chi = { to = "individual", unit = "nho", achievement = "Tủ sách lớp học" },
    dung = { to = "individual", unit = "lon", achievement = "Biên soạn học liệu", flags = { discipline = true } },
  },
  expect = {
    an = { thanh_tich = 10, don_vi = 10, score = 20, giay_khen_ca_nhan = "shortlisted" },
    binh = { thanh_tich = 0, don_vi = 7, score = 7, giay_khen_ca_nhan = "ineligible" },
    chi = { thanh_tich = 10, don_vi = 4, score = 14, giay_khen_ca_nhan = "ineligible" },
    dung = { score = 20, giay_khen_ca_nhan = "ineligible" },
  },
}
