import Testing

@testable import Reporting

struct ChartTests {
  private static func lines(_ values: [Double?], full: Double? = nil, width: Int = 40) -> [String] {
    BarChart(
      bars: values.enumerated().map { index, value in
        .init("n\(index)", value: value, text: value.map { "\(Int($0))" } ?? "(none)")
      }, full: full
    ).lines(width: width)
  }

  @Test func `the longest bar fills the line and others are in proportion, to an eighth`() {
    #expect(
      Self.lines([264, 132, 1, 0, nil]) == [
        "n0 264 █████████████████████████████████",
        "n1 132 ████████████████▌", "n2   1 ▏", "n3   0 ", "n4 (none)",
      ])
  }

  @Test func `each eighth of a cell has its own mark`() {
    let values = (0...8).map { Double($0) / 8 }
    // Thirty-five cells stand for thirty-five.
    let ends = Self.lines(values, full: 35).map { $0.split(separator: " ").last?.first }
    #expect(
      ends.map { $0.map(String.init) ?? "" } == ["░", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"])
  }

  @Test func `a share shows what is missing to the whole`() {
    #expect(
      Self.lines([1, 2], full: 4) == [
        "n0 1 " + String(repeating: "█", count: 8) + "▊" + String(repeating: "░", count: 26),
        "n1 2 " + String(repeating: "█", count: 17) + "▌" + String(repeating: "░", count: 17),
      ])
  }

  @Test func `what fell stands left of zero and what rose right of it`() {
    #expect(
      Self.lines([-11, 22]) == [
        "n0 -11 ▐██████████│", "n1  22            │█████████████████████",
      ])
  }

  @Test(arguments: [40, 41, 57, 80, 120])
  func `no line is wider than the terminal, whatever names and values it holds`(width: Int) {
    let long = "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Khoái Châu"
    for full in [nil, 1e9] {
      let chart = BarChart(
        title: long + long,
        bars: [-1e9, -1, 0, 1e-9, 1, 12_345_678, 1e9].flatMap { value in
          [
            BarChart.Bar(long, series: "2021", value: value, text: "1.000.000.000"),
            BarChart.Bar(long, series: "2023", value: nil, text: "(chưa báo cáo)"),
          ]
        }, full: full)
      #expect(chart.lines(width: width).allSatisfy { $0.count <= width })
    }
    let trend = TrendChart(
      years: (1990..<2050).map(String.init),
      lines: [
        .init(
          long, values: (0..<60).map(Double.init), texts: (0..<60).map { "\($0).000.000" })
      ])
    #expect(trend.lines(width: width).allSatisfy { $0.count <= width })
  }

  @Test func `a name stands once above the bars of its years`() {
    let chart = BarChart(
      title: "lượt người",
      bars: [
        .init("Huyện A", series: "2021", value: 10, text: "10"),
        .init("Huyện A", series: "2023", value: 20, text: "20"),
        .init("B", series: "2021", value: nil, text: "(chưa báo cáo)"),
      ])
    #expect(
      chart.lines(width: 40) == [
        "lượt người", "Huyện A 2021 10 ████████████",
        "        2023 20 ████████████████████████", "B       2021 (chưa báo cáo)",
      ])
  }

  @Test func `a trend shows a column a year, a dot where nothing was reported`() {
    #expect(TrendChart.spark([0, nil, 1, 4, 7, 3.5]) == "▁·▂▅█▅")
    #expect(TrendChart.spark([nil, 0]) == "·▁")
    let chart = TrendChart(
      years: ["2021", "2022", "2023"],
      lines: [.init("sách", values: [1800, nil, 900], texts: ["1.800", "", "900"])])
    #expect(chart.lines(width: 40) == ["      2021     2023", "sách 1.800 █·▅  900"])
  }
}
