import Reporting
import TestSupport
import Testing

@testable import Shell

/// A campaign whose form is open to the units' own rows, and whose awards ask for dossiers
/// in time: what an officer sees of it.
@Suite struct OpenFormTests {
  private static let pack = """
    campaign { "Tuần lễ thử", area = "33", year = 2021, first_day = "2021-10-01",
      last_day = "2021-10-07", opening = { on = "2021-10-01", at = "08:00", place = "Hội trường",
        mode = "both", via = "Zoom", sites = 3 } }
    contact { "Phòng GDTX", email = "gdtx@example.vn", phone = "0221 000 000" }
    attributes { enrolment = "Sĩ số", staff = "Số người" }
    deadline { from = { "school", except = { "S9" } }, to = "province", before = "2021-10-10",
      via = "Phòng GDTX" }
    form { columns = { { "number", "TT" }, { "label", "Hoạt động" }, { "sessions", "Số lớp" },
      { "participants", "Người" }, { "note", "Ghi chú", text = true } }, rows = "open" }
    evidence { photos = { min = 2, max = 3 }, documents = { min = 1 }, links = { min = 0 } }
    check "dong" { "Đông hơn sĩ số", source = "ví dụ",
      test = function(r) return r:total("participants") <= r.unit.attributes.enrolment end }
    criterion "quy_mo" { "Quy mô", max = 20, source = "ví dụ",
      points = function(u) return u:total("participants") / 10 end }
    quota "chung" { "02 sáng kiến hoặc hộ", places = 2 }
    award "tap_the" { "Giấy khen tập thể", to = "collective", nominated = true, quota = 5,
      granted_by = "Giám đốc Sở", appraised_by = { "Phòng GDTX" },
      dossier_before = "2021-10-10", decided_on = "2021-11-20", source = "ví dụ",
      require = {
        { "Nêu thành tích và gửi trước 06/10", function(u)
          return u.nomination.received_on < "2021-10-06" end },
        one_of { "Sớm hoặc đủ minh chứng",
          { "Gửi sớm", function(u) return u.days_early >= 3 end },
          { "Đủ minh chứng", function(u) return u.evidence.complete end } },
        { "Chưa được khen năm trước", function(u) return #u.awards == 0 end } } }
    award "ca_nhan" { "Giấy khen cá nhân", to = "individual", quota = 5, source = "ví dụ" }
    award "ho" { "Hộ học tập", to = "household", source = "ví dụ",
      block = function(c) return c.unit.code end, quota = percent(10) }
    award "sang_kien" { "Sáng kiến", to = "initiative", quota_shared_by = "chung",
      source = "ví dụ" }
    award "mo_hinh" { "Mô hình", to = "initiative", source = "ví dụ" }

    """

  private static let files = [
    "units.csv": """
    code,name,kind,parent,enrolment
    S1,Trường A,school,33,500
    S2,Trường B,school,33,

    """,
    "returns.csv": """
    unit,row,sessions,participants,received_on
    S1,Lớp trực tuyến,2,150,2021-10-05
    S1,Đọc sách,1,10,2021-10-05
    S2,Lớp trực tuyến,1,40,2021-10-09

    """,
    "nominations.csv": """
    kind,name,unit,award,received_on
    collective,Trường A,S1,tap_the,2021-10-05
    collective,Trường B,S2,tap_the,2021-10-10

    """,
  ]

  /// The console with the campaign's files read in.
  private func console(_ language: Language, in folder: TemporaryFolder) throws -> Transcript {
    let scripts = try ExitCodeTests.packs(Self.pack, in: folder)
    let transcript = try Transcript(
      on: ":memory:", pack: "bad/2021", language: language, width: 100, readOnly: false,
      scripts: scripts)
    for (name, text) in Self.files.sorted(by: { $0.key > $1.key }) {
      let path = try folder.write(text, to: name)
      let (_, errors) = transcript.answer(to: "import \(path)")
      #expect(!errors.contains("E-"), "\(errors)")
    }
    return transcript
  }

  @Test func `own rows, dossiers, alternatives and places as an officer sees them`() throws {
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let transcript = try console(language, in: folder)
      transcript.type(
        "info", "table", "table S1", "total", "total participants by row", "check", "shortlist",
        // Without columns that are as wide as the names of the files.
        "why S1 | tsv", "why-not S2 | tsv")
      expectSnapshot(
        transcript.text.replacing(folder.path + "/", with: ""),
        named: "open-form-\(language.rawValue)")
    }
  }

  @Test func `a total of a form without rows is found, in the console and in rules`() throws {
    let folder = try TemporaryFolder()
    let transcript = try console(.en, in: folder)
    let total = try JSONDocument(transcript.answer(to: "total participants | json").output)
    #expect(total.items.map(\.["value"].whole) == [200])
    let table = try JSONDocument(transcript.answer(to: "table | json").output)
    #expect(table.items.map(\.["label"].text) == ["Lớp trực tuyến", "Đọc sách"])
    #expect(table.items.map(\.["participants"].whole) == [190, 10])
    let score = try JSONDocument(transcript.answer(to: "score | json").output)
    #expect(score.items.map(\.["score"].decimal) == [16, 4])
  }

  @Test func `places are said though nobody competes for them`() throws {
    let folder = try TemporaryFolder()
    let transcript = try console(.en, in: folder)
    let list = try JSONDocument(transcript.answer(to: "shortlist | json").output)
    #expect(
      list["awards"].items.map(\.["quota"]) == [
        .integer(5), .integer(5), .object([:]), .object([:]), .null,
      ])
  }

  @Test func `a dossier on the day or later makes ineligible, in both languages`() throws {
    for (language, wording) in [
      (Language.vi, "Hồ sơ đến trước ngày 10/10/2021"),
      (.en, "Dossier received before 10/10/2021"),
    ] {
      let folder = try TemporaryFolder()
      let transcript = try console(language, in: folder)
      let why = try JSONDocument(transcript.answer(to: "why-not S2 | json").output)
      #expect(why["outcome"].text == "ineligible")
      let condition = try #require(why["conditions"].items.first { $0["text"].text == wording })
      #expect(condition["met"] == .truth(false))
      #expect(condition["actual"].text == "2021-10-10")
      #expect(condition["needed"].text == "2021-10-10")
      let other = try JSONDocument(transcript.answer(to: "why S1 | json").output)
      let met = try #require(other["conditions"].items.first { $0["text"].text == wording })
      #expect(met["met"] == .truth(true))
    }
  }
}
