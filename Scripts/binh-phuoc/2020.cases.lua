-- Ví dụ kiểm thử của binh-phuoc/2020. Hạn cuối là 24/10/2020 (trước ngày 25/10).

case "một trung tâm đạt mọi tiêu chí, ngày cuối vẫn đúng hạn" {
  units = {
    ["689"] = { kind = "district", name = "Thành phố Đồng Xoài" },
    trung_tam = {
      kind = "centre", area = "689", attributes = { enrolment = 300, plan_issued_on = "2020-09-28" },
      values = { ["1d"] = { sessions = 5, participants = 320 }, ["2"] = { articles = 12 } },
      funding = { state = 2000000, mobilised = "02 doanh nghiệp tặng máy tính" }, received_on = "2020-10-24",
    },
  },
  expect = {
    trung_tam = {
      tham_gia = 30, tap_huan = 20, tuyen_truyen = 20, ke_hoach = 10, bao_cao = 10, van_dong = 10, score = 100,
      tap_the_tich_cuc = "shortlisted",
    },
  },
}

case "đúng ngày 25/10 đã là trễ hạn" {
  units = {
    ["690"] = { kind = "district" },
    truong = {
      kind = "school", area = "690", attributes = { enrolment = 500, plan_issued_on = "2020-10-06" },
      values = { ["1d"] = { sessions = 4, participants = 200 }, ["2"] = { articles = 3 } }, received_on = "2020-10-25",
    },
  },
  -- 200/500 × 30 = 12; 4 lớp → 14; 3 tin bài → 6; kế hoạch sau khai mạc → 5
  expect = {
    truong = {
      tham_gia = 12, tap_huan = 14, tuyen_truyen = 6, ke_hoach = 5, bao_cao = 0, van_dong = 0, score = 37,
      tap_the_tich_cuc = "ineligible",
    },
  },
}

case "một lớp; chưa báo cáo tin bài không phải là 0 tin bài" {
  unit = {
    kind = "college", attributes = { enrolment = 1000 }, values = { ["1d"] = { sessions = 2, participants = 250 } },
    received_on = "2020-10-20",
  },
  -- ngoài địa bàn huyện: UBND huyện không khen
  expect = { tham_gia = 7.5, tap_huan = 8, tuyen_truyen = 0, ke_hoach = 0, score = 25.5, tap_the_tich_cuc = "ineligible" },
}

case "mỗi huyện xét riêng; suất cuối của huyện hòa nhau thì bỏ phiếu" {
  units = {
    ["689"] = { kind = "district" }, ["692"] = { kind = "district" },
    dx1 = {
      kind = "centre", area = "689", attributes = { enrolment = 100, plan_issued_on = "2020-09-28" },
      values = { ["1d"] = { sessions = 5, participants = 120 }, ["2"] = { articles = 10 } }, received_on = "2020-10-20",
    },
    dx2 = {
      kind = "centre", area = "689", attributes = { enrolment = 100, plan_issued_on = "2020-09-28" },
      values = { ["1d"] = { sessions = 5, participants = 110 }, ["2"] = { articles = 10 } }, received_on = "2020-10-20",
    },
    dx3 = {
      kind = "centre", area = "689", attributes = { enrolment = 100, plan_issued_on = "2020-09-28" },
      values = { ["1d"] = { sessions = 5, participants = 110 }, ["2"] = { articles = 10 } }, received_on = "2020-10-21",
    },
    ln1 = {
      kind = "school", area = "692", attributes = { enrolment = 100, plan_issued_on = "2020-10-05" },
      values = { ["1d"] = { sessions = 1, participants = 70 }, ["2"] = { articles = 8 } }, received_on = "2020-10-24",
    },
    ln2 = {
      kind = "school", area = "692", attributes = { enrolment = 100, plan_issued_on = "2020-09-28" },
      values = { ["1d"] = { sessions = 5, participants = 120 }, ["2"] = { articles = 10 } }, received_on = "2020-10-20",
      flags = { discipline = true },
    },
  },
  expect = {
    dx1 = { score = 90, tap_the_tich_cuc = "shortlisted" },
    dx2 = { score = 90, tap_the_tich_cuc = "ballot" },
    dx3 = { score = 90, tap_the_tich_cuc = "ballot" },
    ln1 = { score = 60, tap_the_tich_cuc = "shortlisted" },
    ln2 = { score = 90, tap_the_tich_cuc = "ineligible" },
  },
}

case "cá nhân theo huyện" {
  units = {
    ["689"] = { kind = "district" },
    A = { kind = "school", area = "689", attributes = { enrolment = 200 }, values = { ["5a"] = { sessions = 1, participants = 100 } } },
    B = { kind = "school", area = "689", attributes = { enrolment = 200 }, values = { ["5a"] = { sessions = 1, participants = 99 } } },
    C = { kind = "college", attributes = { enrolment = 200 }, values = { ["5a"] = { sessions = 1, participants = 150 } } },
  },
  candidates = {
    an = { to = "individual", unit = "A", achievement = "Tự học, mở lớp tin học cho người cao tuổi" },
    binh = { to = "individual", unit = "B", achievement = "Xây dựng tủ sách lớp học" },
    cuc = { to = "individual", unit = "B" },
    dao = { to = "individual", unit = "C", achievement = "Biên soạn học liệu mở" },
    giang = { to = "individual", unit = "A", achievement = "Biên soạn học liệu mở", flags = { discipline = true } },
  },
  expect = {
    an = { thanh_tich = 10, don_vi = 10, score = 20, ca_nhan_tich_cuc = "shortlisted" },
    binh = { thanh_tich = 10, don_vi = 0, score = 10, ca_nhan_tich_cuc = "shortlisted" },
    cuc = { thanh_tich = 0, score = 0, ca_nhan_tich_cuc = "ineligible" },
    dao = { score = 20, ca_nhan_tich_cuc = "ineligible" },
    giang = { score = 20, ca_nhan_tich_cuc = "ineligible" },
  },
}
