internal import Storage
internal import VietnameseText

/// Tables, columns and words that a statement can go on with.
struct QueryCompletion {
  private let tables: [SchemaRelation]

  init(_ store: Store) {
    tables = store.schema()
  }

  private static let words = [
    "from", "where", "group by", "order by", "limit", "join", "left join", "on", "and", "or", "not",
    "is null", "like", "in", "between", "count(*)", "sum(", "avg(", "min(", "max(", "fold(",
    "collate VI", "desc", "distinct", "as", "having",
  ]

  /// Behind `from` and `join` tables; behind a table's name and a dot its columns; else
  /// columns of the tables that are named, or of all, tables and words.
  func offers(_ typed: String) -> [Completer.Offer] {
    let words = typed.lowercased().split { $0.isWhitespace || ",()=<>".contains($0) }.map(
      String.init)
    let isWithin = typed.last.map { !($0.isWhitespace || ",()=<>".contains($0)) } ?? false
    let current = isWithin ? words.last ?? "" : ""
    let before = isWithin ? words.dropLast().last : words.last
    if let dot = current.lastIndex(of: ".") {
      let name = current[..<dot]
      return tables.first { $0.name == name }.map { table in
        columns(of: table).map { offer in
          var offer = offer
          offer.text = name + "." + offer.text
          return offer
        }
      } ?? []
    }
    let named = tables.filter { words.contains($0.name) }
    let tableOffers = tables.map { table in
      Completer.Offer(
        text: table.name, kind: Wording(vi: "bảng", en: "table"),
        description: Wording(vi: table.vietnamese, en: table.english))
    }
    if before == "from" || before == "join" { return tableOffers }
    var seen: Set<String> = []
    let fields = (named.isEmpty ? tables : named).flatMap(columns(of:)).filter {
      seen.insert($0.text).inserted
    }
    return fields + tableOffers
      + Self.words.map { Completer.Offer(text: $0, kind: Wording(same: "SQL")) }
  }

  private func columns(of table: SchemaRelation) -> [Completer.Offer] {
    table.columns.map { column in
      Completer.Offer(
        text: column.name, kind: Wording(vi: "cột", en: "column"),
        description: Wording(vi: column.vietnamese, en: column.english))
    }
  }
}
