/// A zip container of an office program, told by what is in it and not by its name.
package struct OfficeContainer {
  package enum Format: Hashable, Sendable {
    case workbook
    case document
    /// `.xlsb`: the parts of a workbook are not in XML.
    case binaryWorkbook
    case openDocumentSheet
    case openDocumentText
    /// Any other archive.
    case archive
  }

  package let format: Format
  let archive: ZipArchive
  let bounds: OfficeBounds
  /// The part that the others hang on.
  let mainPart: String

  /// - Throws: what keeps the container, or its main part, from being read.
  package init(
    _ bytes: [UInt8], bounds: OfficeBounds = OfficeBounds()
  ) throws(OfficeFault) {
    archive = try ZipArchive(bytes, bounds: bounds)
    self.bounds = bounds
    let relationships = try Relationships(of: "", in: archive, bounds: bounds)
    if let declared = try archive.start(of: "mimetype", count: 64) {
      mainPart = "content.xml"
      format = Self.openDocument(String(decoding: declared, as: UTF8.self))
      return
    }
    guard let part = try relationships.part(kind: "officeDocument") else {
      // An archive of other things, or an office file without its first part.
      mainPart = ""
      format = .archive
      guard !archive.has(folder: "xl/"), !archive.has(folder: "word/") else {
        throw .partMissing("_rels/.rels")
      }
      return
    }
    mainPart = part
    if part.hasSuffix(".bin") {
      format = .binaryWorkbook
      return
    }
    let root = RootListener()
    try archive.read(part, into: root, bounds: bounds)
    format = root.format
  }

  /// A compound file of before 2007, as password protection makes them still, opens
  /// with these bytes.
  package static func isCompoundFile(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// Whether a compound file holds an office file under a password.
  ///
  /// The name of its stream stands in UTF-16 in the directory.
  /// Source: [MS-OFFCRYPTO] 2.3.4.
  package static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    guard isCompoundFile(bytes) else { return false }
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    // Entries of the directory start at multiples of 128 bytes.
    return stride(from: 512, to: bytes.count, by: 128).contains {
      bytes[$0...].starts(with: name)
    }
  }

  private static func openDocument(_ type: String) -> Format {
    let base = "application/vnd.oasis.opendocument."
    if type.hasPrefix(base + "spreadsheet") { return .openDocumentSheet }
    if type.hasPrefix(base + "text") { return .openDocumentText }
    return .archive
  }
}

/// Says by the first element what a main part is. What the container declares of
/// its types is not looked at: it may be wrong, and says no more.
private final class RootListener: PartListener {
  var format = OfficeContainer.Format.archive

  func start(_ element: ElementName, _ attributes: ElementAttributes) throws(PartStop) {
    if element.is("workbook", .spreadsheet) { format = .workbook }
    if element.is("document", .text) { format = .document }
    throw .enough
  }
}
