import Intake
import LearningWeek
import Testing
import VietnameseText

@Suite struct AccompanimentTests {
  private let context = IntakeContext.hungYen {
    $0.awards = [Label(id: "giay_khen", text: "Giấy khen của Giám đốc Sở")]
    $0.campaign.flags = [Label(id: "discipline", text: "Đang bị xem xét kỷ luật")]
    $0.campaign.sections = [ReportSection(id: "i.1", title: "Công tác chỉ đạo")]
    $0.campaign.fundingSources = [
      Label(id: "state", text: "Ngân sách nhà nước"), Label(id: "mobilised", text: "Xã hội hóa"),
    ]
    $0.campaign.attributes = [Label(id: "plan_issued_on", text: "Ngày ban hành kế hoạch")]
  }

  @Test func `nominations read whole`() throws {
    let text = """
      kind,name,unit,position,female,achievement,award,received_on
      Cá nhân,Nguyễn Thị  Lan,A,Giáo viên,Nữ,"Mở 5 lớp, 200 người",Giấy khen của Giám đốc Sở,2021-10-12
      collective,Trường THPT Văn Giang,Trường THPT Văn Giang,,,,giay_khen,
      household,Gia đình ông Ba,325,,0,,,

      """
    #expect(
      try read(text, context)
        == Draft(
          kind: .nominations, file: "f",
          contents: .nominations([
            Nomination(
              kind: .individual, name: "Nguyễn Thị Lan", unit: "A", position: "Giáo viên",
              isFemale: true, achievement: "Mở 5 lớp, 200 người", award: "giay_khen",
              receivedOn: day("2021-10-12"), place: place(2)),
            Nomination(
              kind: .collective, name: "Trường THPT Văn Giang", unit: "A", award: "giay_khen",
              receivedOn: day("2021-11-02"), place: place(3)),
            Nomination(
              kind: .household, name: "Gia đình ông Ba", unit: "325", isFemale: false,
              receivedOn: day("2021-11-02"), place: place(4)),
          ])))
  }

  @Test func `every defect of nominations is named`() {
    let text = "kind,name,unit,female,award\nindividul,,C,perhaps,giay_khe\n,X,A,,\n"
    #expect(
      failure(text, context)?.defects
        == [
          defect(
            .notAChoice(
              column: "kind", nearest: ["individual"],
              expected: ["collective", "individual", "household", "initiative"]), line: 2,
            column: 1, "individul"),
          defect(.cellBlank(column: "name"), line: 2, column: 2),
          defect(.unitUnknown(column: "unit", nearest: []), line: 2, column: 3, "C"),
          defect(
            .notAChoice(column: "female", nearest: [], expected: ["1", "0"]), line: 2, column: 4,
            "perhaps"),
          defect(
            .undeclared(.award, nearest: ["giay_khen"]), line: 2, column: 5, "giay_khe"),
          defect(.cellBlank(column: "kind"), line: 3, column: 1),
        ])
  }

  @Test func `earlier awards may be any award of any year`() throws {
    let text = "kind,name,unit,award,year\ncá nhân,Lan,A,Bằng khen,2020\n"
    #expect(
      try read(text, context)
        == Draft(
          kind: .earlierAwards, file: "f",
          contents: .earlierAwards([
            EarlierAward(
              kind: .individual, name: "Lan", unit: "A", award: "Bằng khen", year: 2020,
              place: place(2))
          ])))
    #expect(
      failure("kind,name,unit,award,year\ncá nhân,Lan,A,,hai\n", context)?.defects
        == [
          defect(.cellBlank(column: "award"), line: 2, column: 4),
          defect(
            .notACount(column: "year", .notANumber(read: "hai", character: "h", offset: 0)),
            line: 2, column: 5, "hai"),
        ])
  }

  @Test func `evidence reads whole`() throws {
    let text = """
      unit,kind,location,caption,synthetic
      A,photo,anh/1.jpg,Lễ khai mạc,1
      A,tin bài,https://hungyen.edu.vn/a?b=1;c=2,,
      A,Văn bản,143/KH-UBND,,

      """
    #expect(
      try read(text, context)
        == Draft(
          kind: .evidence, file: "f",
          contents: .evidence([
            Evidence(
              unit: "A", kind: .photo, location: "anh/1.jpg", caption: "Lễ khai mạc",
              place: place(2), isSynthetic: true),
            Evidence(
              unit: "A", kind: .article, location: "https://hungyen.edu.vn/a?b=1;c=2",
              place: place(3)),
            Evidence(unit: "A", kind: .document, location: "143/KH-UBND", place: place(4)),
          ])))
    #expect(
      failure("unit,kind,location\nA,phto,x\nA,photo,\n", context)?.defects
        == [
          defect(
            .notAChoice(
              column: "kind", nearest: ["photo"],
              expected: ["photo", "link", "article", "document"]), line: 2, column: 2, "phto"),
          defect(.cellBlank(column: "location"), line: 3, column: 3),
        ])
  }

  @Test func `flags read whole`() throws {
    let text = """
      name,unit,flag,reason,from,until
      ,A,discipline,Thanh tra,1/10/2021,
      Lan,A,Đang bị xem xét kỷ luật,,ngày 5 tháng 10 năm 2021,2021-12-31

      """
    #expect(
      try read(text, context)
        == Draft(
          kind: .flags, file: "f",
          contents: .flags([
            FlagMark(
              unit: "A", flag: "discipline", reason: "Thanh tra", from: day("2021-10-01"),
              place: place(2)),
            FlagMark(
              name: "Lan", unit: "A", flag: "discipline", from: day("2021-10-05"),
              until: day("2021-12-31"), place: place(3)),
          ])))
    #expect(
      failure(
        "name,unit,flag,from,until\n,A,dicipline,,\n,A,,2021-10-02,2021-10-01\n", context)?.defects
        == [
          defect(.undeclared(.flag, nearest: ["discipline"]), line: 2, column: 3, "dicipline"),
          defect(.cellBlank(column: "flag"), line: 3, column: 3),
          defect(
            .periodReversed(from: day("2021-10-02"), until: day("2021-10-01")), line: 3,
            column: 5, "2021-10-01"),
        ])
  }

  @Test func `an amount may be a number of đồng or words`() throws {
    let text = """
      unit;source;amount;note
      A;Ngân sách nhà nước;10.000.000 đồng;
      A;mobilised;theo phân cấp;của huyện
      A;state;2500000;
      A;state;;chưa quyết toán
      A;state;3.000.000đ;

      """
    #expect(
      try read(text, context)
        == Draft(
          kind: .funding, file: "f",
          contents: .funding([
            Funding(unit: "A", source: "state", amount: 10_000_000, place: place(2)),
            Funding(
              unit: "A", source: "mobilised", note: "theo phân cấp; của huyện", place: place(3)),
            Funding(unit: "A", source: "state", amount: 2_500_000, place: place(4)),
            Funding(unit: "A", source: "state", note: "chưa quyết toán", place: place(5)),
            Funding(unit: "A", source: "state", amount: 3_000_000, place: place(6)),
          ])))
  }

  @Test func `an amount with digits must be one`() {
    #expect(
      failure("unit;source;amount\nA;stat;10 triệu\nA;;1\n", context)?.defects
        == [
          defect(.undeclared(.fundingSource, nearest: ["state"]), line: 2, column: 2, "stat"),
          defect(
            .notACount(
              column: "amount", .notANumber(read: "10 triệu", character: "t", offset: 3)),
            line: 2, column: 3, "10 triệu"),
          defect(.cellBlank(column: "source"), line: 3, column: 2),
        ])
  }

  @Test func `a narrative keeps its lines`() throws {
    let text = "unit,section,text\nA,Công tác chỉ đạo,\" Đã ban hành \n\n**kế hoạch**  số 5 \n\"\n"
    #expect(
      try read(text, context)
        == Draft(
          kind: .narrative, file: "f",
          contents: .narratives([
            Narrative(
              unit: "A", section: "i.1", text: "Đã ban hành\n\nkế hoạch số 5", place: place(2))
          ])))
    #expect(
      failure("unit,section,text\nA,i.2,x\nA,,\n", context)?.defects
        == [
          defect(.undeclared(.section, nearest: ["i.1"]), line: 2, column: 2, "i.2"),
          defect(.cellBlank(column: "section"), line: 3, column: 2),
          defect(.cellBlank(column: "text"), line: 3, column: 3),
        ])
  }

  @Test func `facts are dates, numbers and words`() throws {
    let text = """
      unit,name,value
      A,Ngày ban hành kế hoạch,21/9/2021
      A,plan_isued_on,2021-09-21
      A,plan_issued_on,chưa

      """
    #expect(
      try read(text, context)
        == Draft(
          kind: .facts, file: "f",
          contents: .facts([
            CampaignFact(
              unit: "A", name: "plan_issued_on", value: .text("2021-09-21"), place: place(2)),
            CampaignFact(
              unit: "A", name: "plan_isued_on", value: .text("2021-09-21"), place: place(3)),
            CampaignFact(
              unit: "A", name: "plan_issued_on", value: .text("chưa"), place: place(4)),
          ]),
          warnings: [
            warning(
              .attributeUndeclared(nearest: ["plan_issued_on"]), line: 3, column: 2,
              "plan_isued_on")
          ]))
    #expect(
      failure("unit,name,value\nA,,\nA,x,\"1,800\"\nA,y,-\n", context)?.defects.map(\.problem)
        == [
          .cellBlank(column: "name"), .cellBlank(column: "value"),
          .notACount(column: "value", .ambiguous(read: "1,800", grouped: 1800, offset: 1)),
          .cellBlank(column: "value"),
        ])
  }

  @Test func `what a campaign does not declare is not checked`() throws {
    let plain = IntakeContext.hungYen
    #expect(
      try read("unit,flag\nA,whatever\n", plain).contents
        == .flags([FlagMark(unit: "A", flag: "whatever", place: place(2))]))
    #expect(
      try read("unit,source\nA,quỹ\n", plain).contents
        == .funding([Funding(unit: "A", source: "quỹ", place: place(2))]))
  }
}
