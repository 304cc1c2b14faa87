internal import LearningWeek
internal import LuaRuntime

extension TableReader {
  mutating func text(_ field: String) -> String? {
    guard let value = self[field] else { return nil }
    guard let text = value.asText else {
      wrong(field, .text, value)
      return nil
    }
    return text
  }

  /// A text or a list of texts.
  mutating func texts(_ field: String) -> [String] {
    guard let value = self[field] else { return [] }
    switch value {
    case .string(let text):
      return [text]
    case .table(let list) where list.fields.isEmpty:
      let texts = list.items.compactMap(\.asText)
      if texts.count < list.items.count { wrong(field, .textList, value) }
      return texts
    default:
      wrong(field, .textList, value)
      return []
    }
  }

  mutating func truth(_ field: String) -> Bool? {
    guard let value = self[field] else { return nil }
    guard case .boolean(let truth) = value else {
      wrong(field, .truth, value)
      return nil
    }
    return truth
  }

  mutating func number(_ field: String, _ shape: FieldShape = .number) -> Double? {
    guard let value = self[field] else { return nil }
    guard let number = value.asNumber, number.isFinite,
      shape != .positiveNumber || number > 0
    else {
      wrong(field, shape, value)
      return nil
    }
    return number
  }

  mutating func wholeNumber(_ field: String, from: Int? = nil, to: Int? = nil) -> Int? {
    guard let value = self[field] else { return nil }
    guard let number = value.asWholeNumber, from.map({ $0 <= number }) ?? true,
      to.map({ number <= $0 }) ?? true
    else {
      wrong(field, .wholeNumber(from: from, to: to), value)
      return nil
    }
    return number
  }

  mutating func date(_ field: String) -> CivilDate? {
    guard let value = self[field] else { return nil }
    guard let day = value.asText.flatMap(CivilDate.init(iso:)) else {
      wrong(field, .date, value)
      return nil
    }
    return day
  }

  mutating func function(_ field: String) -> LuaFunction? {
    guard let value = self[field] else { return nil }
    guard case .function(let function) = value else {
      wrong(field, .function, value)
      return nil
    }
    return function
  }

  /// A word among the raw values of `Choice`.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ field: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let value = self[field] else { return nil }
    guard let choice = value.asText.flatMap(Choice.init(rawValue:)) else {
      wrongChoice(field, Choice.allCases.map(\.rawValue), value)
      return nil
    }
    return choice
  }

  /// A word or a list of words among the raw values of `Choice`.
  mutating func choices<Choice: RawRepresentable & CaseIterable>(
    _ field: String, of type: Choice.Type
  ) -> [Choice] where Choice.RawValue == String {
    var found: [Choice] = []
    for text in texts(field) {
      guard let choice = Choice(rawValue: text) else {
        wrongChoice(field, Choice.allCases.map(\.rawValue), .string(text))
        continue
      }
      found.append(choice)
    }
    return found
  }

  mutating func wrongChoice(_ field: String, _ words: [String], _ found: LuaValue) {
    let nearest = found.asText.map { NearestNames.of($0, among: words) } ?? []
    report(
      .wrongField(
        declared, field: path + field, expected: .choice(words), found: found.finding),
      field: field, nearest: nearest)
  }

  /// Reports `id` unless it is one of `names`.
  @discardableResult
  mutating func refer(
    _ field: String, to reference: Reference, _ id: String, among names: some Collection<String>
  ) -> Bool {
    if names.contains(id) { return true }
    report(
      .unknownReference(declared, field: path + field, to: reference, id: id), field: field,
      nearest: NearestNames.of(id, among: names))
    return false
  }

  /// A field that names one thing declared elsewhere.
  mutating func reference(
    _ field: String, to reference: Reference, among names: some Collection<String>
  ) -> String? {
    guard let id = text(field) else { return nil }
    return refer(field, to: reference, id, among: names) ? id : nil
  }

  /// `"school"`, `{ "school", "centre" }` or `{ "district", except = { "689" } }`.
  mutating func selector(_ field: String, kinds: some Collection<String>) -> KindSelector? {
    guard let value = self[field] else { return nil }
    switch value {
    case .string(let kind):
      return refer(field, to: .unitKind, kind, among: kinds)
        ? KindSelector(kinds: [UnitKind(kind)]) : nil
    case .table(let table):
      var reader = inner(table, field: field)
      reader.refuseFields(except: ["units", "except"])
      var found: [UnitKind] = []
      for item in table.items {
        guard let kind = item.asText else {
          reader.wrong("1", .selector, item)
          continue
        }
        if reader.refer("1", to: .unitKind, kind, among: kinds) { found.append(UnitKind(kind)) }
      }
      let units = reader.texts("units").map { UnitCode($0) }
      let except = reader.texts("except").map { UnitCode($0) }
      adopt(reader)
      return KindSelector(kinds: found, units: units, except: except)
    default:
      wrong(field, .selector, value)
      return nil
    }
  }
}
