internal import LearningWeek
internal import LuaRuntime

extension PackLibrary {
  /// Runs the pack's cases, those of `<name>.cases.lua` after those of its own file.
  package func test(_ pack: RulePack) -> TestReport {
    let (cases, defects) = cases(of: pack)
    var coverage = Coverage(isWanted: true)
    var results: [CaseResult] = []
    for each in cases { results.append(each.run(pack, &coverage)) }
    return TestReport(
      results: results, defects: defects, unreached: pack.unreached(by: coverage))
  }

  /// What is wrong or questionable in the pack's cases, and requirements that nobody meets in any:
  /// the cases are run for these, on nothing but what stands in them.
  package func lintCases(of pack: RulePack) -> [PackDefect] {
    let (cases, defects) = cases(of: pack)
    var coverage = Coverage(isWanted: true)
    for each in cases { _ = each.run(pack, &coverage) }
    return defects
      + pack.host.completed(pack.neverMet(in: coverage), files: pack.files)
  }

  private func cases(of pack: RulePack) -> (cases: [RuleCase], defects: [PackDefect]) {
    let name = pack.name + ".cases.lua"
    var raws = pack.ownCases
    var defects: [PackDefect] = []
    var files = pack.files
    switch folder.read(PackLoader.steps(of: name)) {
    case .missing:
      break
    case .notAPlainFile:
      defects.append(PackDefect(.notAPlainFile(name: name), at: nil))
    case .unreadable(let code):
      defects.append(PackDefect(.unreadableFile(name: name, code: code), at: nil))
    case .file(let text):
      let file = PackFile(name: name, text: text)
      files.append(file)
      pack.host.remember(file)
      let failure = PackLoader.run(file, in: pack.state, pack.host)
      let (declared, _, shapeDefects) = pack.host.take()
      raws += declared
      defects += shapeDefects + PackLint.decimalCommas(in: file)
      defects += PackLint.undefinedGlobals(in: file, known: pack.state.globalNames)
      if let failure { defects.append(failure) }
    }
    var cases: [RuleCase] = []
    for raw in raws {
      guard raw.declared.keyword == "case" else {
        defects.append(PackDefect(.misplacedDeclaration(raw.declared), at: raw.place))
        continue
      }
      var reader = CaseReader(raw, of: pack)
      let (read, found) = reader.read()
      defects += found
      if !found.contains(where: { $0.severity == .error }) { cases.append(read) }
    }
    return (cases, pack.host.completed(defects, files: files))
  }
}
