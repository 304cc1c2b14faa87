internal import LearningWeek
internal import Rules
internal import Storage

/// The campaigns of other years in the file that speak of the same areas as the one in use.
struct CampaignYears {
  let session: Session
  let desk: CampaignDesk

  /// Years of which there are returns, the one in use among them.
  func all() throws -> [Int] {
    let stored = try session.store.campaignsWithReturns().map(\.year)
    return Set(stored + [desk.campaign.year]).sorted()
  }

  /// The campaigns of a year that overlap the area of any of `anchors` (`nil`: all of the year) and
  /// not each other: the one
  /// in use, then that of the same folder, then the widest; the country's only where there is no
  /// other.
  /// - Throws: `E-YEAR-UNKNOWN` when there is none; what keeps a pack from loading when that leaves
  ///   none.
  func campaigns(of year: Int, overlapping anchors: [CampaignDesk]?) throws -> [CampaignDesk] {
    let chosen = try choice(of: year, overlapping: anchors)
    guard chosen.found.isEmpty else { return chosen.found }
    throw try chosen.failure ?? unknown(year)
  }

  /// As above, `nil` when there is none.
  func ifAny(of year: Int, overlapping anchors: [CampaignDesk]) throws -> [CampaignDesk]? {
    let found = try choice(of: year, overlapping: anchors).found
    return found.isEmpty ? nil : found
  }

  /// An earlier year as rules read it: of the one campaign that is nearest; what its neighbours
  /// then reported is not in it, and units that continue theirs too are not exact.
  func earlier(_ year: Int) throws -> EarlierYear? {
    guard year < desk.campaign.year else { return nil }
    let (found, failure) = try choice(of: year, overlapping: [desk])
    guard let then = found.first else {
      if let failure { throw failure }
      return nil
    }
    let data = try then.data()
    let known = Set(data.units.map(\.code))
    var origins = session.store.lineage(
      from: then.campaign.firstDay, to: desk.campaign.firstDay
    ).origins(of: try desk.rollUp().cube.tree)
    for (code, origin) in origins {
      let units = origin.units.filter(known.contains)
      origins[code] = EarlierYear.Origins(
        units: units, isExact: origin.isExact && units.count == origin.units.count)
    }
    return EarlierYear(data: data, origins: origins, packHash: then.pack.hash)
  }

  private func choice(
    of year: Int, overlapping anchors: [CampaignDesk]?
  ) throws -> (found: [CampaignDesk], failure: Failure?) {
    var found: [CampaignDesk] = []
    var failure: Failure?
    for stored in try session.store.campaignsWithReturns() where stored.year == year {
      do throws(Failure) {
        found.append(try desk(named: stored.name))
      } catch {
        failure = error
      }
    }
    if year == desk.campaign.year, !found.contains(where: { $0 === desk }) { found.append(desk) }
    var chosen: [CampaignDesk] = []
    for candidate in found.sorted(by: precedes) {
      let isNew = chosen.allSatisfy { !overlap(candidate, $0) }
      guard isNew else { continue }
      if anchors?.contains(where: { overlap(candidate, $0) }) ?? true { chosen.append(candidate) }
    }
    return (chosen, failure)
  }

  private func overlap(_ a: CampaignDesk, _ b: CampaignDesk) -> Bool {
    let (area, other) = (a.campaign.area, b.campaign.area)
    if a === b || [area.text, other.text].contains(UnitCode.country) { return true }
    return session.store.lineage(from: a.campaign.firstDay, to: b.campaign.firstDay)
      .overlap(area, other)
  }

  private func desk(named name: String) throws(Failure) -> CampaignDesk {
    if name == desk.pack.name { return desk }
    return CampaignDesk(pack: try session.load(pack: name), store: session.store)
  }

  private func precedes(_ a: CampaignDesk, _ b: CampaignDesk) -> Bool {
    func rank(_ other: CampaignDesk) -> Int {
      if other === desk { return 0 }
      if other.pack.name.split(separator: "/").first == desk.pack.name.split(separator: "/").first {
        return 1
      }
      // The wider an area, the shorter its official code.
      return other.campaign.area.text == UnitCode.country ? 9 : other.campaign.area.text.count
    }
    return (rank(a), a.pack.name) < (rank(b), b.pack.name)
  }

  private func unknown(_ year: Int) throws -> Failure {
    let years = try all().filter { try ifAny(of: $0, overlapping: [desk]) != nil }
      .map(String.init).joined(separator: ", ")
    return Failure(
      "E-YEAR-UNKNOWN",
      Wording(
        vi: "tệp này không có báo cáo của địa bàn này trong năm \(year)",
        en: "the file has no returns of this area for \(year)"),
      hint: Wording(
        vi: "có các năm \(years); nhập năm khác: chọn BỘ, rồi nhập",
        en: "it has \(years); to enter another year: use PACK, then import"))
  }
}

extension UnitCode {
  /// The area of a national campaign.
  static let country = "VN"
}
