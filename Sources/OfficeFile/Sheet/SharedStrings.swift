/// The texts that the cells of a workbook refer to by number.
struct SharedStrings {
  private var texts: [String] = []

  init() {}

  init(_ part: String, in archive: ZipArchive, bounds: OfficeBounds) throws(OfficeFault) {
    let listener = SharedStringListener(part, bounds)
    try archive.read(part, into: listener, bounds: bounds)
    texts = listener.texts
  }

  subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }
}

/// The text of an item is that of its runs; how to pronounce it stands apart.
private final class SharedStringListener: PartListener {
  var texts: [String] = []
  private let part: String
  private let bounds: OfficeBounds
  private var isOpen = false
  private var isInText = false
  private var isInReading = false
  private var text: EscapedText
  private var total = 0

  init(_ part: String, _ bounds: OfficeBounds) {
    self.part = part
    self.bounds = bounds
    text = EscapedText(limit: bounds.cellBytes)
  }

  func start(_ element: ElementName, _ attributes: ElementAttributes) throws(PartStop) {
    guard isOpen else {
      guard element.is("sst", .spreadsheet) else { throw .fault(.unexpectedRoot(part: part)) }
      isOpen = true
      return
    }
    guard element.vocabulary == .spreadsheet else { return }
    switch element {
    case "t": isInText = !isInReading
    case "rPh": isInReading = true
    default: break
    }
  }

  func end(_ element: ElementName) throws(PartStop) {
    guard element.vocabulary == .spreadsheet else { return }
    switch element {
    case "t": isInText = false
    case "rPh": isInReading = false
    case "si":
      guard texts.count < bounds.sharedStrings else {
        throw .fault(.exceeded(.sharedStrings, limit: bounds.sharedStrings))
      }
      total += text.bytes.count
      guard total <= bounds.sharedStringBytes else {
        throw .fault(.exceeded(.sharedStringBytes, limit: bounds.sharedStringBytes))
      }
      texts.append(text.text)
      text.clear()
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) throws(PartStop) {
    guard isInText else { return }
    guard text.append(bytes) else {
      throw .fault(.exceeded(.cellBytes, limit: bounds.cellBytes))
    }
  }
}
