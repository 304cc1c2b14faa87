import LearningWeek
import LuaRuntime
import Rules
import Testing

@Suite struct DeclarationTests {
  @Test func `a campaign's facts are read as declared`() throws {
    let fixture = PackFixture([
      "hung-yen/2021.lua": """
      campaign {
        "Tuần lễ hưởng ứng học tập suốt đời năm 2021",
        area = "33", year = 2021, theme = "Học", first_day = "2021-10-01",
        last_day = "2021-10-07", closing = "2021-10-07",
        opening = { on = "2021-10-01", at = "08:00", place = "Sở GDĐT", mode = "online",
          via = "Microsoft Teams", sites = 10 },
        based_on = { "3764/BGDĐT-GDTrH, 31/8/2021", "143/KH-UBND, 21/9/2021" },
        slogans = { "Học, học nữa" }, decimals = 1, source = "ví dụ",
      }
      contact { "Tổ THCS, Phòng GDĐT", email = "a@b", phone = "1" }
      task { "Bố trí kinh phí", by = "UBND huyện", source = "KH 143" }
      attributes { staff = "Số người", enrolment = "Sĩ số", source = "ví dụ" }
      flags { discipline = "Đang bị xem xét" }
      kind "university" { "Trường đại học" }
      activity "training" { "Tập huấn kỹ năng" }
      indicator "training.workers" { "Phổ biến kiến thức", unit = "Lớp/người" }
      law "nd91" { "NĐ 91/2017", from = "2017-10-01", before = "2024-01-01" }
      section "ii.4" { "Bảng tổng hợp số liệu", holds = "table" }
      section "i.1" { "Công tác chỉ đạo" }
      evidence { photos = { min = 2, max = 3 }, documents = 1 }
      funding { { "state", "Ngân sách nhà nước" }, { "mobilised", "Xã hội hóa" } }
      deadline { from = { "school", "centre" }, to = "district", before = "2021-10-10" }
      deadline { from = { "district", units = { "X1" }, except = { "689" } },
        to = { "province", "ministry" }, by = "2021-10-17", via = "Phòng GD Trung học" }
      deadline { from = "university", to = "province" }
      """
    ])
    let load = fixture.library.load("hung-yen/2021")
    #expect(load.summary == [])
    let campaign = try #require(load.pack?.campaign)
    var expected = Campaign(
      name: "hung-yen/2021", title: "Tuần lễ hưởng ứng học tập suốt đời năm 2021", area: "33",
      year: 2021, firstDay: day("2021-10-01"), lastDay: day("2021-10-07"))
    expected.theme = "Học"
    expected.closing = day("2021-10-07")
    expected.opening = Opening(
      on: day("2021-10-01"), at: "08:00", place: "Sở GDĐT", mode: .online,
      via: "Microsoft Teams", sites: 10)
    expected.basedOn = ["3764/BGDĐT-GDTrH, 31/8/2021", "143/KH-UBND, 21/9/2021"]
    expected.slogans = ["Học, học nữa"]
    expected.decimals = 1
    expected.source = "ví dụ"
    expected.contacts = [Contact(name: "Tổ THCS, Phòng GDĐT", email: "a@b", phone: "1")]
    expected.tasks = [Assignment(text: "Bố trí kinh phí", by: "UBND huyện", source: "KH 143")]
    expected.attributes = [
      Label(id: "staff", text: "Số người", source: "ví dụ"),
      Label(id: "enrolment", text: "Sĩ số", source: "ví dụ"),
    ]
    expected.flags = [Label(id: "discipline", text: "Đang bị xem xét")]
    expected.kinds = [Label(id: "university", text: "Trường đại học")]
    expected.activities = [Label(id: "training", text: "Tập huấn kỹ năng")]
    expected.indicators = [
      Indicator(id: "training.workers", text: "Phổ biến kiến thức", unit: "Lớp/người")
    ]
    expected.laws = [
      Law(id: "nd91", text: "NĐ 91/2017", from: day("2017-10-01"), until: day("2024-01-01"))
    ]
    expected.sections = [
      ReportSection(id: "ii.4", title: "Bảng tổng hợp số liệu", holds: .table),
      ReportSection(id: "i.1", title: "Công tác chỉ đạo"),
    ]
    expected.evidence = EvidenceRequirement(bounds: [
      .photo: .init(min: 2, max: 3), .document: .init(min: 1),
    ])
    expected.fundingSources = [
      Label(id: "state", text: "Ngân sách nhà nước"), Label(id: "mobilised", text: "Xã hội hóa"),
    ]
    expected.deadlines = [
      Deadline(
        from: KindSelector(kinds: [.school, .centre]), to: ["district"],
        lastDay: day("2021-10-09")),
      Deadline(
        from: KindSelector(kinds: [.district], units: ["X1"], except: ["689"]),
        to: ["province", "ministry"], lastDay: day("2021-10-17"), via: "Phòng GD Trung học"),
      Deadline(from: KindSelector(kinds: ["university"]), to: ["province"], lastDay: nil),
    ]
    #expect(campaign == expected)
  }

