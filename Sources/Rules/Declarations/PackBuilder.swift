internal import LearningWeek
internal import LuaRuntime

/// Makes a pack's values out of what its script declared, and gathers everything
/// that is wrong with it rather than stop at the first.
struct PackBuilder {
  let declarations: [RawDeclaration]
  /// Results of helpers, by handle.
  let helpers: [HelperValue]
  var names = DeclaredNames()
  var campaign: Campaign
  private(set) var defects: [PackDefect] = []

  init(name: String, declarations: [RawDeclaration], helpers: [HelperValue]) {
    self.declarations = declarations
    self.helpers = helpers
    // Days of a pack that gives none are never used: it does not load.
    let unknown = CivilDate(dayNumber: 0)
    self.campaign = Campaign(
      name: name, title: "", area: UnitCode(""), year: 0, firstDay: unknown, lastDay: unknown)
  }

  /// Reads the facts of the campaign, everything that has no functions.
  mutating func readCampaign() {
    gatherNames()
    readCampaignFacts()
    readPeople()
    readLabels()
    readLaws()
    readForm()
    readRows()
    readDeadlines()
    readReport()
  }

  func all(_ keyword: String) -> [RawDeclaration] {
    declarations.filter { $0.declared.keyword == keyword }
  }

  /// A reader of `raw` that has refused unknown fields and demanded required ones.
  func reader(of raw: RawDeclaration) -> TableReader {
    var reader = TableReader(raw)
    guard let schema = DeclarationSchema.named(raw.declared.keyword) else { return reader }
    if !schema.isOpen {
      reader.refuseFields(except: schema.fields.map(\.name))
      for field in schema.fields where field.isRequired { reader.demand(field.name) }
      if !schema.hasWording, let item = raw.table.items.first {
        reader.report(
          .wrongField(raw.declared, field: "1", expected: .table, found: item.finding))
      }
    }
    return reader
  }

  mutating func close(_ reader: TableReader) {
    defects += reader.defects
  }

  mutating func report(_ defect: PackDefect) {
    defects.append(defect)
  }

  /// Ids and names that may be referred to; duplicates and repetitions are
  /// reported here.
  private mutating func gatherNames() {
    var places: [Declared: LuaPlace?] = [:]
    var firsts: [String: LuaPlace?] = [:]
    for raw in declarations {
      let keyword = raw.declared.keyword
      if let id = raw.declared.id {
        if let first = places[raw.declared] {
          report(PackDefect(.duplicateID(raw.declared, first: first), at: raw.place))
        }
        places[raw.declared] = places[raw.declared] ?? raw.place
        names.ids[keyword, default: []].insert(id)
      } else if DeclarationSchema.named(keyword)?.isSingle == true {
        if let first = firsts[keyword] {
          report(
            PackDefect(.repeatedDeclaration(keyword: keyword, first: first), at: raw.place))
        }
        firsts[keyword] = firsts[keyword] ?? raw.place
      }
    }
    for raw in all("kind") where names.kinds.contains(raw.declared.id ?? "") {
      report(PackDefect(.duplicateID(raw.declared, first: nil), at: raw.place))
    }
    names.kinds.formUnion(names.ids(of: "kind"))
    names.attributes = fieldNames(of: "attributes")
    names.flags = fieldNames(of: "flags")
    if firsts["campaign"] == nil {
      report(PackDefect(.missingDeclaration(keyword: "campaign"), at: nil))
    }
  }

  private func fieldNames(of keyword: String) -> Set<String> {
    Set(all(keyword).flatMap { $0.table.fields.map(\.key) }.filter { $0 != "source" })
  }
}
