import Foundation
import TestSupport

@testable import Shell

/// Campaigns of several years in one file: Hưng Yên and Thái Bình in 2021, one province in 2025;
/// Hồ Chí Minh City before and after three of its districts became Thủ Đức. Every figure is made
/// up for the test.
enum YearDatabase {
  static let scripts = folder.path + "/Scripts"
  static let path = folder.path + "/years.db"

  private static let folder: TemporaryFolder = {
    guard let folder = try? TemporaryFolder() else { preconditionFailure("no temporary folder") }
    atexit { YearDatabase.folder.remove() }
    for campaign in campaigns { _ = try? folder.write(pack(campaign), to: campaign.file) }
    for campaign in campaigns {
      let returns = (try? folder.write(campaign.returns, to: campaign.name + ".csv")) ?? ""
      let run = ProgramRun.of(
        [
          folder.path + "/years.db", "--scripts", folder.path + "/Scripts", "--use", campaign.name,
          "-c", "import \(returns) --received \(campaign.year)-10-09",
        ])
      precondition(run.code == .ok, run.errors)
    }
    return folder
  }()

  private struct Campaign {
    var name: String
    var area: String
    var firstDay: String
    var returns: String

    var year: String { String(name.suffix(4)) }
    var file: String { "Scripts/\(name).lua" }
  }

  private static let heading = "unit,row,sessions,participants,scope\n"

  private static let campaigns = [
    // 330 states a total; 326 is built from two communes; 12322 and 11989 were split in 2025,
    // 12211 (of 330) and 12085 (of 326) lie in 12049 now, 12217 was dissolved in March 2025.
    Campaign(
      name: "hung-yen/2021", area: "33", firstDay: "2021-10-01",
      returns: heading + """
        330,1a,10,900,consolidated
        12205,1a,2,150,own
        12211,1a,1,60,own
        12217,1a,1,40,own
        12049,1a,3,200,own
        12322,1a,2,80,own
        11989,1a,1,,own
        331,1b,1,30,own
        323,,,,own
        33,2,7,,own
        """),
    Campaign(
      name: "thai-binh/2021", area: "34", firstDay: "2021-10-01",
      returns: heading + """
        12439,1a,4,300,own
        12445,1a,0,0,own
        """),
    Campaign(
      name: "hung-yen/2025", area: "33", firstDay: "2025-10-01",
      returns: heading + """
        12049,1a,5,500,own
        12205,1a,3,210,own
        12452,1a,6,330,own
        11983,1b,2,90,own
        33,2,12,,own
        """),
    Campaign(
      name: "tp-hcm/2020", area: "79", firstDay: "2020-10-05",
      returns: heading + """
        762,1a,10,1000,consolidated
        763,1a,5,400,consolidated
        769,1a,1,100,consolidated
        760,1a,8,800,consolidated
        """),
    Campaign(
      name: "tp-hcm/2021", area: "79", firstDay: "2021-10-01",
      returns: heading + """
        769,1a,20,1800,consolidated
        760,1a,6,700,consolidated
        761,1a,2,90,consolidated
        """),
  ]

  private static func pack(_ campaign: Campaign) -> String {
    """
    campaign { "Tuần lễ \(campaign.name)", area = "\(campaign.area)", year = \(campaign.year),
      first_day = "\(campaign.firstDay)", last_day = "\(campaign.year)-10-08" }
    indicator "training" { "Tập huấn", unit = "Lớp/người" }
    deadline { from = { "province", "commune" }, to = "ministry", by = "\(campaign.year)-10-20" }
    row "1a" { "Lớp tập huấn", unit = "Lớp/người", indicator = "training" }
    row "1b" { "Lớp khác", unit = "Buổi", indicator = "training" }
    row "2" { "Tin bài", unit = "Bài", measures = { sessions = "articles" } }
    criterion "growth" { "Nhiều người hơn năm 2021", max = 10, source = "ví dụ",
      among = { "commune", "province" },
      points = function(u)
        local before = u:year(2021)
        local more = u:total("participants") > before:total("participants")
        return (more and 4 or 0) + (before.restated and 2 or 0) + (before.exact and 1 or 0)
      end }
    """
  }
}