  @Test func `rows and columns are read as declared`() throws {
    let load = PackLoad.of(
      """
      form { columns = { { "number", "TT" }, { "label", "Các hoạt động" },
        { "organiser", "Đơn vị tổ chức", text = true },
        { "mode", "Hình thức", choices = { "online", "in_person" } },
        { "sessions", "Số lớp", over = "Số lượng" }, { "participants", "Người", over = "Số lượng" },
        { "note", "Ghi chú", text = true } }, rows = "open" }
      activity "training" { "Tập huấn" }
      indicator "workers" { "Người lao động" }
      row "1a" { "Phổ biến", under = "1", unit = "Lớp/người", activity = "training",
        indicator = "workers", aliases = { "Phổ biến kiến thức" }, source = "ví dụ" }
      row "1" { "Các lớp", heading = true, unit = "Lớp" }
      row "2" { "Tin bài", measures = { sessions = "articles" } }
      row "6a" { "Số huyện", measures = { "participants", sessions = "districts" },
        counts = { "district" }, adds = false }
      """)
    #expect(load.summary == [])
    let form = try #require(load.pack?.campaign.form)
    let expected = SummaryForm(
      columns: [
        FormColumn(id: "number", heading: "TT", role: .number),
        FormColumn(id: "label", heading: "Các hoạt động", role: .label),
        FormColumn(id: "organiser", heading: "Đơn vị tổ chức", role: .text(choices: [])),
        FormColumn(
          id: "mode", heading: "Hình thức", role: .text(choices: ["online", "in_person"])),
        FormColumn(id: "sessions", heading: "Số lớp", over: "Số lượng", role: .figure),
        FormColumn(id: "participants", heading: "Người", over: "Số lượng", role: .figure),
        FormColumn(id: "note", heading: "Ghi chú", role: .text(choices: [])),
      ],
      rows: [
        FormRow(
          id: "1a", label: "Phổ biến", aliases: ["Phổ biến kiến thức"], under: "1",
          measureUnit: "Lớp/người", cells: cells("sessions", "participants"),
          activity: "training", indicator: "workers", source: "ví dụ"),
        FormRow(id: "1", label: "Các lớp", isHeading: true, measureUnit: "Lớp"),
        FormRow(
          id: "2", label: "Tin bài", cells: [.init(column: "sessions", measure: "articles")]),
        FormRow(
          id: "6a", label: "Số huyện",
          cells: [
            .init(column: "sessions", measure: "districts"),
            .init(column: "participants", measure: "participants"),
          ], counts: KindSelector(kinds: [.district]), adds: false),
      ], hasOpenRows: true)
    #expect(form == expected)
  }

  @Test func `a pack without a form has the national columns`() throws {
    let load = PackLoad.of("")
    #expect(load.pack?.campaign.form == .national)
  }

  @Test func `an award's terms are read as declared`() throws {
    let load = PackLoad.of(
      """
      law "nd91" { "NĐ 91/2017" }
      quota "khac" { "02 tập thể hoặc cá nhân", places = 2 }
      row "1" { "Lớp" }
      award "a" {
        "Giấy khen", to = { "collective", "individual" }, among = { "school" },
        granted_by = "Giám đốc", appraised_by = { "Phòng A" }, decided_on = "2021-11-20",
        dossier_before = "2021-11-10", block = function(u) return u.kind end,
        quota = { school = 2, otherwise = 1 }, quota_shared_by = "khac", minimum = 5.5,
        nominated = true, require = { { "Đúng hạn", function(u) return u.on_time end } },
        order = { "score", "participants", less { "Số lần", function(u) return 1 end } },
        law = "nd91", source = "ví dụ",
      }
      award "b" { "Bằng khen", to = "household", not_with = { "a" }, source = "ví dụ" }
      """)
    #expect(load.summary == ["5 W-MINIMUM-UNREACHABLE"])
    let pack = try #require(load.pack)
    var first = AwardTerms(
      id: "a", title: "Giấy khen", to: [.collective, .individual],
      order: [
        .score, OrderTerm(.measure("participants")),
        OrderTerm(.rule("Số lần"), moreIsBetter: false),
      ])
    first.grantedBy = "Giám đốc"
    first.appraisedBy = ["Phòng A"]
    first.decidedOn = day("2021-11-20")
    first.dossierBefore = day("2021-11-10")
    first.minimum = Points(scaled: 550, decimals: 2)
    first.notWith = ["b"]
    first.sharedQuota = "khac"
    first.law = "nd91"
    first.source = "ví dụ"
    var second = AwardTerms(id: "b", title: "Bằng khen", to: [.household])
    second.notWith = ["a"]
    second.source = "ví dụ"
    #expect(pack.awards.map(\.terms) == [first, second])
    #expect(pack.awards.map(\.needsNomination) == [true, false])
    #expect(
      pack.sharedQuotas == [SharedQuota(id: "khac", text: "02 tập thể hoặc cá nhân", places: 2)])
  }

  @Test func `a declaration can be shown as it is written`() throws {
    let load = PackLoad.of(
      """
      criterion "reach" { "Quy mô", max = 30,
        -- mỗi người một lượt
        share = function(u) if u.on_time then return 1 else return 0 end end, source = "ví dụ" }
      flags { a = "A" }
      """)
    let pack = try #require(load.pack)
    let found = pack.declarations(of: "reach")
    #expect(
      found.map(\.text) == [
        """
        criterion "reach" { "Quy mô", max = 30,
          -- mỗi người một lượt
          share = function(u) if u.on_time then return 1 else return 0 end end, source = "ví dụ" }
        """
      ])
    #expect(found.map(\.place) == [LuaPlace(chunk: "p/2021.lua", line: 2)])
    #expect(found.map(\.lastLine) == [4])
    #expect(found.map(\.title) == ["Quy mô"])
    #expect(found.map(\.source) == ["ví dụ"])
  }

  private func cells(_ columns: String...) -> [FormRow.Cell] {
    columns.map { FormRow.Cell(column: $0, measure: $0) }
  }
}

/// A day that the test knows to exist.
func day(_ iso: String) -> CivilDate {
  CivilDate(iso: iso) ?? CivilDate(dayNumber: .min)
}
