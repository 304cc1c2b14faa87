import Glibc

// Prints how long the program's work takes as a multiple of a peer's, both
// measured in this run. Leaves with 1 when a bar is not met, 2 when it is called
// wrongly.

let benchmarks: [(name: String, run: () throws -> [Comparison])] = [
  ("lua", LuaBenchmark.comparisons),
  ("names", NameBenchmark.comparisons),
  ("national", NationalBenchmark.comparisons),
  ("decade", DecadeBenchmark.comparisons),
]

let wanted = Array(CommandLine.arguments.dropFirst())
guard wanted.allSatisfy({ name in benchmarks.contains { $0.name == name } }) else {
  print("usage: Benchmarks [\(benchmarks.map(\.name).joined(separator: "|"))]...")
  exit(2)
}

var comparisons: [Comparison] = []
for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) {
  do {
    comparisons += try benchmark.run()
  } catch {
    print("\(benchmark.name): cannot be measured: \(error)")
    exit(2)
  }
}
print(Comparison.report(comparisons))
exit(comparisons.allSatisfy(\.meetsItsBar) ? 0 : 1)
