/// What a part refers to, by id.
///
/// Only the step from a part to its own sheets, texts and styles is ever taken, so
/// that relationships in a circle lead nowhere.
struct Relationships {
  struct Entry {
    var id: String
    /// The last word of the type, the same in both editions: `worksheet`.
    var kind: String
    var target: String
    var isExternal: Bool
  }

  private let source: String
  private let entries: [Entry]

  init(
    of part: String, in archive: ZipArchive, bounds: OfficeBounds
  ) throws(OfficeFault) {
    source = part
    let name = PartName.relationships(of: part)
    guard archive.has(name) else {
      entries = []
      return
    }
    let listener = RelationshipListener(name, bounds)
    try archive.read(name, into: listener, bounds: bounds)
    entries = listener.entries
  }

  /// The name and kind of the part that `id` means.
  func part(_ id: String) throws(OfficeFault) -> (name: String, kind: String) {
    guard let entry = entries.first(where: { $0.id == id }) else {
      throw .relationshipBroken(part: source, target: id)
    }
    return (try name(of: entry), entry.kind)
  }

  /// The one part of this kind, if there is one.
  func part(kind: String) throws(OfficeFault) -> String? {
    guard let entry = entries.first(where: { $0.kind == kind }) else { return nil }
    return try name(of: entry)
  }

  private func name(of entry: Entry) throws(OfficeFault) -> String {
    guard !entry.isExternal, let name = PartName.resolved(entry.target, from: source) else {
      throw .relationshipBroken(part: source, target: entry.target)
    }
    return name
  }
}

private final class RelationshipListener: PartListener {
  var entries: [Relationships.Entry] = []
  private let part: String
  private let bounds: OfficeBounds
  private var isOpen = false

  init(_ part: String, _ bounds: OfficeBounds) {
    self.part = part
    self.bounds = bounds
  }

  func start(_ element: ElementName, _ attributes: ElementAttributes) throws(PartStop) {
    guard isOpen else {
      guard element.is("Relationships", .relationships) else {
        throw .fault(.unexpectedRoot(part: part))
      }
      isOpen = true
      return
    }
    guard element.is("Relationship", .relationships), let id = attributes.text("Id"),
      let type = attributes.text("Type"), let target = attributes.text("Target")
    else { return }
    guard entries.count < bounds.relationships else {
      throw .fault(.exceeded(.relationships, limit: bounds.relationships))
    }
    entries.append(
      Relationships.Entry(
        id: id, kind: type.split(separator: "/").last.map(String.init) ?? "", target: target,
        isExternal: attributes.text("TargetMode") == "External"))
  }
}
