extension Archive {
  package static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  package static let strictSpreadsheet = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  package static let wordprocessing =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  package static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  package static let strictRelationships =
    "http://purl.oclc.org/ooxml/officeDocument/relationships"
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// A sheet for ``workbook(_:strings:styles:properties:isStrict:)``.
  package struct Sheet {
    var name: String
    var state: String?
    var rows: String
    var tail: String

    /// - Parameters:
    ///   - rows: what stands in `sheetData`.
    ///   - tail: what follows it, such as merged ranges.
    package init(_ name: String, state: String? = nil, rows: String, tail: String = "") {
      self.name = name
      self.state = state
      self.rows = rows
      self.tail = tail
    }
  }

  /// A workbook with the parts that every program writes.
  package static func workbook(
    _ sheets: [Sheet], strings: [String] = [], styles: String = "", properties: String = "",
    isStrict: Bool = false
  ) -> Archive {
    let main = isStrict ? strictSpreadsheet : spreadsheet
    let links = isStrict ? strictRelationships : relationships
    var targets = sheets.indices.map {
      ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    targets.append(("rIdS", "sharedStrings", "sharedStrings.xml"))
    targets.append(("rIdT", "styles", "styles.xml"))
    var archive = Archive([
      ("[Content_Types].xml", head + "<Types/>"),
      (
        "_rels/.rels",
        relationshipPart([("rId1", "officeDocument", "xl/workbook.xml")], types: links)
      ),
      ("xl/_rels/workbook.xml.rels", relationshipPart(targets, types: links)),
      (
        "xl/workbook.xml",
        head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\">\(properties)<sheets>"
          + sheets.enumerated().map { index, sheet in
            let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
            return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) "
              + "r:id=\"rId\(index + 1)\"/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/sharedStrings.xml",
        head + "<sst xmlns=\"\(main)\">"
          + strings.map { "<si>\($0)</si>" }.joined() + "</sst>"
      ),
      ("xl/styles.xml", head + "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"),
    ])
    for (index, sheet) in sheets.enumerated() {
      archive.add(
        "xl/worksheets/sheet\(index + 1).xml",
        head + "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData>"
          + "\(sheet.tail)</worksheet>")
    }
    return archive
  }

  /// A workbook of one sheet whose cells hold these texts, from A1 on.
  package static func workbook(texts rows: [[String]]) -> Archive {
    let lines = rows.map { row in
      "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    return workbook([Sheet("Sheet1", rows: lines.joined())])
  }

  /// A document with this body.
  package static func document(_ body: String) -> Archive {
    Archive([
      ("[Content_Types].xml", head + "<Types/>"),
      (
        "_rels/.rels",
        relationshipPart([("rId1", "officeDocument", "word/document.xml")], types: relationships)
      ),
      (
        "word/document.xml",
        head + "<w:document xmlns:w=\"\(wordprocessing)\" "
          + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
          + "<w:body>\(body)</w:body></w:document>"
      ),
    ])
  }

  package static func relationshipPart(
    _ targets: [(id: String, kind: String, target: String)], types: String = relationships
  ) -> String {
    head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + targets.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\(types)/\($0.kind)\" Target=\"\($0.target)\"/>"
      }.joined() + "</Relationships>"
  }
}
