extension CommandScript {
  /// Files that `import` reads, by name; what is wrong with each shows in the transcript.
  static let files = [
    "bao-cao.csv": "unit,row,sessions,participants,note\nM323-PT1,5a,3,450,\nM328-PT1,5a,2,90,\n",
    "sai.csv": "unit,row,sessions,participants\nM323-PT1,5a,ba,450\nM999,5a,2,90\n33,9z,1,2\n",
    "lenh.txt": "total books\nshow Khoái Châu\n",
  ]

  static let collect = [
    CommandScript(
      "import",
      vi: [
        "nhập Scripts/hung-yen/2021.table.tsv --unit 33 --dry-run",
        "nhập …/bao-cao.csv --dry-run | cols kind,added,revised,stored",
        "nhập …/bao-cao.csv --received 27/10/2021 | cols kind,revised,stored",
        "nhập …/bao-cao.csv | cols unchanged,stored", "nhập …/sai.csv",
        "nhập …/khong-co.csv", "nhập …/bao-cao.csv --as báo", "nhập …/bao-cao.csv --scope rieng",
        "nhập Scripts/hung-yen/2021.table.tsv", "nhập …/bao-cao.csv --received mai",
      ],
      en: [
        "import Scripts/hung-yen/2021.table.tsv --unit 33 --dry-run",
        "import …/bao-cao.csv --dry-run | cols kind,added,revised,stored",
        "import …/bao-cao.csv --received 2021-10-27 | cols kind,revised,stored",
        "import …/bao-cao.csv | cols unchanged,stored", "import …/sai.csv", "import …/khong-co.csv",
        "import …/bao-cao.csv --as report", "import …/bao-cao.csv --scope alone",
        "import Scripts/hung-yen/2021.table.tsv", "import …/bao-cao.csv --received tomorrow",
      ]),
    CommandScript(
      "status",
      vi: [
        "tiến độ | top 2", "tiến độ theo huyện | top 2", "tiến độ theo loại trong Huyện Phù Cừ",
        "tiến độ theo mục", "tiến độ theo", "tiến độ trong Huyện Phù Cử | top 1",
      ],
      en: [
        "status | top 2", "status by district | top 2", "status by kind in Huyện Phù Cừ",
        "status by row", "status by", "status in Huyện Phù Cử | top 1",
      ]),
    CommandScript(
      "check", vi: ["kiểm tra", "kiểm tra trong M323-PT1", "kiểm tra M323-PT1"],
      en: ["check", "check in M323-PT1", "check M323-PT1"]),
    CommandScript(
      "reconcile", vi: ["đối chiếu", "đối chiếu 330", "đối chiếu nơi nào"],
      en: ["reconcile", "reconcile 330", "reconcile nowhere"]),
    CommandScript(
      "prefer",
      vi: [
        "ưu tiên 330 cộng lại", "ưu tiên 330 cộng lại --reason Đã kiểm từng trường",
        "ưu tiên 330 cả hai --reason Thử",
      ],
      en: [
        "prefer 330 built", "prefer 330 built --reason Every school was checked",
        "prefer 330 both --reason Trial",
      ]),
    CommandScript(
      "extend",
      vi: [
        "gia hạn 11974 5/11/2021", "gia hạn 11974 5/11/2021 --reason Mưa lũ",
        "gia hạn 11974 mai --reason Mưa lũ", "gia hạn 11974",
      ],
      en: [
        "extend 11974 2021-11-05", "extend 11974 2021-11-05 --reason Floods",
        "extend 11974 tomorrow --reason Floods", "extend 11974",
      ]),
    CommandScript(
      "accept", vi: ["tiếp nhận 330", "tiếp nhận 330", "tiếp nhận 11974", "tiếp nhận"],
      en: ["accept 330", "accept 330", "accept 11974", "accept"]),
    CommandScript(
      "send-back",
      vi: [
        "trả lại 331", "trả lại 331 --reason Mục 1a thiếu số người", "tiến độ trong 331 | top 1",
      ],
      en: ["send-back 331", "send-back 331 --reason Row 1a lacks people", "status in 331 | top 1"]),
    CommandScript(
      "note",
      vi: [
        "ghi chú 330", "ghi chú 330 Đã mở thêm 2 lớp xóa mù chữ", "ghi chú Huyện Phù Cừ Hẹn lại",
      ],
      en: ["note 330", "note 330 Two more classes are open", "note Huyện Phù Cừ Call again"]),
    CommandScript(
      "must-report",
      vi: [
        "phải báo cáo M326-PT4 --reason Bổ sung", "phải báo cáo M326-PT4", "phải báo cáo",
      ],
      en: ["must-report M326-PT4 --reason Added", "must-report M326-PT4", "must-report"]),
    CommandScript(
      "excuse",
      vi: [
        "miễn báo cáo M326-PT4 --reason Đã giải thể", "miễn báo cáo M326-PT4 --reason Đã giải thể",
        "phải báo cáo M326-PT4 --until 30/10/2021 --reason Mở lại",
      ],
      en: [
        "excuse M326-PT4 --reason Closed down", "excuse M326-PT4 --reason Closed down",
        "must-report M326-PT4 --until 2021-10-30 --reason Open again",
      ]),
  ]

  static let addUp = [
    CommandScript(
      "total",
      vi: [
        "tổng", "tổng lượt người theo huyện | top 2", "tổng mục 5a theo loại", "tổng theo năm",
        "tổng theo chỉ tiêu | top 3", "tổng sách ở đâu", "tổng mục 9", "tổng trong",
        "tổng theo thôn", "tổng --al",
      ],
      en: [
        "total", "total participants by district | top 2", "total row 5a by kind", "total by year",
        "total by indicator | top 3", "total books where", "total row 9", "total in",
        "total by hamlet", "total --al",
      ]),
    CommandScript(
      "table",
      vi: ["biểu | top 3", "biểu 330 --stated | top 3", "biểu --stated --built", "biểu không đâu"],
      en: [
        "table | top 3", "table 330 --stated | top 3", "table --stated --built", "table nowhere",
      ]
    ),
    CommandScript(
      "compare",
      vi: ["qua năm 2020 2021", "qua năm 2021", "qua năm 2021 2021", "qua năm"],
      en: ["compare 2020 2021", "compare 2021", "compare 2021 2021", "compare"]),
  ]
}
