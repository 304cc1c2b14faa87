import Rules
import Testing

/// The reader of packs against the lists that the editor's library is made from.
@Suite struct DeclaredFieldTests {
  @Test func `words of the sources are tried beside those of the schemas`() {
    let inReadersOnly = ["below", "exact", "restated", "sites", "whole"]
    #expect(inReadersOnly.filter { !EditorWords.all.contains($0) } == [])
  }

  @Test(arguments: DeclarationSchema.all.map(\.name))
  func `a declaration accepts the fields that its schema lists and no other`(
    name: String
  ) throws {
    let schema = try #require(DeclarationSchema.named(name))
    // Any word is an attribute or a flag; a source of money has no name of its own.
    let isNaming = schema.isOpen && name != "funding"
    #expect(
      EditorWords.refused(try defects(of: schema))
        == (isNaming ? [] : EditorWords.others(than: schema.fields.map(\.name))))
  }

  @Test(arguments: DeclarationSchema.all.filter { !$0.isOpen && $0.name != "case" }.map(\.name))
  func `a declaration reads each field that its schema lists`(name: String) throws {
    let schema = try #require(DeclarationSchema.named(name))
    // Sources are for readers of the pack: not every one is kept.
    let fields = schema.fields.map(\.name).filter { $0 != "source" }
    let unread = try fields.filter { field in
      // Alone: some fields exclude each other.
      let defects = try defects(of: schema, fields: "\(field) = misfit")
      return !defects.contains { defect in
        guard case .wrongField(_, field, _, _) = defect.fault else { return false }
        return true
      }
    }
    #expect(unread == [])
  }

  @Test(arguments: DeclarationSchema.all.map(\.name))
  func `a declaration demands the fields that its schema requires`(name: String) throws {
    let schema = try #require(DeclarationSchema.named(name))
    let missing = try defects(of: schema, fields: "").compactMap { defect -> String? in
      guard case .missingField(_, let path) = defect.fault else { return nil }
      return path
    }
    #expect(missing == schema.fields.filter(\.isRequired).map(\.name))
  }

  @Test(arguments: [
    ("Opening", "campaign { \"A\", area = \"33\", opening = { @ } }"),
    ("Selector", "deadline { from = { \"school\", @ }, to = \"x\" }"),
    ("Column", "form { columns = { { \"label\", \"A\", @ } } }"),
    ("Range", "evidence { photos = { @ } }"),
    ("FundingSource", "funding { { \"a\", \"A\", @ } }"),
    ("Steps", "criterion \"a\" { \"A\", max = 1, points = steps { @ } }"),
    ("Step", "criterion \"a\" { \"A\", max = 1, points = steps { { @ }, of = print } }"),
    ("Percent", "award \"a\" { \"A\", to = \"collective\", quota = percent(1, { @ }) }"),
    ("Requirement", "award \"a\" { \"A\", require = { { \"A\", print, @ } } }"),
    ("OrderRule", "award \"a\" { \"A\", order = { less { \"A\", print, @ } } }"),
  ])
  func `a part of a declaration accepts the fields that the editor shows and no other`(
    part: String, text: String
  ) throws {
    let text = text.replacing("@", with: EditorWords.misfits)
    let pack = text.hasPrefix("campaign") ? "" : head
    let fixture = PackFixture(["p/2021.lua": pack + EditorWords.misfit + text])
    let known = EditorLibrary.fields(of: part).map(\.name)
    #expect(
      EditorWords.refused(fixture.library.load("p/2021").defects)
        == EditorWords.others(than: known))
  }

  @Test(arguments: [
    ("CaseUnit", "unit = { @ }"), ("CaseEvidence", "unit = { evidence = { @ } }"),
    ("CaseAward", "unit = { awards = { { @ } } }"),
    ("CaseCandidate", "units = {}, candidates = { a = { @ } }"),
  ])
  func `a part of a case accepts the fields that the editor shows and no other`(
    part: String, text: String
  ) throws {
    let text = text.replacing("@", with: EditorWords.misfits)
    let defects = try caseDefects("case \"a\" { \(text), expect = {} }")
    let known = EditorLibrary.fields(of: part).map(\.name)
    #expect(EditorWords.refused(defects) == EditorWords.others(than: known))
  }

  private func defects(
    of schema: DeclarationSchema, fields: String = EditorWords.misfits
  ) throws -> [PackDefect] {
    let id = schema.naming == .none ? "" : "\"a\" "
    let wording = schema.hasWording ? "\"A\", " : ""
    let text = "\(schema.name) \(id){ \(wording)\(fields) }"
    if schema.name == "case" { return try caseDefects(text) }
    let pack = schema.name == "campaign" ? "" : head
    let fixture = PackFixture(["p/2021.lua": pack + EditorWords.misfit + text])
    return fixture.library.load("p/2021").defects
  }

  private func caseDefects(_ text: String) throws -> [PackDefect] {
    let fixture = PackFixture([
      "p/2021.lua": head, "p/2021.cases.lua": EditorWords.misfit + text,
    ])
    let pack = try #require(fixture.library.load("p/2021").pack)
    return fixture.library.lintCases(of: pack)
  }
}
