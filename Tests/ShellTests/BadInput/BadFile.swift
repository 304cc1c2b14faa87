import TestSupport
import Testing

/// A file that must be refused, and where it is wrong.
struct BadFile: Sendable, CustomTestStringConvertible {
  /// Line and column that an error must point at; no column when it is about the
  /// line or the file.
  struct Place: Equatable, Sendable {
    var line: Int?
    var column: Int?
  }

  var title: String
  var name: String
  var bytes: [UInt8]
  var options: String
  var places: [Place]

  var testDescription: String { title }

  init(
    _ title: String, _ text: String, name: String = "tra-ve.csv", options: String = "",
    _ places: (Int?, Int?)...
  ) {
    self.init(title, bytes: Array(text.utf8), name: name, options: options, places)
  }

  init(
    _ title: String, bytes: [UInt8], name: String, options: String = "", _ places: [(Int?, Int?)]
  ) {
    self.title = title
    self.name = name
    self.bytes = bytes
    self.options = options
    self.places = places.map { Place(line: $0.0, column: $0.1) }
  }
}

extension BadFile {
  private static let heading = "unit,row,sessions,participants,note,year,received_on\n"

  private static func line(_ cells: String) -> String { heading + cells + "\n" }

  static let all: [BadFile] = numbers + names + dates + shapes + contents

  private static let numbers = [
    BadFile("a letter in a number", line("333,1a,12a,100,,,"), (2, 3)),
    BadFile("a broken group of thousands", line("333,1a,3,1.80,,,"), (2, 4)),
    BadFile("a number read two ways", line("333,1a,3,\"1,800\",,,"), (2, 4)),
    BadFile("a negative number", line("333,1a,-3,100,,,"), (2, 3)),
    BadFile("part of a class", line("333,1a,\"1,5\",100,,,"), (2, 3)),
    BadFile("more people than there are", line("333,1a,3,1000000000,,,"), (2, 4)),
    BadFile("a figure in a line without a row", line("333,,3,100,,,"), (2, 2)),
  ]

  private static let names = [
    BadFile("a unit nobody knows", line("Huyện Khoai Chua,1a,3,100,,,"), (2, 1)),
    BadFile("a name of two units", line("Khoái Châu,1a,3,100,,,"), (2, 1)),
    BadFile("no unit", line(",1a,3,100,,,"), (2, 1)),
    BadFile("a unit outside the campaign", line("79,1a,3,100,,,"), (2, 1)),
    BadFile(
      "an award that the pack does not know",
      "kind,name,unit,achievement,award\nindividual,Nguyễn Văn An,333,Dạy chữ,giay_khen\n", (2, 5)),
  ]

  private static let dates = [
    BadFile("the year of another campaign", line("333,1a,3,100,,2020,"), (2, 6)),
    BadFile("a year cut short", line("333,1a,3,100,,,01/10/202"), (2, 7)),
    BadFile("month and day swapped", line("333,1a,3,100,,,10/25/2021"), (2, 7)),
    BadFile("a day that is none", line("333,1a,3,100,,,31/11/2021"), (2, 7)),
  ]

  private static let shapes = [
    BadFile("a file cut short", heading + "333,1a,3,100,,,\n333,1b,", (3, nil)),
    BadFile("a quote never closed", heading + "333,1a,3,100,\"ghi chú\n333,1b,1,2,,,\n", (2, 5)),
    BadFile("a required column is missing", "unit,sessions\n333,3\n", (1, nil)),
    BadFile("headings of nothing known", "a,b,c\n1,2,3\n", (1, nil)),
    BadFile("a heading twice", "unit,row,sessions,sessions\n333,1a,3,4\n", (1, nil)),
    BadFile(
      "a summary table of nobody", "TT,Các hoạt động,Đơn vị,Số lớp/số cuộc thi,Người,Ghi chú\n",
      (nil, nil)),
    BadFile("more cells than headings", "unit,row,sessions\n333,1a,3,100\n", (2, 4)),
    BadFile(
      "one row twice with other figures", line("333,1a,3,100,,,\n333,1a,4,100,,,"), (3, 2)),
    BadFile(
      "five mistakes in one file, all of them said",
      line("333,1a,12a,1.80,,2020,\nHuyện Khoai Chua,1b,x,2,,,"),
      (2, 3), (2, 4), (2, 6), (3, 1), (3, 3)),
  ]

  private static let contents = [
    BadFile("an empty file", "", (nil, nil)),
    BadFile("blank lines only", "\n \n\n", (nil, nil)),
    BadFile(
      "a binary file", bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 * 167 + $0 / 256) },
      name: "tep.bin", [(nil, nil)]),
    BadFile(
      "a picture", bytes: [0x89] + "PNG\r\n\u{1A}\n".utf8 + Array(repeating: 0, count: 64),
      name: "anh.png", [(nil, nil)]),
    BadFile(
      "an old Word file",
      bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 512),
      name: "bao-cao.doc", [(nil, nil)]),
    BadFile("a page", "%PDF-1.7\n", name: "bao-cao.pdf", (nil, nil)),
    BadFile(
      "text that is not UTF-8",
      bytes: Array("unit,row,sessions,participants,note\n333,1a,3,100,".utf8)
        + [0xC3, 0x28, 0xFF, 0x0A], name: "tra-ve.csv", [(2, nil)]),
    BadFile(
      "a line of 2 MB", bytes: Array(heading.utf8) + Array(repeating: 0x61, count: 2 << 20),
      name: "tra-ve.csv", [(2, nil)]),
  ]
}
