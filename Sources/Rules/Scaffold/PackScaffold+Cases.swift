extension PackScaffold {
  /// Cases through every criterion, requirement and step of the pack.
  var cases: String {
    """
    -- Ví dụ kiểm thử của \(name): mỗi tiêu chí, điều kiện và bậc điểm có ít nhất một ví dụ.
    -- Sửa quy tắc thì sửa ví dụ cho khớp; kiểm thử (test) kể ra chỗ chưa có ví dụ nào.

    case "một trường đạt mọi tiêu chí" {
      unit = {
        kind = "school", attributes = { enrolment = 400 },
        values = { ["5"] = { sessions = 2, participants = 400 } },
        evidence = { photos = 2, documents = 1 }, received_on = "\(year)-10-10",
      },
      expect = { quy_mo = 50, nop_som = 30, minh_chung = 20, score = 100, giay_khen_tap_the = "shortlisted" },
    }

    case "nửa số người, nộp đúng ngày cuối, thiếu minh chứng" {
      unit = {
        kind = "centre", attributes = { enrolment = 400 },
        values = { ["5"] = { sessions = 1, participants = 200 } },
        evidence = { photos = 1 }, received_on = "\(year)-10-19",
      },
      -- 200/400 × 50 = 25
      expect = { quy_mo = 25, nop_som = 20, minh_chung = 0, score = 45, giay_khen_tap_the = "ineligible" },
    }

    case "chưa báo cáo không phải là số 0; trễ hạn và bị xem xét kỷ luật thì không được khen" {
      units = {
        tre = {
          kind = "school", attributes = { enrolment = 300 }, values = { ["2"] = { articles = 3 } },
          evidence = { photos = 2, documents = 1 }, received_on = "\(year)-10-20",
        },
        ky_luat = {
          kind = "school", attributes = { enrolment = 300 },
          values = { ["5"] = { sessions = 1, participants = 300 } },
          evidence = { photos = 2, documents = 1 }, received_on = "\(year)-10-10",
          flags = { discipline = true },
        },
      },
      expect = {
        tre = { quy_mo = 0, nop_som = 0, minh_chung = 20, giay_khen_tap_the = "ineligible" },
        ky_luat = { score = 100, giay_khen_tap_the = "ineligible" },
      },
    }

    """
  }
}
