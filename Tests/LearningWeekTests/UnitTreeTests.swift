import LearningWeek
import Testing

@Suite struct UnitTreeTests {
  @Test func `every subtree is one range, siblings by code`() {
    let tree = tree([
      area("33", .province, parent: nil), area("323", .district, parent: "33"),
      area("325", .district, parent: "33"), area("11966", .commune, parent: "323"),
      school("T2", in: "325"), school("T1", in: "325"),
    ])
    #expect(codes(tree, 0..<6) == ["33", "323", "11966", "325", "T1", "T2"])
    #expect(tree.subtree(of: 3) == 3..<6)
    #expect(tree.subtree(of: 2) == 2..<3)
    #expect(tree.children(of: 0) == [1, 3])
    #expect(tree.children(of: 5) == [])
    #expect(tree.parent(of: 0) == nil)
    #expect(tree.parent(of: 4) == 3)
    #expect(tree.index(of: "T2") == 5)
    #expect(tree.index(of: "T9") == nil)
  }

  @Test func `a unit hangs under the first recipient that is a unit`() {
    var centre = school("C", in: "323")
    centre.parent = "11966"
    centre.reportsTo = ["325"]
    let units = [
      area("33", .province, parent: nil), area("323", .district, parent: "33"),
      area("325", .district, parent: "33"), area("11966", .commune, parent: "323"), centre,
    ]
    let line = { (recipients: [String]?) -> UnitCode? in
      let expected = recipients.map { Expectation(recipients: $0, lastDay: nil) }
      let tree = UnitTree(
        units: units, expected: expected.map { ["C": $0] } ?? [:], root: "33")
      return tree.index(of: "C").flatMap(tree.parent).map { tree.units[$0].code }
    }
    #expect(line(["ministry", "33", "323"]) == "33")
    #expect(line(["C", "ministry"]) == "325")
    #expect(line(nil) == "325")
  }

  @Test func `without recipients a unit hangs under its parent, its area, the root`() {
    var inside = school("A", in: "323")
    inside.parent = "325"
    var lost = school("C", in: "999")
    lost.parent = "998"
    let tree = tree([
      area("33", .province, parent: nil), area("323", .district, parent: "33"),
      area("325", .district, parent: "33"), inside, school("B", in: "323"), lost,
    ])
    #expect(codes(tree, 0..<6) == ["33", "323", "B", "325", "A", "C"])
    #expect(tree.index(of: "C").flatMap(tree.parent) == 0)
  }

  @Test func `a circle is opened at its smallest code`() {
    var units = ["A", "B", "C", "D"].map { school(UnitCode($0), in: "33") }
    units[0].reportsTo = ["B"]
    units[1].reportsTo = ["C"]
    units[2].reportsTo = ["A"]
    units[3].reportsTo = ["B"]
    let tree = tree([area("33", .province, parent: nil)] + units)
    #expect(codes(tree, 0..<5) == ["33", "A", "C", "B", "D"])
  }

  @Test func `the country is added when it is not among the units`() {
    let tree = UnitTree(units: [area("33", .province, parent: nil)], expected: [:], root: "VN")
    #expect(tree.units.map(\.code) == ["VN", "33"])
    #expect(tree.units[0].kind == "country")
  }

  @Test func `the ancestor goes by area, whoever the unit reports to`() {
    var college = school("K", in: "11966")
    college.reportsTo = ["33"]
    let tree = tree([
      area("33", .province, parent: nil), area("323", .district, parent: "33"),
      area("11966", .commune, parent: "323"), college,
    ])
    let index = tree.index(of: "K") ?? 0
    #expect(tree.parent(of: index) == 0)
    #expect(tree.ancestor(of: index, at: .district).map { tree.units[$0].code } == "323")
    #expect(tree.ancestor(of: index, at: .commune).map { tree.units[$0].code } == "11966")
    #expect(tree.ancestor(of: 0, at: .district) == nil)
  }

  private func tree(_ units: [ReportingUnit]) -> UnitTree {
    UnitTree(units: units, expected: [:], root: "33")
  }

  private func codes(_ tree: UnitTree, _ range: Range<Int>) -> [UnitCode] {
    tree.units[range].map(\.code)
  }
}

func school(_ code: UnitCode, in area: UnitCode) -> ReportingUnit {
  ReportingUnit(code: code, name: "school \(code)", kind: .school, area: area)
}
