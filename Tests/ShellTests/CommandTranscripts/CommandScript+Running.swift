extension CommandScript {
  static let rules = [
    CommandScript(
      "lint", vi: ["soát", "soát hung-yen/2020"], en: ["lint", "lint hung-yen/2020"]),
    CommandScript(
      "test", vi: ["kiểm thử | top 2", "kiểm thử --strict | top 1", "kiểm thử quy_mo"],
      en: ["test | top 2", "test --strict | top 1", "test quy_mo"]),
    CommandScript("reload", vi: ["nạp lại", "nạp lại hết"], en: ["reload", "reload all"]),
    CommandScript("watch", vi: ["theo dõi", "theo dõi quy_mo"], en: ["watch", "watch quy_mo"]),
    CommandScript(
      "rule", vi: ["quy tắc quy_mo", "quy tắc quy_mô", "quy tắc xyz", "quy tắc"],
      en: ["rule quy_mo", "rule quy_mô", "rule xyz", "rule"]),
    CommandScript(
      "pack new", vi: ["tạo bộ Hà Nội 2021", "tạo bộ Hưng Yên 2021", "tạo bộ"],
      en: ["pack new Hà Nội 2021", "pack new Hưng Yên 2021", "pack new"]),
  ]

  static let run = [
    CommandScript(
      "score", vi: ["chấm | top 2", "chấm M323-PT1", "chấm ai đó"],
      en: ["score | top 2", "score M323-PT1", "score somebody"]),
    CommandScript(
      "shortlist",
      vi: ["danh sách | top 2", "danh sách giay_khen_tap_the | top 2", "danh sách giay_khen_tap"],
      en: ["shortlist | top 2", "shortlist giay_khen_tap_the | top 2", "shortlist giay_khen_tap"]),
    CommandScript(
      "why", vi: ["vì sao M326-PT4", "vì sao M12160-TH giay_khen_tap_the", "vì sao ai", "vì sao"],
      en: ["why M326-PT4", "why M12160-TH giay_khen_tap_the", "why who", "why"]),
    CommandScript(
      "why-not", vi: ["vì sao không M323-PT1", "vì sao không M326-PT4 | top 2", "vì sao không"],
      en: ["why-not M323-PT1", "why-not M326-PT4 | top 2", "why-not"]),
    CommandScript(
      "margin", vi: ["còn thiếu | top 2", "còn thiếu giay_khen_tap_the | top 2", "còn thiếu gì"],
      en: ["margin | top 2", "margin giay_khen_tap_the | top 2", "margin what"]),
    CommandScript(
      "runs", vi: ["lượt chạy", "lượt chạy hết"], en: ["runs", "runs all"]),
    CommandScript(
      "seal",
      vi: ["chốt --lift --reason Thử", "chốt --reason Hội đồng họp", "chốt", "danh sách | top 1"],
      en: [
        "seal --lift --reason Trial", "seal --reason The council met", "seal", "shortlist | top 1",
      ]
    ),
    CommandScript(
      "diff",
      vi: [
        "đánh dấu M326-PT4 discipline --reason Đang thanh tra", "so sánh", "so sánh sealed now",
        "so sánh a b c", "so sánh 123456789abc",
      ],
      en: [
        "flag M326-PT4 discipline --reason Inspected", "diff", "diff sealed now", "diff a b c",
        "diff 123456789abc",
      ]),
    CommandScript(
      "verify",
      vi: ["kiểm lại sealed", "kiểm lại nhật ký", "kiểm lại 123456789abc", "kiểm lại"],
      en: ["verify sealed", "verify journal", "verify 123456789abc", "verify"]),
  ]
}
