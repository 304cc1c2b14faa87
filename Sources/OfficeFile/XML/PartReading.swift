internal import CExpat

/// Owns a parser and hands its events to a listener, piece by piece of one part.
///
/// Declarations of a document type are refused, so no entity can be declared and
/// none outside the part be fetched.
final class PartReading {
  private let part: String
  private let parser: XML_Parser
  private let listener: any PartListener
  private let bounds: OfficeBounds
  private var stop: PartStop?
  private var depth = 0
  /// The depth of the element whose content is passed over.
  private var skipped: Int?
  private var given = 0

  init(
    _ part: String, _ listener: any PartListener, bounds: OfficeBounds
  ) throws(OfficeFault) {
    guard let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: ElementName.separator)) else {
      throw .malformed(part: part, line: 1)
    }
    self.part = part
    self.parser = parser
    self.listener = listener
    self.bounds = bounds
    // The parser does not outlive this object.
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        PartReading.of(data)?.start(ElementName(name), ElementAttributes(attributes))
      },
      { data, name in
        guard let name else { return }
        PartReading.of(data)?.end(ElementName(name))
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      PartReading.of(data)?.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let reading = PartReading.of(data) else { return }
      reading.halt(.fault(.declaresEntities(part: reading.part)))
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Takes the next bytes; false when no more are wanted.
  func take(_ bytes: UnsafeRawBufferPointer) throws(OfficeFault) -> Bool {
    given += bytes.count
    let status = XML_Parse(
      parser, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count), 0)
    guard try goesOn(status) else { return false }
    // A tag is held until it is whole, and looked at anew with each piece.
    let waiting = given - max(0, Int(XML_GetCurrentByteIndex(parser)))
    guard waiting <= bounds.markupBytes + bytes.count else {
      throw .exceeded(.markupBytes, limit: bounds.markupBytes)
    }
    return true
  }

  /// Says that the part has ended.
  func finish() throws(OfficeFault) {
    _ = try goesOn(XML_Parse(parser, nil, 0, 1))
  }

  private func goesOn(_ status: XML_Status) throws(OfficeFault) -> Bool {
    switch stop {
    case .fault(let fault): throw fault
    case .enough: return false
    case nil: break
    }
    guard status == XML_STATUS_OK else {
      throw .malformed(part: part, line: Int(XML_GetCurrentLineNumber(parser)))
    }
    return true
  }

  private func start(_ element: ElementName, _ attributes: ElementAttributes) {
    depth += 1
    guard depth <= bounds.depth else {
      return halt(.fault(.exceeded(.depth, limit: bounds.depth)))
    }
    guard skipped == nil else { return }
    // What programs of before would show instead of the choice beside it.
    if element.is("Fallback", .compatibility) {
      skipped = depth
      return
    }
    run { listener throws(PartStop) in try listener.start(element, attributes) }
  }

  private func end(_ element: ElementName) {
    defer { depth -= 1 }
    if let skipped {
      if skipped == depth { self.skipped = nil }
      return
    }
    run { listener throws(PartStop) in try listener.end(element) }
  }

  private func text(_ bytes: UnsafeRawBufferPointer) {
    guard skipped == nil else { return }
    run { listener throws(PartStop) in try listener.text(bytes) }
  }

  private func run(_ event: (any PartListener) throws(PartStop) -> Void) {
    // A stopped parser still ends an element that has no content.
    guard stop == nil else { return }
    do {
      try event(listener)
    } catch {
      halt(error)
    }
  }

  private func halt(_ reason: PartStop) {
    stop = stop ?? reason
    XML_StopParser(parser, XML_Bool(0))
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> PartReading? {
    data.map { Unmanaged<PartReading>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension ZipArchive {
  /// Reads a part to its end, or as far as the listener wants it.
  func read(
    _ part: String, into listener: any PartListener, bounds: OfficeBounds
  ) throws(OfficeFault) {
    let reading = try PartReading(part, listener, bounds: bounds)
    var isStopped = false
    try read(part) { piece throws(OfficeFault) in
      let goesOn = try reading.take(piece)
      isStopped = !goesOn
      return goesOn
    }
    if !isStopped { try reading.finish() }
  }
}
