-- Ví dụ kiểm thử của examples/can-tho-2025: b/a, điều kiện kế hoạch và minh chứng, từng bậc thưởng, hòa, tỷ lệ.

-- Một đơn vị làm đủ tám nội dung (100 điểm), chưa có điểm thưởng; `sua` thay từng phần.
local function don_vi(sua)
  local mot = {
    kind = "commune", received_on = "2025-10-15",
    attributes = { staff = 40, women = 20 }, evidence = { documents = 1 },
    values = {
      ["1"] = { planned_documents = 2, documents = 2 },
      ["2"] = { planned_articles = 10, articles = 10 },
      ["3"] = { planned_publications = 20, publications = 20 },
      ["4"] = { planned_sessions = 4, sessions = 4 },
      ["5"] = { planned_sessions = 2, sessions = 2 },
      ["6"] = { planned_sessions = 1, sessions = 1 },
      ["7"] = { planned_books = 100, books = 100 },
      ["8"] = { planned_contests = 2, contests = 2 },
    },
    texts = {
      ["1"] = { proof = "Kế hoạch số 12" }, ["2"] = { proof = "Trang tin" }, ["3"] = { proof = "Ảnh" }, ["4"] = { proof = "Danh sách" },
      ["5"] = { proof = "Danh sách" }, ["6"] = { proof = "Danh sách" }, ["7"] = { proof = "Biên nhận" }, ["8"] = { proof = "Thể lệ" },
      ["t1"] = { proof = "Bảng kê" }, ["t2"] = { proof = "Bảng kê" }, ["t3"] = { proof = "Bảng kê" },
    },
  }
  for muc, so in pairs(sua.values or {}) do mot.values[muc] = so end
  for muc, chu in pairs(sua.texts or {}) do mot.texts[muc] = chu ~= "" and { proof = chu } or nil end
  for _, phan in ipairs { "received_on", "attributes", "evidence", "flags" } do
    if sua[phan] ~= nil then mot[phan] = sua[phan] end
  end
  return mot
end

-- Ba tỷ lệ thưởng, phần nghìn.
local function ty_le(mot, hai, ba)
  return {
    t1 = { people = 1000, people_reached = mot }, t2 = { households = 1000, households_reached = hai },
    t3 = { workers = 1000, workers_reached = ba },
  }
end

case "đủ 115 điểm: 100 điểm tám tiêu chí và 15 điểm thưởng" {
  unit = don_vi { values = ty_le(1000, 1000, 1000) },
  expect = {
    van_ban = 10, tin_bai = 10, an_pham = 10, lop_lao_dong = 20, lop_giao_vien = 10, lop_tthtcd = 10, sach = 15, cuoc_thi = 15,
    thuong_can_bo = 5, thuong_ho = 5, thuong_lao_dong = 5, score = 115,
  },
}

case "điểm = b/a × điểm tối đa, vượt chỉ tiêu không quá điểm tối đa" {
  unit = don_vi {
    values = { ["4"] = { planned_sessions = 4, sessions = 3 }, ["7"] = { planned_books = 300, books = 100 },
      ["2"] = { planned_articles = 10, articles = 25 }, ["6"] = { planned_sessions = 0, sessions = 0 } },
  },
  -- 3/4 × 20 = 15; 100/300 × 15 = 5; vượt → 10; chỉ tiêu 0 → 0
  expect = { lop_lao_dong = 15, sach = 5, tin_bai = 10, lop_tthtcd = 0, score = 75 },
}

case "không có kế hoạch hoặc không có minh chứng thì không chấm; mất cả hai cũng vậy" {
  unit = don_vi {
    values = { ["4"] = { sessions = 4 }, ["5"] = { sessions = 2 } }, texts = { ["3"] = "", ["5"] = "" },
  },
  expect = { lop_lao_dong = 0, an_pham = 0, lop_giao_vien = 0, score = 60 },
}

case "bậc thưởng: dưới 88 không có; 88 và 89,9 → 2; đúng 90 → 3" {
  units = {
    a = don_vi { values = ty_le(879, 880, 899) },
    b = don_vi { values = ty_le(900, 899, 900) },
  },
  expect = {
    a = { thuong_can_bo = 0, thuong_ho = 2, thuong_lao_dong = 2, score = 104 },
    b = { thuong_can_bo = 3, thuong_ho = 2, thuong_lao_dong = 3, score = 108 },
  },
}

