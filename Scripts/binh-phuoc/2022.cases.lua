-- Ví dụ kiểm thử của binh-phuoc/2022. Hạn cuối là 24/10/2022 (trước ngày 25/10).

case "huyện tự tổ chức và thành phố Đồng Xoài đều có thể đạt 100 điểm" {
  units = {
    ["692"] = {
      kind = "district", name = "Huyện Lộc Ninh",
      attributes = { enrolment = 20000, plan_issued_on = "2022-09-29", opening_on = "2022-10-01" },
      stated = { ["1a"] = { sessions = 30, participants = 21000 }, ["2"] = { articles = 12 } }, received_on = "2022-10-20",
    },
    ["689"] = {
      kind = "district", name = "Thành phố Đồng Xoài", attributes = { enrolment = 24000, joint_events = 5 },
      stated = { ["1a"] = { sessions = 40, participants = 24000 }, ["2"] = { articles = 30 } }, received_on = "2022-10-21",
    },
  },
  -- Đồng Xoài không bị chấm kế hoạch và khai mạc riêng
  expect = {
    ["692"] = { ke_hoach = 20, khai_mac = 20, quy_mo = 20, tin_bai = 20, dung_han = 20, score = 100, bang_khen_tap_the = "shortlisted" },
    ["689"] = { phoi_hop = 40, quy_mo = 20, tin_bai = 20, dung_han = 20, score = 100, bang_khen_tap_the = "shortlisted" },
  },
}

case "khai mạc muộn, kế hoạch muộn, gửi sát hạn; Đồng Xoài mới phối hợp một hoạt động" {
  units = {
    ["695"] = {
      kind = "district", attributes = { enrolment = 10000, plan_issued_on = "2022-10-01", opening_on = "2022-10-03" },
      stated = { ["1a"] = { sessions = 5, participants = 2500 }, ["2"] = { articles = 4 } }, received_on = "2022-10-24",
    },
    ["689"] = {
      kind = "district", attributes = { enrolment = 24000, joint_events = 1 },
      stated = { ["1a"] = { sessions = 4, participants = 6000 }, ["2"] = { articles = 2 } }, received_on = "2022-10-25",
    },
  },
  -- 695: 10 + 0 + 5 + 8 + 15; 689: 10 + 5 + 4 + 0, gửi ngày 25/10 là trễ
  expect = {
    ["695"] = { ke_hoach = 10, khai_mac = 0, quy_mo = 5, tin_bai = 8, dung_han = 15, score = 38, bang_khen_tap_the = "ineligible" },
    ["689"] = { phoi_hop = 10, quy_mo = 5, tin_bai = 4, dung_han = 0, score = 19, bang_khen_tap_the = "ineligible" },
  },
}

case "sở, ngành, đoàn thể, báo chí xét riêng một khối; bằng điểm thì nhiều tin bài hơn" {
  units = {
    so_vhttdl = {
      kind = "agency", attributes = { staff = 80 }, values = { ["5a"] = { sessions = 2, participants = 80 }, ["2"] = { articles = 11 } },
      received_on = "2022-10-20",
    },
    dai_ptth = {
      kind = "press", attributes = { staff = 50 }, values = { ["5a"] = { sessions = 1, participants = 50 }, ["2"] = { articles = 40 } },
      received_on = "2022-10-20",
    },
    hoi_khuyen_hoc = {
      kind = "association", attributes = { staff = 10 },
      values = { ["5a"] = { sessions = 1, participants = 5 }, ["2"] = { articles = 10 } }, received_on = "2022-10-22",
    },
    so_tttt = {
      kind = "agency", attributes = { staff = 30 }, values = { ["5a"] = { sessions = 1, participants = 30 }, ["2"] = { articles = 50 } },
      received_on = "2022-10-20", flags = { discipline = true },
    },
  },
  expect = {
    so_vhttdl = { hoc_tap = 60, tin_bai = 20, score = 100, bang_khen_tap_the = "below" },
    dai_ptth = { hoc_tap = 60, score = 100, bang_khen_tap_the = "shortlisted" },
    hoi_khuyen_hoc = { hoc_tap = 30, tin_bai = 20, dung_han = 15, score = 65, bang_khen_tap_the = "below" },
    so_tttt = { score = 100, bang_khen_tap_the = "ineligible" },
  },
}

case "một nửa số người được đề nghị, làm tròn lên" {
  units = {
    A = { kind = "press", values = { ["2"] = { articles = 9 } } },
    B = { kind = "association", values = { ["2"] = { articles = 3 } } },
  },
  candidates = {
    an = { to = "individual", unit = "A", achievement = "Tự học ngoại ngữ ở tuổi 70" },
    binh = { to = "individual", unit = "B", achievement = "Mở thư viện gia đình" },
    chi = { to = "individual", unit = "B" },
    dung = { to = "individual", unit = "A", achievement = "Tự học nghề", flags = { discipline = true } },
    giang = { to = "individual", unit = "B", achievement = "Dạy chữ miễn phí" },
  },
  -- 5 người được đề nghị: 2,5 làm tròn lên là 3 suất
  expect = {
    an = { tam_guong = 10, score = 10, giay_khen_tam_guong = "shortlisted" },
    binh = { giay_khen_tam_guong = "shortlisted" },
    giang = { giay_khen_tam_guong = "shortlisted" },
    chi = { tam_guong = 0, giay_khen_tam_guong = "ineligible" },
    dung = { giay_khen_tam_guong = "ineligible" },
  },
}
