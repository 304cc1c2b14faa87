-- Pháp luật về khen thưởng qua các thời kỳ và điều kiện chung mà các bộ quy tắc dùng lại:
--   local commendation = require "common.commendation"
--
-- Trường `law` của một hình thức khen viện dẫn văn bản có hiệu lực vào ngày cuối của
-- Tuần lễ; viện dẫn văn bản đã hết hoặc chưa có hiệu lực là lỗi khi nạp:
--   đến 31/12/2023        commendation.nd91_2017
--   từ 01/01/2024         commendation.law_2022       (Luật 06/2022/QH15, Điều 80: ai quyết định)
--   từ 01/7/2025          commendation.nd152_2025     (NĐ 152/2025/NĐ-CP, Điều 4)
-- Mô-đun khai báo luôn dấu hiệu `discipline`; bộ quy tắc không khai báo lại.

law "commendation.nd91_2017" {
  "Nghị định 91/2017/NĐ-CP hướng dẫn Luật Thi đua, khen thưởng năm 2003", from = "2017-10-01", before = "2024-01-01",
  source = "Nghị định 91/2017/NĐ-CP",
}
law "commendation.law_2022" {
  "Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 80", from = "2024-01-01",
  source = "Luật 06/2022/QH15",
}
law "commendation.nd152_2025" {
  "Nghị định 152/2025/NĐ-CP, Điều 4", from = "2025-07-01",
  source = "Nghị định 152/2025/NĐ-CP",
}

flags {
  discipline = "Đang bị xem xét kỷ luật, thanh tra hoặc có khiếu nại",
  source = "Nghị định 152/2025/NĐ-CP, Điều 4; các năm trước 2024: ví dụ",
}

return {
  -- Chưa xét khen khi đang bị xem xét kỷ luật, thanh tra, khiếu nại. Nguồn của điều kiện
  -- này tùy năm: từ 01/7/2025 là NĐ 152/2025/NĐ-CP Điều 4 (trước đó NĐ 98/2023/NĐ-CP);
  -- với các đợt trước năm 2024 phải ghi "ví dụ".
  not_disciplined = function(source)
    return {
      "Không đang bị xem xét kỷ luật, thanh tra, khiếu nại",
      function(candidate) return not candidate:flag("discipline") end,
      source = source,
    }
  end,
}
