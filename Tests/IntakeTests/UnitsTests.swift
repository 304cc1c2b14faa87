import Intake
import LearningWeek
import Testing
import VietnameseText

@Suite struct UnitsTests {
  private func units(_ draft: Draft) -> [PlacedUnit] {
    if case .units(let units) = draft.contents { units } else { [] }
  }

  @Test func `a list of units reads whole`() throws {
    let text = """
      code,name,kind,level,parent,area,report_to,block,open_from,open_until,enrolment,ratio,founded,phone,synthetic
      C1,Trường  THCS Văn Giang,Trường,,Huyện Văn Lâm,11965,326;33,THCS,01/09/2000,2025-06-30,1.250,"0,85",5/9/1998,0221386,0
      11965,Xã Tân Tiến,Xã,,326,,,,,,,,,,1
      C2,TTHTCĐ Tân Tiến,community_centre,,11965,11965,ministry,,,,-,,,,

      """
    let context = IntakeContext.hungYen {
      $0.campaign.deadlines = [
        Deadline(from: KindSelector(kinds: [.province]), to: ["ministry"], lastDay: nil)
      ]
    }
    let draft = try read(text, context)
    #expect(
      draft
        == Draft(
          kind: .units, file: "f",
          contents: .units([
            PlacedUnit(
              unit: ReportingUnit(
                code: "C1", name: "Trường THCS Văn Giang", kind: .school, parent: "325",
                area: "11965", reportsTo: ["326", "33"], block: "THCS",
                openFrom: day("2000-09-01"), openUntil: day("2025-06-30"),
                attributes: [
                  "enrolment": .number(1250), "ratio": .number(0.85),
                  "founded": .text("1998-09-05"), "phone": .text("0221386"),
                ]), place: place(2)),
            PlacedUnit(
              unit: ReportingUnit(
                code: "11965", name: "Xã Tân Tiến", kind: .commune, level: .commune,
                parent: "326", isSynthetic: true), place: place(3)),
            PlacedUnit(
              unit: ReportingUnit(
                code: "C2", name: "TTHTCĐ Tân Tiến", kind: .communityCentre, parent: "11965",
                area: "11965", reportsTo: ["ministry"]), place: place(4)),
          ])))
  }

  @Test func `an area's level is its kind, one way or the other`() throws {
    let draft = try read("code,name,kind,level\nX,Huyện X,,huyện\nY,Tỉnh Y,province,\n")
    #expect(
      units(draft).map(\.unit)
        == [
          ReportingUnit(code: "X", name: "Huyện X", kind: .district, level: .district),
          ReportingUnit(code: "Y", name: "Tỉnh Y", kind: .province, level: .province),
        ])
  }

  @Test func `kinds of the pack are known by id and wording`() throws {
    let context = IntakeContext.hungYen {
      $0.campaign.kinds = [Label(id: "university", text: "Trường đại học")]
    }
    let draft = try read(
      "code,name,kind\nX,ĐH X,university\nY,ĐH Y,truong dai hoc\n", context)
    #expect(units(draft).map(\.unit.kind) == ["university", "university"])
  }

  @Test func `declared attributes are known by their wording, others warned of`() throws {
    let context = IntakeContext.hungYen {
      $0.campaign.attributes = [
        Label(id: "enrolment", text: "Sĩ số"), Label(id: "staff", text: "Số người"),
      ]
    }
    let text = "code,name,kind,Sĩ số,staf\nX,Trường X,school,500,20\n"
    let draft = try read(text, context)
    #expect(
      units(draft).map(\.unit.attributes)
        == [["enrolment": .number(500), "staf": .number(20)]])
    #expect(
      draft.warnings
        == [warning(.attributeUndeclared(nearest: ["staff"]), line: 1, column: 5, "staf")])
    let strict = IntakeContext.hungYen {
      $0.campaign.attributes = context.campaign.attributes
      $0.strict = true
    }
    #expect(
      failure(text, strict)?.defects
        == [
          defect(.remark(.attributeUndeclared(nearest: ["staff"])), line: 1, column: 5, "staf")
        ])
  }

  @Test func `a level of what is no area is left out with a warning`() throws {
    let draft = try read("code,name,kind,level\nX,Trường X,school,district\n")
    #expect(
      units(draft).map(\.unit)
        == [ReportingUnit(code: "X", name: "Trường X", kind: .school)])
    #expect(
      draft.warnings
        == [warning(.levelLeftOut(kind: .school), line: 2, column: 4, "district")])
  }

  @Test func `every defect of a list of units is named`() {
    let text = """
      code,name,kind,level,parent,report_to,open_from,open_until,enrolment,synthetic
      ,,,,,,,,,
      X,Trường X,shcool,distrct,Văn,Huyện Văn Lam;33,01/10/202,,"1,800",maybe
      Y,Trường Y,school,,,,2020-01-01,2019-01-01,,
      Y,Trường Z,school,,,,,,,
      ,Trường V,,,,,,,,
      """
    #expect(
      failure(text + "\n")?.defects
        == [
          defect(
            .notAChoice(
              column: "kind", nearest: ["school"], expected: UnitKind.builtIn.map(\.id)), line: 3,
            column: 3, "shcool"),
          defect(
            .notAChoice(
              column: "level", nearest: ["district"],
              expected: ["province", "district", "commune"]), line: 3, column: 4, "distrct"),
          defect(
            .unitAmbiguous(
              column: "parent",
              [
                UnitChoice(code: "325", name: "Huyện Văn Lâm"),
                UnitChoice(code: "326", name: "Huyện Văn Giang"),
              ]), line: 3, column: 5, "Văn"),
          defect(
            .unitUnknown(column: "report_to", nearest: ["Huyện Văn Lâm"]), line: 3, column: 6,
            "Huyện Văn Lam;33"),
          defect(
            .notADate(column: "open_from", .yearCut(read: "01/10/202", year: "202")), line: 3,
            column: 7, "01/10/202"),
          defect(
            .notACount(
              column: "enrolment", .ambiguous(read: "1,800", grouped: 1800, offset: 1)),
            line: 3, column: 9, "1,800"),
          defect(
            .notAChoice(column: "synthetic", nearest: [], expected: ["1", "0"]), line: 3,
            column: 10, "maybe"),
          defect(
            .periodReversed(from: day("2020-01-01"), until: day("2019-01-01")), line: 4,
            column: 8, "2019-01-01"),
          defect(.codeRepeated("Y", first: place(4, 1)), line: 5, column: 1, "Y"),
          defect(.cellBlank(column: "code"), line: 6, column: 1),
          defect(.cellBlank(column: "kind"), line: 6, column: 3),
        ])
  }

  @Test func `an attribute that may be two numbers is refused`() {
    #expect(
      failure("code,name,kind,enrolment\nX,Trường X,school,\"1,800\"\n")?.defects
        == [
          defect(
            .notACount(
              column: "enrolment", .ambiguous(read: "1,800", grouped: 1800, offset: 1)),
            line: 2, column: 4, "1,800")
        ])
  }
}
