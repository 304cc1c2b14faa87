internal import Fingerprint
internal import LearningWeek
internal import LuaRuntime

/// Loads one pack: runs its file, reads what it declared, gathers every defect.
struct PackLoader {
  let folder: PackFolder
  let name: String
  let bounds: LuaBounds
  /// Read in place of the pack's own file.
  var draft: PackFile?

  func load() -> PackLoad {
    let steps = Self.steps(of: name + ".lua")
    let main: PackFile
    if let draft {
      main = draft
    } else {
      switch folder.read(steps) {
      case .file(let text): main = PackFile(name: name + ".lua", text: text)
      case .missing: return failure(.unreadableFile(name: name + ".lua", code: 2))
      case .notAPlainFile: return failure(.notAPlainFile(name: name + ".lua"))
      case .unreadable(let code):
        return failure(.unreadableFile(name: name + ".lua", code: code))
      }
    }
    let shelf = ModuleShelf(folder: folder)
    let host = PackHost()
    host.remember(main)
    let state: LuaState
    do throws(LuaError) {
      state = try LuaState(
        bounds: bounds,
        modules: LuaModules { name in
          guard let file = try shelf.file(named: name) else { return nil }
          host.remember(file)
          return file.source
        })
    } catch {
      return failure(.script(ScriptFault(error)))
    }
    host.define(in: state)
    RunObjects.define(in: state, for: host.run)
    if let fault = Self.run(main, in: state, host) {
      let files = shelf.files(after: main)
      let defects = host.take().2 + files.flatMap(PackLint.decimalCommas)
      return PackLoad(pack: nil, defects: host.completed(defects + [fault], files: files))
    }
    return build(main, shelf, state, host)
  }

  private func build(
    _ main: PackFile, _ shelf: ModuleShelf, _ state: LuaState, _ host: PackHost
  ) -> PackLoad {
    let (declarations, helpers, shapeDefects) = host.take()
    var builder = PackBuilder(name: name, declarations: declarations, helpers: helpers)
    builder.readCampaign()
    let criteria = builder.criteria()
    let checks = builder.checks()
    let quotas = builder.sharedQuotas()
    let awards = builder.awards()
    let files = shelf.files(after: main)
    var defects = shapeDefects + builder.defects
    defects += PackLint.remarks(on: builder, criteria: criteria, awards: awards)
    defects += PackLint.reach(
      of: awards, criteria: criteria,
      quotas: quotas.map { quota in
        (quota, builder.all("quota").first { $0.declared.id == quota.id }?.place)
      })
    defects += files.flatMap(PackLint.decimalCommas)
    defects += files.flatMap { PackLint.undefinedGlobals(in: $0, known: state.globalNames) }
    // What is missing altogether stands nowhere: the pack's own file is meant.
    for index in defects.indices where defects[index].place == nil {
      defects[index].place = LuaPlace(chunk: main.name, line: 1)
    }
    defects = host.completed(defects, files: files)
    guard !defects.contains(where: { $0.severity == .error }) else {
      return PackLoad(pack: nil, defects: defects)
    }
    RunObjects.defineAttributes(of: builder.campaign, in: state, for: host.run)
    let pack = RulePack(
      name: name, hash: hash(of: files), builder: builder, criteria: criteria,
      awards: awards, checks: checks, sharedQuotas: quotas, files: files, remarks: defects,
      state: state, host: host)
    return PackLoad(pack: pack, defects: defects)
  }

  /// Runs one file that declares; its own failure is a defect like the others.
  static func run(_ file: PackFile, in state: LuaState, _ host: PackHost) -> PackDefect? {
    host.isDeclaring = true
    defer { host.isDeclaring = false }
    do throws(LuaError) {
      _ = try state.run(file.source)
      return nil
    } catch .conversion {
      // Nobody asks what the file itself returns.
      return nil
    } catch {
      let fault = ScriptFault(error)
      return PackDefect(
        .script(fault), at: fault.diagnosis?.place ?? LuaPlace(chunk: file.name, line: 1))
    }
  }

  private func failure(_ fault: PackFault) -> PackLoad {
    PackLoad(pack: nil, defects: [PackDefect(fault, at: nil)])
  }

  /// A draft counts as the file in whose place it stands.
  private func hash(of files: [PackFile]) -> String {
    Self.hash(
      of: files.map { file in
        file.name == draft?.name ? PackFile(name: name + ".lua", text: file.text) : file
      })
  }

  /// Names and contents of the files, modules in order of name, so that the order
  /// in which they were required does not matter.
  static func hash(of files: [PackFile]) -> String {
    var builder = FingerprintBuilder()
    for file in files {
      builder.add(file.name)
      builder.add(bytes: file.text)
    }
    return builder.finish().hex
  }

  static func steps(of path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }
}

extension PackHost {
  /// With the source of each place, in the order of files and lines.
  func completed(_ defects: [PackDefect], files: [PackFile]) -> [PackDefect] {
    let ranks = Dictionary(
      files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let excerpted = defects.map { defect in
      var defect = defect
      defect.excerpt =
        defect.fault.knownExcerpt
        ?? defect.place.flatMap { place in
          sources[place.chunk]?.file.source.excerpt(ofLine: place.line, at: defect.fault.target)
        }
      return defect
    }
    func rank(_ defect: PackDefect) -> (Int, Int) {
      guard let place = defect.place else { return (-1, 0) }
      return (ranks[place.chunk] ?? .max, place.line)
    }
    return excerpted.enumerated().sorted { a, b in
      (rank(a.element).0, rank(a.element).1, a.offset)
        < (rank(b.element).0, rank(b.element).1, b.offset)
    }.map(\.element)
  }
}
