internal import Glibc
internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage
internal import VietnameseText

extension Program {
  /// The program from its arguments to its exit code.
  package static func run(arguments: [String], in surroundings: Surroundings) -> ExitCode {
    let invocation: Invocation
    do {
      invocation = try Invocation.parsed(from: arguments)
    } catch {
      let settings = Settings(Invocation(), surroundings)
      surroundings.errors(error.text(in: settings.language))
      return error.exit
    }
    let settings = Settings(invocation, surroundings)
    switch invocation.request {
    case .help:
      surroundings.output(Invocation.usage(in: settings.language))
      return .ok
    case .version:
      surroundings.output("tuanle \(Program.version)\n")
      return .ok
    case .completions(let script):
      surroundings.output(script.text(in: settings.language))
      return .ok
    case .run: break
    }
    do {
      let session = try opened(invocation, settings, surroundings)
      let code = try carryOut(invocation, session)
      session.store.close()
      // While the session lives: to take apart all that it holds is a tenth of a start.
      withExtendedLifetime(session) { surroundings.leave(code) }
      return code
    } catch {
      let failure = Failure(error)
      surroundings.errors(
        settings.mode == .json
          ? failure.document(in: settings.language).text + "\n"
          : failure.text(in: settings.language))
      return failure.exit
    }
  }

  private static func opened(
    _ invocation: Invocation, _ settings: Settings, _ surroundings: Surroundings
  ) throws -> Session {
    let path = try invocation.database ?? defaultDatabase(surroundings.environment)
    let store = try Store(path: path, readOnly: invocation.isReadOnly)
    let session = Session(
      store: store,
      packs: PackLibrary(
        folder: scripts(invocation, surroundings), normalise: composed),
      surroundings: surroundings, settings: settings)
    if let name = invocation.pack { try choosePack(name, invocation, session) }
    return session
  }

  /// A pack's text in composed letters (NFC), however its author's editor wrote them;
  /// what is not UTF-8 stays as it is and is refused where it is read.
  private static func composed(_ bytes: [UInt8]) -> [UInt8] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return bytes }
    return Array(text.nfc.utf8)
  }

  /// A pack with errors ends the call, except where it can be dealt with: at a prompt
  /// the person mends the file and chooses it again, and lint shows the errors.
  private static func choosePack(
    _ name: String, _ invocation: Invocation, _ session: Session
  ) throws(Failure) {
    // A prompt speaks of the campaign; a line of a batch need not.
    if !session.settings.isInteractive, session.chooseLater(name) { return }
    let pack: RulePack
    do {
      pack = try session.load(pack: name)
    } catch {
      let isInteractive = session.settings.isInteractive
      guard error.exit == .lua, isInteractive || beginsWithLint(invocation) else { throw error }
      if isInteractive { session.report(error) }
      return
    }
    session.choose(pack)
  }

  private static func beginsWithLint(_ invocation: Invocation) -> Bool {
    guard case .line(let line)? = invocation.sources.first,
      case .command(let words, _)? = try? ConsoleLine.parsed(line),
      let command = try? CommandTable.resolve(words, allowsPrefix: false).0
    else { return false }
    return command.name == Command.lint.name
  }

  private static func carryOut(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    if let path = invocation.record {
      do throws(Failure) {
        session.recording = try session.newRecording(path)
      } catch {
        var failure = error
        failure.exit = .invocation
        throw failure
      }
    }
    if session.settings.isInteractive {
      if !invocation.skipsStartupFile {
        StartupFile(session.surroundings.environment).run(in: session)
      }
      return try Console(session: session, isPlain: invocation.isPlain).run()
    }
    var batch = Batch(session: session, keepsGoing: invocation.keepsGoing)
    for source in invocation.sources where batch.goesOn {
      switch source {
      case .line(let line): batch.run(line)
      case .file(let path): batch.run(file: path)
      }
    }
    if invocation.sources.isEmpty { batch.runInput() }
    session.tellOfLostTrial()
    return batch.code
  }

  /// `$TUANLE_DB`, else the user's data folder (XDG Base Directory Specification).
  private static func defaultDatabase(_ environment: [String: String]) throws(Failure) -> String {
    if let path = environment["TUANLE_DB"], !path.isEmpty { return path }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/tuanle/tuanle.db"
    }
    if let home = environment["HOME"], !home.isEmpty {
      return home + "/.local/share/tuanle/tuanle.db"
    }
    throw Failure(
      "E-USAGE",
      Wording(vi: "không biết cơ sở dữ liệu nằm đâu", en: "no place is known for the database"),
      hint: Wording(
        vi: "ghi đường dẫn sau tuanle, hoặc đặt HOME", en: "give a path after tuanle, or set HOME"),
      exit: .invocation)
  }

  /// `--scripts`, else `$TUANLE_SCRIPTS`, else `./Scripts`, else `Scripts` beside the
  /// executable or above where it was built.
  private static func scripts(_ invocation: Invocation, _ surroundings: Surroundings) -> String {
    if let path = invocation.scripts { return path }
    if let path = surroundings.environment["TUANLE_SCRIPTS"], !path.isEmpty { return path }
    var candidates = ["Scripts"]
    var folder = realPath(surroundings.executable).split(separator: "/").dropLast()
    // Beside the executable, and up through .build/TRIPLE/release.
    for _ in 0..<5 {
      candidates.append("/" + (folder + ["Scripts"]).joined(separator: "/"))
      folder = folder.dropLast()
    }
    return candidates.first { access($0, R_OK | X_OK) == 0 } ?? "Scripts"
  }

  private static func realPath(_ path: String) -> String {
    guard let resolved = realpath("/proc/self/exe", nil) ?? realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
