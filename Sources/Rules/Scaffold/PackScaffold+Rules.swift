internal import LearningWeek

extension PackScaffold {
  /// The pack itself. Comments are in the language of those who complete it, whatever
  /// the console speaks.
  var rules: String {
    [
      heading, campaignPart, reportingPart, rowsPart, reportPart, checkPart, criteriaPart,
      awardsPart,
    ].joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    """
    -- \(area.name): Tuần lễ hưởng ứng học tập suốt đời năm \(year).
    --
    -- Khung do chương trình tạo. Chưa có văn bản nào được chép vào đây: mọi chỗ ghi
    -- source = "ví dụ" phải thay bằng quy định của địa phương và ghi số, ngày văn bản.
    -- Sửa xong: soát (lint), kiểm thử (test), rồi nạp lại (reload).
    """ + (hasNational ? "\n\nrequire \"common.national\"   -- chỉ tiêu quốc gia" : "")
  }

  private var campaignPart: String {
    """
    campaign {
      "Tuần lễ hưởng ứng học tập suốt đời năm \(year)",
      area = "\(area.code)",   -- mã của \(area.name) có hiệu lực vào ngày đầu Tuần lễ
      year = \(year),
      -- theme = "chủ đề, chép từ công văn của Bộ GDĐT",
      first_day = "\(year)-10-01",
      last_day = "\(year)-10-07",
      -- opening = { on = "\(year)-10-01", at = "08:00", place = "nơi khai mạc", mode = "in_person" },
      -- based_on = { "số, ngày của công văn, kế hoạch" },
      source = "ví dụ",
    }

    attributes { enrolment = "Số người học" }
    flags { discipline = "Đang bị xem xét kỷ luật, thanh tra, khiếu nại" }
    """
  }

  /// Who reports to whom: by districts while there were any.
  private var reportingPart: String {
    let before = "before = \"\(year)-10-20\", source = \"ví dụ\" }"
    let last = "by = \"\(year)-10-25\", source = \"ví dụ\" }"
    let schools = "\"school\", \"centre\", \"community_centre\""
    let bodies = "\"library\", \"press\", \"association\", \"agency\""
    let lines =
      switch (area.level, hasDistricts) {
      case (.province, true):
        [
          "deadline { from = { \(schools), \"college\", \"commune\" }, to = \"district\", \(before)",
          "deadline { from = { \(bodies) }, to = \"province\", \(before)",
          "deadline { from = \"district\", to = \"province\", \(last)",
          "deadline { from = \"province\", to = \"ministry\", source = \"ví dụ\" }",
        ]
      case (.province, false):
        [
          "deadline { from = { \(schools) }, to = \"commune\", \(before)",
          "deadline { from = { \"college\", \(bodies) }, to = \"province\", \(before)",
          "deadline { from = \"commune\", to = \"province\", \(last)",
          "deadline { from = \"province\", to = \"ministry\", source = \"ví dụ\" }",
        ]
      case (.district, _), (.commune, _):
        [
          "deadline { from = { \(schools), \"college\", \"commune\" }, to = \"\(area.level.name)\", \(before)",
          "deadline { from = { \(bodies) }, to = \"\(area.level.name)\", \(before)",
          "deadline { from = \"\(area.level.name)\", to = \"province\", \(last)",
        ]
      }
    return "-- Ai nộp cho ai, hạn nào: before là trước ngày ấy, by là chậm nhất ngày ấy.\n"
      + lines.joined(separator: "\n")
  }

  private var reportPart: String {
    """
    section "i" { "Công tác chỉ đạo, triển khai", source = "ví dụ" }
    section "ii" { "Kết quả đạt được", source = "ví dụ" }
    section "iii" { "Khó khăn, kiến nghị", source = "ví dụ" }
    section "iv" { "Bảng tổng hợp số liệu", holds = "table", source = "ví dụ" }

    evidence { photos = { min = 2 }, documents = { min = 1 }, source = "ví dụ" }
    funding { { "state", "Ngân sách nhà nước" }, { "mobilised", "Xã hội hóa" }, source = "ví dụ" }
    """
  }

  private var checkPart: String {
    """
    check "people_per_class" {
      "Số người mỗi lớp lớn bất thường (trên 300)", severity = "warning", source = "ví dụ",
      test = function(r) return r:value("1a", "participants") <= 300 * r:value("1a", "sessions") end,
    }
    """
  }

  private var criteriaPart: String {
    """
    -- Tiêu chí. Chưa báo cáo không phải là số 0: đọc một số chưa báo cáo thì tiêu chí
    -- được 0 điểm kèm ghi chú.

    local co_so = { "school", "centre", "community_centre" }

    criterion "quy_mo" {
      "Quy mô: số lượt người tham gia so với số người học", max = 50, among = co_so, source = "ví dụ",
      share = function(u) return cap(ratio(u:total("participants"), u.attributes.enrolment), 1) end,
    }
    criterion "nop_som" {
      "Nộp báo cáo sớm", max = 30, among = co_so, source = "ví dụ",
      points = steps {
        { from = 5, points = 30 }, { from = 0, below = 5, points = 20 },
        of = function(u) return u.on_time and u.days_early or -1 end,
      },
    }
    criterion "minh_chung" {
      "Đủ minh chứng", max = 20, among = co_so, source = "ví dụ",
      points = function(u) return u.evidence.complete and 20 or 0 end,
    }
    """
  }

  private var awardsPart: String {
    let giver = area.level == .province ? "Giám đốc Sở GDĐT" : "Chủ tịch UBND"
    return """
      -- Khen thưởng. Bằng nhau ở suất cuối thì phải bỏ phiếu, chương trình không tự chọn.

      award "giay_khen_tap_the" {
        "Giấy khen cho tập thể", to = "collective", among = co_so,
        granted_by = "\(giver)", decided_on = "\(year)-11-20",
        quota = 2, minimum = 50,
        require = {
          { "Nộp báo cáo đúng hạn", function(u) return u.on_time end },
          { "Không đang bị xem xét kỷ luật", function(u) return not u:flag("discipline") end },
        },
        order = { "score", "participants" },
        source = "ví dụ",
      }
      """
  }
}
