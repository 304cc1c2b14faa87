/// One province's, district's or the country's Week of one year, as its rule
/// pack declares it. Facts only: what is computed by rules lives with the pack.
package struct Campaign: Hashable, Sendable {
  /// The pack's name, `hung-yen/2021`; identifies the campaign in the database.
  package var name: String
  package var title: String
  /// Official code in force on `firstDay`, or `VN` for the country.
  package var area: UnitCode
  package var year: Int
  package var theme: String?
  package var firstDay: CivilDate
  package var lastDay: CivilDate
  package var closing: CivilDate?
  package var opening: Opening?
  /// Documents that the campaign rests on, as the pack cites them.
  package var basedOn: [String]
  package var slogans: [String]
  /// Decimal places of points, 0…6.
  package var decimals: Int
  package var contacts: [Contact]
  package var tasks: [Assignment]
  /// Attribute names that units and candidates may carry, with their labels,
  /// in declaration order.
  package var attributes: [Label]
  package var flags: [Label]
  /// Kinds that the pack adds to the built-in ones.
  package var kinds: [Label]
  package var activities: [Label]
  package var indicators: [Indicator]
  package var laws: [Law]
  package var deadlines: [Deadline]
  package var form: SummaryForm
  package var sections: [ReportSection]
  package var evidence: EvidenceRequirement
  package var fundingSources: [Label]
  /// Where the facts come from, when the pack says so for the whole campaign.
  package var source: String?

  package init(
    name: String, title: String, area: UnitCode, year: Int, firstDay: CivilDate,
    lastDay: CivilDate
  ) {
    self.name = name
    self.title = title
    self.area = area
    self.year = year
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.theme = nil
    self.closing = nil
    self.opening = nil
    self.basedOn = []
    self.slogans = []
    self.decimals = 2
    self.contacts = []
    self.tasks = []
    self.attributes = []
    self.flags = []
    self.kinds = []
    self.activities = []
    self.indicators = []
    self.laws = []
    self.deadlines = []
    self.form = .national
    self.sections = []
    self.evidence = EvidenceRequirement()
    self.fundingSources = []
    self.source = nil
  }
}

/// The opening ceremony.
package struct Opening: Hashable, Sendable {
  package var on: CivilDate
  /// `HH:MM`.
  package var at: String?
  package var place: String?
  /// `online`, `in_person` or `both`.
  package var mode: DeliveryMode?
  package var via: String?
  /// Connected sites besides the main one.
  package var sites: Int?

  package init(
    on: CivilDate, at: String? = nil, place: String? = nil, mode: DeliveryMode? = nil,
    via: String? = nil, sites: Int? = nil
  ) {
    self.on = on
    self.at = at
    self.place = place
    self.mode = mode
    self.via = via
    self.sites = sites
  }
}

/// How an activity was held.
package enum DeliveryMode: String, Hashable, Sendable, CaseIterable {
  case online
  case inPerson = "in_person"
  case both
}

/// An identifier with the wording that people read and, where the pack gives
/// one, its source.
package struct Label: Hashable, Sendable {
  package var id: String
  package var text: String
  package var source: String?

  package init(id: String, text: String, source: String? = nil) {
    self.id = id
    self.text = text
    self.source = source
  }
}

package struct Contact: Hashable, Sendable {
  package var name: String
  package var email: String?
  package var phone: String?

  package init(name: String, email: String? = nil, phone: String? = nil) {
    self.name = name
    self.email = email
    self.phone = phone
  }
}

/// Who has to do what, from the plan.
package struct Assignment: Hashable, Sendable {
  package var text: String
  package var by: String?
  package var source: String?

  package init(text: String, by: String? = nil, source: String? = nil) {
    self.text = text
    self.by = by
    self.source = source
  }
}

/// A national indicator that provinces' own rows are mapped to.
package struct Indicator: Hashable, Sendable {
  package var id: String
  package var text: String
  /// Measure unit (đơn vị tính).
  package var unit: String?

  package init(id: String, text: String, unit: String? = nil) {
    self.id = id
    self.text = text
    self.unit = unit
  }
}

/// A legal text with its period of validity.
package struct Law: Hashable, Sendable {
  package var id: String
  package var text: String
  package var from: CivilDate?
  /// First day it is no longer in force.
  package var until: CivilDate?

  package init(id: String, text: String, from: CivilDate? = nil, until: CivilDate? = nil) {
    self.id = id
    self.text = text
    self.from = from
    self.until = until
  }

  package func isInForce(on day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
  }
}
