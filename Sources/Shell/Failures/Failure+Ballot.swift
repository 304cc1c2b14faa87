internal import LearningWeek

extension Failure {
  /// Why a ballot that was entered for an award has no effect.
  init(_ error: BallotError, award: String) {
    switch error {
    case .notTied(let candidates):
      self.init(
        "E-BALLOT-NOT-TIED",
        Wording(
          vi: "phiếu cho \(award.quoted) không có hiệu lực, không đồng hạng ở suất cuối: ",
          en: "the ballot for \(award.quoted) has no effect, not tied over a last place: ")
          + .list(candidates),
        hint: Wording(
          vi: "gõ danh sách để xem ai phải bỏ phiếu", en: "shortlist shows who awaits a ballot")
      )
    case .tooMany(let chosen, let places):
      self.init(
        "E-BALLOT-MANY",
        Wording(
          vi: "phiếu cho \(award.quoted) không có hiệu lực, chọn \(chosen.count) cho ",
          en: "the ballot for \(award.quoted) has no effect, \(chosen.count) are chosen for ")
          + Wording(places, vi: "suất", one: "place", many: "places") + Wording(same: ": ")
          + .list(chosen),
        hint: Wording(
          vi: "bỏ phiếu lại, chọn nhiều nhất \(places)",
          en: "ballot again, choose at most \(places)"))
    }
  }
}
