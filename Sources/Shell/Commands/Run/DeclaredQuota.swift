internal import LearningWeek
internal import Rules

/// An award's places as its pack states them, whoever competes.
struct DeclaredQuota {
  let words: Wording
  /// The award has a number of places, its own or shared.
  let isLimited: Bool

  init(_ award: Award, in pack: RulePack) {
    let shared = pack.sharedQuotas.first { $0.id == award.terms.sharedQuota }
    var parts = Self.own(award, pack.campaign).map { [$0] } ?? []
    if let shared {
      parts.append(
        Wording(
          vi: "chung \(shared.places) suất: \(shared.text)",
          en: "\(shared.places) places shared: \(shared.text)"))
    }
    isLimited = !parts.isEmpty
    words =
      parts.isEmpty
      ? Wording(vi: "không giới hạn", en: "no limit") : parts.joined(separator: ", ")
  }

  private static func own(_ award: Award, _ campaign: Campaign) -> Wording? {
    switch award.quota {
    case .unlimited: return nil
    case .number(let places):
      let number = Wording(vi: "chỉ tiêu \(places)", en: "quota \(places)")
      return award.block == nil
        ? number : number + Wording(vi: " mỗi khối", en: " for each block")
    case .table(let places, let otherwise):
      var blocks = places.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { key, places in block(key, campaign) + Wording(same: " \(places)") }
      if let otherwise {
        blocks.append(Wording(vi: "khối khác \(otherwise)", en: "other blocks \(otherwise)"))
      }
      return Wording(vi: "chỉ tiêu: ", en: "quota: ") + blocks.joined(separator: ", ")
    case .function:
      return Wording(vi: "chỉ tiêu tính theo khối", en: "quota computed for each block")
    case .percent(let percent):
      let share = Words.number(percent.percent)
      let attribute = percent.attribute.map { id in
        campaign.attributes.first { $0.id == id }?.text ?? id
      }
      return Wording(vi: "chỉ tiêu \(share)% ", en: "quota \(share)% of ")
        + (attribute.map { Wording(same: $0.quoted) }
          ?? Wording(vi: "số được xét", en: "those considered"))
        + (award.block == nil
          ? Wording(same: "") : Wording(vi: " mỗi khối", en: " in each block"))
    }
  }

  /// Blocks are mostly kinds of units.
  private static func block(_ key: String, _ campaign: Campaign) -> Wording {
    Wording(
      vi: Words.kind(key, campaign.kinds, in: .vi) ?? key,
      en: Words.kind(key, campaign.kinds, in: .en) ?? key)
  }
}
