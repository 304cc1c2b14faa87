import Reporting
import TestSupport
import Testing

@testable import Shell

/// The JSON documents that scripts read: their keys and types, one line each, the
/// same in both languages.
@Suite struct JSONDocumentTests {
  /// A line and what its document must be made of.
  private struct Promise {
    var line: String
    var shape: JSONShape

    init(_ line: String, _ shape: JSONShape) {
      self.line = line
      self.shape = shape
    }
  }

  private static let promises: [Promise] = [
    Promise("status", .status), Promise("status in Huyện Phù Cừ", .status),
    Promise("status by district", .statusByGroup), Promise("status by kind", .statusByGroup),
    Promise("total", .total), Promise("total by district", .total),
    Promise("total by row", .total), Promise("total by kind", .total),
    Promise("total by activity", .total), Promise("total by indicator", .total),
    Promise("table", .table), Promise("table --built", .table),
    Promise("table M323-PT1", .table), Promise("units", .units),
    Promise("units district", .units), Promise("units --on 2025-07-01", .units),
    Promise("find thpt hung yen", .units), Promise("find nothing like it", .units),
    Promise("info", .facts), Promise("lint", .lint), Promise("score", .score),
    Promise("score M323-PT1", .score), Promise("shortlist", .shortlist),
    Promise("shortlist giay_khen_tap_the", .shortlist), Promise("why M326-PT4", .explanation),
    Promise("why M323-PT3", .explanation), Promise("why-not M323-PT1", .explanation),
    Promise("why-not M11953-MN", .explanation),
  ]

  /// Documents that have no sentences in them, and are the same for everybody.
  private static let languageless = [
    "status", "status by kind", "status by district", "total", "total by district",
    "total by kind", "table", "units school", "info", "lint",
    "check | cols severity,check,code,place", "reconcile", "packs", "rows",
    "audit", "find thpt hung yen", "margin", "show M323-PT1", "show 330", "test",
    "verify journal",
  ]

  /// Asks in both languages; one session, so that the rules run once.
  private func documents(_ line: String, in transcript: Transcript) throws
    -> [Language: JSONDocument]
  {
    var documents: [Language: JSONDocument] = [:]
    for language in Language.allCases {
      transcript.session.settings.language = language
      let (output, errors) = transcript.answer(to: line)
      #expect(output.last == "\n", "\(line): \(errors)")
      #expect(output.count(where: \.isNewline) == 1, "one line a document: \(line)")
      documents[language] = try JSONDocument(output)
    }
    return documents
  }

  private func transcript() throws -> Transcript {
    let transcript = try Transcript(on: SampleDatabase.province, width: nil)
    transcript.session.settings.mode = .json
    return transcript
  }

  @Test func `every document has the keys and types of the contract`() throws {
    let transcript = try transcript()
    for promise in Self.promises {
      for (language, document) in try documents(promise.line, in: transcript) {
        #expect(promise.shape.defects(of: document) == [], "\(promise.line) \(language)")
      }
    }
  }

  @Test func `documents without sentences do not depend on the language`() throws {
    let transcript = try transcript()
    for line in Self.languageless {
      let documents = try documents(line, in: transcript)
      let english = documents[.en] ?? .null
      #expect(documents[.vi]?.differences(from: english) == [], "\(line)")
    }
  }

  @Test func `what was not reported is null, and an empty cell`() throws {
    let row = try documents("table", in: transcript())[.en]?.items.first { $0["row"].text == "5b" }
    #expect(
      row
        == .object([
          "row": .string("5b"), "label": .string("Các cuộc thi khác"),
          "unit": .string("Số cuộc/ số người"), "sessions": .null, "participants": .null,
          "note": .null, "derived": .truth(false),
        ]))
    let csv = ProgramRun.of(
      lines: ["table | csv"], on: SampleDatabase.province, ["--readonly"])
    let line = csv.output.split(separator: "\n").first { $0.hasPrefix("5b,") }
    #expect(line == "5b,Các cuộc thi khác,Số cuộc/ số người,,,,false")
  }

  @Test func `the headings of csv and tsv are the keys`() throws {
    for (line, headings) in [
      ("status", "code,name,state,empty,received_on,days_late"),
      ("total", "group,code,row,measure,value,derived"),
      ("table", "row,label,unit,sessions,participants,note,derived"),
      ("units", "code,name,kind,level,parent,area"),
    ] {
      for language in Language.allCases {
        let run = { (mode: String) in
          ProgramRun.of(
            lines: [line], on: SampleDatabase.province, language: language,
            ["--readonly", "--format", mode]
          ).output.prefix { !$0.isNewline }
        }
        #expect(run("csv") == headings)
        #expect(run("tsv") == headings.replacing(",", with: "\t"))
      }
    }
  }

  @Test func `an error is one object on standard error`() throws {
    for line in ["show nobody at all", "statsu", "total row 9", "= 1 +", "table Khoái Châu"] {
      let run = ProgramRun.of(
        lines: [line], on: SampleDatabase.province, ["--readonly", "--format", "json"])
      #expect(run.output == "")
      #expect(run.errors.count(where: \.isNewline) == 1)
      #expect(JSONShape.failure.defects(of: try JSONDocument(run.errors)) == [])
    }
  }
}
