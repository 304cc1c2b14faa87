/// An earlier campaign as rules may read it by `u:year(2020)`.
package struct EarlierYear: Sendable {
  /// The units of then that a unit of now continues.
  package struct Origins: Hashable, Sendable {
    package var units: [UnitCode]
    /// Nothing was split between several: the sum over `units` is the unit's own.
    package var isExact: Bool

    package init(units: [UnitCode], isExact: Bool) {
      self.units = units
      self.isExact = isExact
    }
  }

  package var data: CampaignData
  /// Only units that are not simply the same one then; others are looked up by
  /// their code.
  package var origins: [UnitCode: Origins]

  /// Hash of the pack that says what its figures mean.
  package var packHash: String

  package init(data: CampaignData, origins: [UnitCode: Origins] = [:], packHash: String = "") {
    self.data = data
    self.packHash = packHash
    self.origins = origins
  }
}