case "bậc thưởng: 94,9 → 3; đúng 95 → 4; 99,9 → 4; đủ 100 → 5" {
  units = {
    a = don_vi { values = ty_le(949, 950, 999) },
    b = don_vi { values = ty_le(950, 900, 950) },
    c = don_vi { values = ty_le(1000, 1000, 899) },
    d = don_vi { values = ty_le(880, 999, 1000) },
  },
  expect = {
    a = { thuong_can_bo = 3, thuong_ho = 4, thuong_lao_dong = 4, score = 111 },
    b = { thuong_can_bo = 4, thuong_ho = 3, thuong_lao_dong = 4 },
    c = { thuong_can_bo = 5, thuong_ho = 5, thuong_lao_dong = 2 },
    d = { thuong_can_bo = 2, thuong_ho = 4, thuong_lao_dong = 5 },
  },
}

case "không quá 10 % tập thể: 11 đơn vị được một suất; số đếm thứ hai phân định" {
  units = {
    a = don_vi { values = { ["2"] = { planned_articles = 10, articles = 12 } } },
    b = don_vi {}, c = don_vi {}, d = don_vi {}, e = don_vi {}, g = don_vi {}, h = don_vi {}, i = don_vi {}, k = don_vi {},
    tre = don_vi { received_on = "2025-10-16" },
    ky_luat = don_vi { flags = { discipline = true } },
  },
  expect = {
    a = { score = 100, tap_the_xuat_sac = "shortlisted" }, b = { score = 100, tap_the_xuat_sac = "below" },
    tre = { tap_the_xuat_sac = "ineligible" }, ky_luat = { tap_the_xuat_sac = "ineligible" },
  },
}

case "dưới 10 tập thể thì 10 % làm tròn xuống không còn suất nào" {
  units = { a = don_vi {}, b = don_vi {} },
  expect = { a = { score = 100, tap_the_xuat_sac = "below" }, b = { tap_the_xuat_sac = "below" } },
}

case "hòa cả ba số đếm: tập thể từ 70 % nữ đứng trước" {
  units = {
    a = don_vi { attributes = { staff = 40, women = 28 } }, b = don_vi { attributes = { staff = 40, women = 27 } },
    c = don_vi {}, d = don_vi {}, e = don_vi {}, g = don_vi {}, h = don_vi {}, i = don_vi {}, k = don_vi {}, l = don_vi {},
  },
  expect = { a = { tap_the_xuat_sac = "shortlisted" }, b = { tap_the_xuat_sac = "below" } },
}

case "hòa hết thì bỏ phiếu; số văn bản minh chứng là số đếm thứ ba" {
  units = {
    a = don_vi { evidence = { documents = 3 } }, b = don_vi { evidence = { documents = 3 } },
    c = don_vi {}, d = don_vi {}, e = don_vi {}, g = don_vi {}, h = don_vi {}, i = don_vi {}, k = don_vi {}, l = don_vi {},
  },
  expect = {
    a = { tap_the_xuat_sac = "ballot" }, b = { tap_the_xuat_sac = "ballot" }, c = { tap_the_xuat_sac = "below" },
  },
}

case "không quá 5 % cá nhân: 40 người được hai suất; cùng điều kiện thì chọn nữ" {
  units = { A = don_vi {} },
  candidates = {
    an = { to = "individual", unit = "A", female = true, achievement = "Mở lớp xóa mù chữ" },
    binh = { to = "individual", unit = "A", female = false, achievement = "Mở lớp tin học" },
    chi = { to = "individual", unit = "A", female = true, achievement = "Lập tủ sách" },
    dung = { to = "individual", unit = "A", female = false },
    giang = { to = "individual", unit = "A", female = true, achievement = "Dạy nghề", flags = { discipline = true } },
  },
  expect = {
    an = { thanh_tich = 10, score = 10, ca_nhan_xuat_sac = "shortlisted" }, chi = { ca_nhan_xuat_sac = "shortlisted" },
    binh = { score = 10, ca_nhan_xuat_sac = "below" },
    dung = { thanh_tich = 0, ca_nhan_xuat_sac = "ineligible" }, giang = { ca_nhan_xuat_sac = "ineligible" },
  },
}
