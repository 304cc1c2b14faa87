-- Ví dụ kiểm thử của examples/national: mỗi tiêu chí, điều kiện và bậc điểm có ít nhất một ví dụ.
-- Hạn của cơ sở giáo dục là 11/10/2021; khen theo tỉnh nên mỗi cơ sở ở trong một tỉnh.

local tinh = { kind = "province", expected = false }

case "một trường đạt mọi tiêu chí" {
  units = { tinh = tinh, co_so = {
    kind = "school", parent = "tinh", attributes = { enrolment = 800 },
    values = {
      ["1"] = { sessions = 20, participants = 500 }, ["10"] = { sessions = 2, participants = 400 },
      ["12"] = { sessions = 1, participants = 700 },
    },
    received_on = "2021-10-08",
  } },
  -- 900/800 lượt người: tối đa; 22 lớp, cuộc; 400 người dự chuyên đề; sớm 3 ngày
  expect = { co_so = { quy_mo = 40, hoat_dong = 20, chuyen_de = 20, khai_mac = 10, nop_som = 10, score = 100, bang_khen = "eligible" } },
}

case "vừa phải, đúng ngày cuối" {
  units = { tinh = tinh, co_so = {
    kind = "centre", parent = "tinh", attributes = { enrolment = 1000 },
    values = {
      ["2"] = { sessions = 8, participants = 300 }, ["9"] = { sessions = 3, participants = 200 },
      ["12"] = { sessions = 1 },
    },
    received_on = "2021-10-11",
  } },
  expect = { co_so = { quy_mo = 20, hoat_dong = 12, chuyen_de = 12, khai_mac = 10, nop_som = 6, score = 60, bang_khen = "eligible" } },
}

case "ít hoạt động: dưới mức tối thiểu" {
  units = { tinh = tinh, co_so = {
    kind = "school", parent = "tinh", attributes = { enrolment = 1000 },
    values = { ["11"] = { sessions = 1, participants = 50 }, ["12"] = { sessions = 1 } },
    received_on = "2021-10-08",
  } },
  expect = { co_so = { quy_mo = 2, hoat_dong = 6, chuyen_de = 6, khai_mac = 10, nop_som = 10, score = 34, bang_khen = "ineligible" } },
}

case "trễ hạn và không khai mạc" {
  units = { tinh = tinh, co_so = {
    kind = "school", parent = "tinh", attributes = { enrolment = 100 },
    values = { ["1"] = { sessions = 20, participants = 100 }, ["12"] = { sessions = 0, participants = 0 } },
    received_on = "2021-10-12",
  } },
  expect = { co_so = { quy_mo = 40, hoat_dong = 20, chuyen_de = 0, khai_mac = 0, nop_som = 0, score = 60, bang_khen = "ineligible" } },
}
