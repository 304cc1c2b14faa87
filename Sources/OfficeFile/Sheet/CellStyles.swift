/// The number formats of a workbook's cells, by the number of the cell's style.
struct CellStyles {
  private var formats: [NumberFormat] = []

  /// No style at all: every number is plain.
  init() {}

  init(_ part: String, in archive: ZipArchive, bounds: OfficeBounds) throws(OfficeFault) {
    let listener = StylesListener(part, bounds)
    try archive.read(part, into: listener, bounds: bounds)
    formats = listener.formats
  }

  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .plain
  }
}

private final class StylesListener: PartListener {
  var formats: [NumberFormat] = []
  private let part: String
  private let bounds: OfficeBounds
  private var declared: [Int: NumberFormat] = [:]
  private var isOpen = false
  private var isInCellFormats = false

  init(_ part: String, _ bounds: OfficeBounds) {
    self.part = part
    self.bounds = bounds
  }

  func start(_ element: ElementName, _ attributes: ElementAttributes) throws(PartStop) {
    guard isOpen else {
      guard element.is("styleSheet", .spreadsheet) else {
        throw .fault(.unexpectedRoot(part: part))
      }
      isOpen = true
      return
    }
    guard element.vocabulary == .spreadsheet else { return }
    switch element {
    case "numFmt":
      guard let id = attributes.number("numFmtId"), let code = attributes.text("formatCode")
      else { return }
      try count(declared.count)
      declared[id] = NumberFormat(code: code)
    case "cellXfs": isInCellFormats = true
    case "xf":
      guard isInCellFormats else { return }
      try count(formats.count)
      let id = attributes.number("numFmtId") ?? 0
      formats.append(declared[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func end(_ element: ElementName) throws(PartStop) {
    if element.is("cellXfs", .spreadsheet) { isInCellFormats = false }
  }

  private func count(_ number: Int) throws(PartStop) {
    if number >= bounds.cellStyles {
      throw .fault(.exceeded(.cellStyles, limit: bounds.cellStyles))
    }
  }
}
