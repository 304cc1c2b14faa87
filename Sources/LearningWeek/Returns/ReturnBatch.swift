/// Returns given together, as a file holds them and in its order.
///
/// Where many returns are nothing but figures on lines of the form, as those of a country
/// are, each takes its numbers side by side with the others' and shares with them what
/// they have in common. A value of a return is made when somebody asks for it.
package struct ReturnBatch: Sendable {
  package enum Entry: Sendable {
    case value(Return)
    case packed(PackedReturn)
  }

  package private(set) var entries: [Entry]
  /// What the packed returns share.
  package private(set) var sheet: PackedSheet

  package init(_ values: [Return]) {
    entries = values.map(Entry.value)
    sheet = PackedSheet(file: "", columns: [], rows: [])
  }

  /// - Precondition: every packed return among `entries` is one of `sheet`.
  package init(_ entries: [Entry], of sheet: PackedSheet) {
    self.entries = entries
    self.sheet = sheet
  }

  package func key(at index: Int) -> ReturnKey {
    switch entries[index] {
    case .value(let value): ReturnKey(value.unit, value.scope)
    case .packed(let packed): packed.key
    }
  }

  package func receivedOn(at index: Int) -> CivilDate {
    switch entries[index] {
    case .value(let value): value.receivedOn
    case .packed(let packed): packed.receivedOn
    }
  }

  /// The place of its first line; `nil` when it has none.
  package func firstPlace(at index: Int) -> SourcePlace? {
    switch entries[index] {
    case .value(let value): value.lines.first?.place
    case .packed(let packed): sheet.firstPlace(of: packed)
    }
  }

  package mutating func append(contentsOf other: ReturnBatch) {
    entries += other.map(Entry.value)
  }
}

extension ReturnBatch: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }

  /// A value of the return.
  /// - Complexity: O(cells of the return).
  package subscript(index: Int) -> Return {
    switch entries[index] {
    case .value(let value): value
    case .packed(let packed): sheet.value(of: packed)
    }
  }
}

extension ReturnBatch: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Return...) {
    self.init(elements)
  }
}

extension ReturnBatch: Equatable {
  /// Equal when the same returns stand in the same order, however they are kept.
  package static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }
}
