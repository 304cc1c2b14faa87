internal import LearningWeek
internal import LuaRuntime

/// Reads one table of a declaration field by field and gathers what is wrong with
/// it. Every read gives `nil` for a field that is absent or unfit; only the unfit
/// one is a defect.
struct TableReader {
  let raw: RawDeclaration
  let table: LuaTable
  /// Where the table stands in its declaration: empty, or `opening.`
  let path: String
  private(set) var defects: [PackDefect] = []

  init(_ raw: RawDeclaration) {
    self.raw = raw
    self.table = raw.table
    self.path = ""
  }

  private init(_ raw: RawDeclaration, _ table: LuaTable, path: String) {
    self.raw = raw
    self.table = table
    self.path = path
  }

  var declared: Declared { raw.declared }

  /// - Parameter place: where it stands, when more is known than the field's line.
  mutating func report(
    _ fault: PackFault, field: String? = nil, at place: LuaPlace? = nil, nearest: [String] = []
  ) {
    defects.append(
      PackDefect(
        fault, at: place ?? raw.place(of: field.map { path + $0 }), nearest: nearest))
  }

  /// A reader of a table inside this one; its defects come back with `adopt`.
  func inner(_ table: LuaTable, field: String) -> TableReader {
    TableReader(raw, table, path: path + field + ".")
  }

  mutating func adopt(_ inner: TableReader) {
    defects += inner.defects
  }

  subscript(field: String) -> LuaValue? {
    guard let value = table[field] else { return nil }
    if case .nothing = value { return nil }
    return value
  }

  /// Reports the fields that are none of `known`.
  mutating func refuseFields(except known: [String]) {
    for (key, _) in table.fields where !known.contains(key) {
      report(
        .unknownField(declared, field: path + key), field: key,
        nearest: NearestNames.of(key, among: known))
    }
  }

  mutating func wrong(_ field: String, _ expected: FieldShape, _ found: LuaValue) {
    report(
      .wrongField(declared, field: path + field, expected: expected, found: found.finding),
      field: field)
  }

  /// Reports a required field that is not there.
  mutating func demand(_ field: String) {
    if self[field] == nil { report(.missingField(declared, field: path + field)) }
  }

  /// The one positional string.
  mutating func wording() -> String {
    var texts: [String] = []
    for item in table.items {
      guard case .string(let text) = item else {
        report(.wrongField(declared, field: path + "1", expected: .text, found: item.finding))
        continue
      }
      texts.append(text)
    }
    if texts.count > 1 { report(.severalWordings(declared, texts)) }
    if texts.isEmpty { report(.missingWording(declared)) }
    return texts.first ?? ""
  }
}

extension LuaValue {
  /// What it is, for the sentence that refuses it.
  var finding: FieldFinding {
    switch self {
    case .nothing: .nothing
    case .boolean(let truth): .truth(truth)
    case .integer(let number): .number(Double(number))
    case .number(let number): .number(number)
    case .string(let text): .text(text)
    case .table: .table
    case .function: .function
    case .object(let type, _): .object(type)
    }
  }

  /// As a number, when it is one; text is not.
  var asNumber: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// As a whole number, when it is one that fits.
  var asWholeNumber: Int? {
    switch self {
    case .integer(let number): Int(number)
    case .number(let number): Int(exactly: number)
    default: nil
    }
  }

  var asText: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
