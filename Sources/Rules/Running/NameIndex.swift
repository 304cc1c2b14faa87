internal import LearningWeek

/// The names that scripts ask for, numbered so that most calls need no text.
struct NameIndex {
  /// Each once; a script's name has the number of its place here.
  let names: [String]
  private let rows: Kind
  private let measures: Kind
  private let levels: Kind
  private let flags: Kind
  private let fundingSources: Kind

  /// What a name is among its kind, by number of the name; −1 where it is none.
  private struct Kind {
    let ordinals: [Int]

    init(_ members: [String], among names: [String]) {
      ordinals = names.map { members.firstIndex(of: $0) ?? -1 }
    }

    subscript(number: Int) -> Int? {
      ordinals.indices.contains(number) && ordinals[number] >= 0 ? ordinals[number] : nil
    }
  }

  /// The same for every data of one campaign.
  init(_ campaign: Campaign) {
    let rows = campaign.form.rows.map(\.id)
    let measures = campaign.form.measures
    let levels = AreaLevel.allCases.map(\.name)
    let flags = campaign.flags.map(\.id)
    let sources = campaign.fundingSources.map(\.id)
    var names: [String] = []
    var seen: Set<String> = []
    for name in rows + measures + levels + flags + sources where seen.insert(name).inserted {
      names.append(name)
    }
    self.names = names
    self.rows = Kind(rows, among: names)
    self.measures = Kind(measures, among: names)
    self.levels = Kind(levels, among: names)
    self.flags = Kind(flags, among: names)
    self.fundingSources = Kind(sources, among: names)
  }

  func row(_ number: Int) -> Int? { rows[number] }
  func measure(_ number: Int) -> Int? { measures[number] }
  func level(_ number: Int) -> Int? { levels[number] }
  func flag(_ number: Int) -> Int? { flags[number] }
  func fundingSource(_ number: Int) -> Int? { fundingSources[number] }
}
