import LearningWeek
import LuaRuntime
import Rules
import Testing

@Suite struct StepsTests {
  @Test(arguments: [
    ("{ from = 5, points = 5 }, { from = 1, below = 5, points = 3 }", [String]()),
    ("{ below = 1, points = 0 }, { from = 1, points = 1 }", []),
    ("{ from = 88, to = 90, points = 2 }, { from = 90, to = 95, points = 3 }", ["E-STEPS-OVERLAP"]),
    ("{ from = 1, below = 5, points = 1 }, { from = 4, points = 2 }", ["E-STEPS-OVERLAP"]),
    ("{ from = 1, points = 1 }, { from = 4, points = 2 }", ["E-STEPS-OVERLAP"]),
    ("{ from = 1, below = 3, points = 1 }, { from = 4, points = 2 }", ["E-STEPS-GAP"]),
    ("{ from = 1, to = 3, points = 1 }, { from = 4, points = 2 }", ["E-STEPS-GAP"]),
    ("{ from = 1, to = 3, points = 1 }, { from = 4, points = 2 }, whole = true", []),
    ("{ from = 1, to = 3, points = 1 }, { from = 5, points = 2 }, whole = true", ["E-STEPS-GAP"]),
    ("{ from = 1.5, points = 1 }, whole = true", ["E-STEPS-WHOLE"]),
    ("{ from = 3, to = 1, points = 1 }", ["E-STEPS-EMPTY"]),
    ("{ from = 3, below = 3, points = 1 }", ["E-STEPS-EMPTY"]),
    ("{ from = 3, to = 4, below = 5, points = 1 }", ["E-FIELD-EXCLUSIVE"]),
    ("{ from = 3 }", ["E-FIELD-MISSING"]),
    ("{ from = 3, points = 11 }", ["W-STEP-ABOVE-MAXIMUM"]),
  ])
  func `steps cover each value once`(steps: String, expected: [String]) {
    let load = PackLoad.of(
      """
      criterion "a" { "A", max = 10, points = steps { \(steps), of = function() return 1 end } }
      """)
    #expect(load.summary == expected.map { "2 " + $0 })
  }

  @Test func `steps that overlap are both named`() {
    let load = PackLoad.of(
      """
      criterion "a" { "A", max = 10,
        points = steps { { from = 90, to = 95, points = 3 }, { from = 88, to = 90, points = 2 },
          of = function() return 1 end } }
      """)
    #expect(
      load.errors.map(\.fault) == [
        .stepsOverlap(
          Declared("criterion", "a"), StepRange(from: 88, to: 90, below: nil),
          StepRange(from: 90, to: 95, below: nil))
      ])
    #expect(load.errors.map(\.place?.line) == [3])
  }

  @Test func `what is wrong with a step is told on its own line`() {
    let load = PackLoad.of(
      """
      criterion "a" { "A", max = 10,
        points = cap(steps {
          { from = 90, to = 95, points = 3 },
          { from = 88, to = 90, points = 2 },
          { from = 97, points = 4 },
          { from = 9, to = 8, points = 4 },
          of = function() return 1 end }, 5) }
      """)
    #expect(load.summary == ["5 E-STEPS-OVERLAP", "6 E-STEPS-GAP", "7 E-STEPS-EMPTY"])
  }

  @Test func `steps that are not written out are told on the line of their field`() {
    let load = PackLoad.of(
      """
      local low = { from = 88, to = 90, points = 2 }
      criterion "a" { "A", max = 10,
        points = steps { low,
          { from = 90, to = 95, points = 3 }, of = function() return 1 end } }
      """)
    #expect(load.summary == ["4 E-STEPS-OVERLAP"])
  }

  /// The bonus of Cần Thơ's plan 157/KH-UBND (2025) as printed: "88–90 → 2; 90–95 → 3;
  /// 95–<100 → 4; 100 → 5". `Scripts/examples/can-tho-2025.lua` states the reading it takes.
  @Test func `steps as a plan printed them are refused, both pairs named`() {
    let load = PackLoad.of(
      """
      criterion "bonus" { "Điểm thưởng", max = 5,
        points = steps { { from = 88, to = 90, points = 2 }, { from = 90, to = 95, points = 3 },
          { from = 95, below = 100, points = 4 }, { from = 100, to = 100, points = 5 },
          of = function() return 90 end } }
      """)
    let bonus = Declared("criterion", "bonus")
    let second = StepRange(from: 90, to: 95, below: nil)
    #expect(
      load.errors.map(\.fault) == [
        .stepsOverlap(bonus, StepRange(from: 88, to: 90, below: nil), second),
        .stepsOverlap(bonus, second, StepRange(from: 95, to: nil, below: 100)),
      ])
  }
}
