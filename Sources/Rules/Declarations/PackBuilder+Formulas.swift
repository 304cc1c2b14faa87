internal import LearningWeek
internal import LuaRuntime

extension PackBuilder {
  /// A function, `steps { … }` or `cap(…)`.
  func formula(
    _ field: String, maximum: Double?, _ reader: inout TableReader
  ) -> Formula? {
    guard let value = reader[field] else { return nil }
    return formula(value, field, maximum: maximum, &reader)
  }

  private func formula(
    _ value: LuaValue, _ field: String, maximum: Double?, _ reader: inout TableReader
  ) -> Formula? {
    switch value {
    case .function(let function):
      return .function(function)
    case .object(_, let handle) where helpers.indices.contains(handle):
      switch helpers[handle] {
      case .steps(let table):
        return steps(table, field, maximum: maximum, &reader).map { .steps($0) }
      case .cap(let inner, let limit):
        return formula(inner, field, maximum: nil, &reader).map { .cap($0, limit) }
      default:
        break
      }
    default:
      break
    }
    reader.wrong(field, .formula, value)
    return nil
  }

  private func steps(
    _ table: LuaTable, _ field: String, maximum: Double?, _ reader: inout TableReader
  ) -> StepTable? {
    var inner = reader.inner(table, field: field)
    defer { reader.adopt(inner) }
    inner.refuseFields(except: ["of", "whole"])
    inner.demand("of")
    let isWhole = inner.truth("whole") ?? false
    let places = inner.raw.places(ofItemsIn: field, count: table.items.count)
    var steps: [StepTable.Step] = []
    for (index, item) in table.items.enumerated() {
      let place = places?[index]
      guard let step = step(item, at: place, maximum: maximum, isWhole: isWhole, &inner)
      else { continue }
      steps.append(step)
    }
    if table.items.isEmpty { inner.report(.missingField(inner.declared, field: field + ".1")) }
    steps.sort { ($0.range.from ?? -.infinity) < ($1.range.from ?? -.infinity) }
    for (step, next) in zip(steps, steps.dropFirst()) {
      // Of the two the one that is written later.
      let isLater = (step.place?.line ?? 0) > (next.place?.line ?? 0)
      let place = isLater ? step.place : next.place
      switch step.range.meets(next.range, whole: isWhole) {
      case .neighbours: break
      case .overlap:
        reader.report(
          .stepsOverlap(reader.declared, step.range, next.range), field: field, at: place)
      case .gap:
        reader.report(
          .stepsGap(reader.declared, step.range, next.range), field: field, at: place)
      }
    }
    guard let value = inner.function("of") else { return nil }
    return StepTable(
      steps: steps, isWhole: isWhole, value: value, place: inner.raw.place(of: field))
  }

  /// `{ from = 1, below = 5, points = 3 }`
  private func step(
    _ item: LuaValue, at place: LuaPlace?, maximum: Double?, isWhole: Bool,
    _ reader: inout TableReader
  ) -> StepTable.Step? {
    guard case .table(let table) = item else {
      reader.wrong("1", .table, item)
      return nil
    }
    var inner = reader.inner(table, field: "")
    defer { reader.adopt(inner) }
    inner.refuseFields(except: ["from", "to", "below", "points"])
    inner.demand("points")
    if let item = table.items.first { inner.wrong("1", .table, item) }
    let range = StepRange(
      from: inner.number("from"), to: inner.number("to"), below: inner.number("below"))
    if range.to != nil, range.below != nil {
      inner.report(.exclusiveFields(inner.declared, ["to", "below"]), at: place)
    }
    if range.isEmpty(whole: isWhole) {
      inner.report(.emptyStep(inner.declared, range), at: place)
      return nil
    }
    let ends = [range.from, range.to, range.below].compactMap(\.self)
    if isWhole, ends.contains(where: { $0 != $0.rounded() }) {
      inner.report(.stepNotWhole(inner.declared, range), at: place)
    }
    let points = inner.number("points") ?? 0
    if let maximum, points > maximum {
      inner.report(
        .stepAboveMaximum(inner.declared, range, points: points, maximum: maximum), at: place)
    }
    return StepTable.Step(range: range, points: points, place: place)
  }

  /// `{ { wording, function }, one_of { wording, { … }, { … } } }`
  func requirements(_ reader: inout TableReader) -> [Requirement] {
    guard let value = reader["require"] else { return [] }
    guard case .table(let list) = value, list.fields.isEmpty else {
      reader.wrong("require", .list, value)
      return []
    }
    return list.items.compactMap { requirement($0, depth: 0, &reader) }
  }

  /// Alternatives within alternatives; deeper ones are refused before they could
  /// exhaust the stack.
  private static let deepestAlternatives = 16

  private func requirement(
    _ item: LuaValue, depth: Int, _ reader: inout TableReader
  ) -> Requirement? {
    switch item {
    case .table(let pair):
      guard pair.items.count == 2, let text = pair.items[0].asText,
        case .function(let test) = pair.items[1]
      else { break }
      var inner = reader.inner(pair, field: "require")
      inner.refuseFields(except: ["source"])
      reader.adopt(inner)
      return Requirement(text: text, test: .function(test))
    case .object(_, let handle) where helpers.indices.contains(handle):
      guard case .oneOf(let table) = helpers[handle], let text = table.items.first?.asText,
        table.items.count > 1, depth < Self.deepestAlternatives
      else { break }
      var inner = reader.inner(table, field: "require")
      inner.refuseFields(except: ["source"])
      let alternatives = table.items.dropFirst().compactMap {
        requirement($0, depth: depth + 1, &inner)
      }
      reader.adopt(inner)
      return Requirement(text: text, test: .oneOf(alternatives))
    default:
      break
    }
    reader.wrong("require", .requirement, item)
    return nil
  }
}
