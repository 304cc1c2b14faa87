/// What a pack may declare: the names of the declarations with their fields. The
/// reader refuses what is not listed here, and an editor's library is made from it.
package struct DeclarationSchema: Hashable, Sendable {
  /// How a declaration is named.
  package enum Naming: Hashable, Sendable {
    /// `campaign { … }`
    case none
    /// `row "1a" { … }`
    case id
    /// `case "bất kỳ chữ nào" { … }`
    case freeText
  }

  /// One field of a declaration's table.
  package struct Field: Hashable, Sendable {
    package let name: String
    /// Its type in the notation of the Lua language server.
    package let type: String
    package let isRequired: Bool
  }

  package let name: String
  package let naming: Naming
  /// Whether the table's one positional string is a wording that people read, and
  /// must be there.
  package let hasWording: Bool
  /// A pack has at most one.
  package let isSingle: Bool
  /// Whether any names may be fields (`attributes`, `flags`), or positional entries
  /// carry the content (`funding`).
  package let isOpen: Bool
  package let fields: [Field]

  package static func named(_ name: String) -> DeclarationSchema? {
    all.first { $0.name == name }
  }

  private init(
    _ name: String, _ naming: Naming = .none, wording: Bool = true, single: Bool = false,
    open: Bool = false, _ fields: [(String, String)]
  ) {
    self.name = name
    self.naming = naming
    self.hasWording = wording
    self.isSingle = single
    self.isOpen = open
    // `!` marks a required field in the table below.
    self.fields = (fields + [("source", "string")]).map { name, type in
      Field(
        name: name, type: type.hasSuffix("!") ? String(type.dropLast()) : type,
        isRequired: type.hasSuffix("!"))
    }
  }

  private static let selector = "string|string[]|Selector"
  private static let requirements = "(Requirement|OneOf)[]"

  /// In the order of RULES.md §2.
  package static let all: [DeclarationSchema] = [
    DeclarationSchema(
      "campaign", single: true,
      [
        ("area", "string!"), ("year", "integer!"), ("theme", "string"),
        ("first_day", "string!"), ("last_day", "string!"), ("closing", "string"),
        ("opening", "Opening"), ("based_on", "string[]"), ("slogans", "string[]"),
        ("decimals", "integer"),
      ]),
    DeclarationSchema("contact", .none, [("email", "string"), ("phone", "string")]),
    DeclarationSchema("task", .none, [("by", "string")]),
    DeclarationSchema("attributes", wording: false, open: true, []),
    DeclarationSchema("flags", wording: false, open: true, []),
    DeclarationSchema("kind", .id, []),
    DeclarationSchema("activity", .id, []),
    DeclarationSchema("indicator", .id, [("unit", "string")]),
    DeclarationSchema("law", .id, [("from", "string"), ("before", "string")]),
    DeclarationSchema(
      "deadline", wording: false,
      [
        ("from", selector + "!"), ("to", "string|string[]!"), ("before", "string"),
        ("by", "string"), ("via", "string"),
      ]),
    DeclarationSchema(
      "form", wording: false, single: true, [("columns", "Column[]"), ("rows", "'open'")]),
    DeclarationSchema(
      "row", .id,
      [
        ("under", "string"), ("heading", "boolean"), ("unit", "string"),
        ("aliases", "string[]"), ("activity", "string"), ("indicator", "string"),
        ("measures", "table<string|integer, string>"), ("counts", selector),
        ("adds", "boolean"),
      ]),
    DeclarationSchema("section", .id, [("holds", "'table'|'funding'|'evidence'|'nominations'")]),
    DeclarationSchema(
      "evidence", wording: false, single: true,
      [
        ("photos", "Bounds"), ("links", "Bounds"), ("articles", "Bounds"),
        ("documents", "Bounds"),
      ]),
    DeclarationSchema("funding", wording: false, open: true, []),
    DeclarationSchema(
      "check", .id,
      [("severity", "'warning'|'error'"), ("test", "fun(r: Return): boolean!")]),
    DeclarationSchema(
      "criterion", .id,
      [
        ("max", "number!"), ("among", selector), ("to", "CandidateKind"),
        ("points", "Formula"), ("share", "Formula"), ("require", requirements),
        ("law", "string"),
      ]),
    DeclarationSchema(
      "award", .id,
      [
        ("to", "CandidateKind|CandidateKind[]!"), ("among", selector),
        ("granted_by", "string"), ("appraised_by", "string|string[]"),
        ("decided_on", "string"), ("dossier_before", "string"),
        ("block", "fun(u: Candidate): string"), ("quota", "Quota"),
        ("quota_shared_by", "string"), ("minimum", "number"), ("nominated", "boolean"),
        ("require", requirements), ("order", "(string|Order)[]"), ("not_with", "string[]"),
        ("law", "string"),
      ]),
    DeclarationSchema("quota", .id, [("places", "integer!")]),
    DeclarationSchema(
      "case", .freeText, wording: false,
      [
        ("units", "table<string, CaseUnit>"), ("unit", "CaseUnit"),
        ("candidates", "table<string, CaseCandidate>"), ("expect", "table!"),
      ]),
  ]
}
