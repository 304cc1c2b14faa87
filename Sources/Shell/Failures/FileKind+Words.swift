internal import Intake
internal import VietnameseText

extension FileKind {
  /// What the lines of such a file are, in the words of the reports.
  var words: Wording {
    switch self {
    case .units: Wording(vi: "danh sách đơn vị", en: "list of units")
    case .returns: Wording(vi: "số liệu báo cáo", en: "list of returns")
    case .summaryTable: Wording(vi: "biểu tổng hợp", en: "summary table")
    case .nominations: Wording(vi: "đề nghị khen thưởng", en: "list of nominations")
    case .earlierAwards:
      Wording(vi: "khen thưởng những năm trước", en: "list of earlier awards")
    case .evidence: Wording(vi: "danh sách minh chứng", en: "list of evidence")
    case .flags: Wording(vi: "danh sách đánh dấu", en: "list of flags")
    case .funding: Wording(vi: "kinh phí", en: "list of funding")
    case .narrative: Wording(vi: "nội dung báo cáo", en: "narrative of reports")
    case .facts: Wording(vi: "thông tin của đơn vị", en: "list of facts about units")
    }
  }

  /// The kind that a word after `--as` names, in either language.
  init?(named text: String) {
    let word = folded(text)
    guard
      let kind = Self.allCases.first(where: { $0.rawValue == word || folded($0.words.vi) == word })
    else { return nil }
    self = kind
  }

  /// The kind with the word that `--as` takes for it.
  var wordsWithName: Wording { words + Wording(same: " (\(rawValue))") }
}

extension FileFormat {
  var words: Wording {
    switch self {
    case .xlsx: Wording(vi: "sổ tính Excel (.xlsx)", en: "an Excel workbook (.xlsx)")
    case .docx: Wording(vi: "văn bản Word (.docx)", en: "a Word document (.docx)")
    case .xlsb:
      Wording(vi: "sổ tính Excel nhị phân (.xlsb)", en: "a binary Excel workbook (.xlsb)")
    case .ods: Wording(vi: "bảng tính OpenDocument (.ods)", en: "an OpenDocument sheet (.ods)")
    case .odt: Wording(vi: "văn bản OpenDocument (.odt)", en: "an OpenDocument text (.odt)")
    case .zip: Wording(vi: "tệp nén (.zip)", en: "an archive (.zip)")
    case .legacyOffice:
      Wording(vi: "tệp Word hoặc Excel đời cũ (.doc, .xls)", en: "an old Office file (.doc, .xls)")
    case .pdf: Wording(vi: "tệp PDF", en: "a PDF file")
    case .rtf: Wording(vi: "văn bản RTF", en: "an RTF document")
    case .html: Wording(vi: "trang web (HTML)", en: "a web page (HTML)")
    case .gzip: Wording(vi: "tệp nén (.gz)", en: "a compressed file (.gz)")
    case .image: Wording(vi: "tệp ảnh", en: "an image")
    case .sqlite: Wording(vi: "cơ sở dữ liệu SQLite", en: "an SQLite database")
    case .unmarkedUTF16:
      Wording(
        vi: "văn bản UTF-16 thiếu dấu nhận biết ở đầu tệp",
        en: "UTF-16 text without the mark at its start")
    case .binary: Wording(vi: "tệp không phải văn bản", en: "not a text file")
    }
  }

  /// How to get a table out of such a file.
  var remedy: Wording {
    switch self {
    case .xlsx, .docx:
      Wording(vi: "nhập thẳng tệp đó: nhập TỆP", en: "import the file itself: import FILE")
    case .xlsb, .ods, .html:
      Wording(
        vi: "mở tệp bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi nhập tệp đó",
        en: "open it in Excel or LibreOffice, save it as .xlsx and import that")
    case .odt, .rtf:
      Wording(
        vi: "mở tệp bằng Word hoặc LibreOffice, lưu thành .docx rồi nhập tệp đó",
        en: "open it in Word or LibreOffice, save it as .docx and import that")
    case .legacyOffice:
      Wording(
        vi: "mở tệp bằng Office hoặc LibreOffice, lưu thành .xlsx hoặc .docx rồi nhập tệp đó",
        en: "open it in Office or LibreOffice, save it as .xlsx or .docx and import that")
    case .pdf, .image:
      Wording(
        vi: "xin đơn vị gửi tệp gốc (.xlsx, .docx), hoặc gõ lại bảng trong Excel",
        en: "ask the unit for the original (.xlsx, .docx), or type the table in Excel")
    case .zip, .gzip:
      Wording(vi: "giải nén rồi nhập từng tệp", en: "unpack it and import the files in it")
    case .sqlite:
      Wording(
        vi: "nếu là dữ liệu của chương trình này, mở bằng: tuanle TỆP",
        en: "if it is this program's own, open it with: tuanle FILE")
    case .unmarkedUTF16, .binary:
      Wording(
        vi: "lưu lại thành “CSV UTF-8” bằng Excel hoặc LibreOffice",
        en: "save it again as “CSV UTF-8” with Excel or LibreOffice")
    }
  }
}
