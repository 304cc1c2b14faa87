/// What sort of body a reporting unit is. An area that reports has its level as
/// kind; a pack may declare further kinds.
package struct UnitKind: Hashable, Comparable, Sendable {
  package let id: String

  package init(_ id: String) {
    self.id = id
  }

  package static let province = UnitKind("province")
  package static let district = UnitKind("district")
  package static let commune = UnitKind("commune")
  package static let agency = UnitKind("agency")
  package static let school = UnitKind("school")
  package static let centre = UnitKind("centre")
  /// Trung tâm học tập cộng đồng.
  package static let communityCentre = UnitKind("community_centre")
  package static let library = UnitKind("library")
  package static let press = UnitKind("press")
  package static let association = UnitKind("association")
  package static let college = UnitKind("college")

  /// The kinds that every pack knows, in display order.
  package static let builtIn: [UnitKind] = [
    .province, .district, .commune, .agency, .school, .centre, .communityCentre, .library,
    .press, .association, .college,
  ]

  /// The level whose areas have this kind, when it is one of the three.
  package var level: AreaLevel? { AreaLevel(name: id) }

  package static func < (a: UnitKind, b: UnitKind) -> Bool {
    a.id.precedesBytewise(b.id)
  }
}

extension UnitKind: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
