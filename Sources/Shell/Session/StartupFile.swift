internal import Glibc

/// Lines that a console runs before its first prompt. What goes wrong in them is a
/// warning: a mistake there must not keep anybody out.
struct StartupFile {
  let path: String?

  /// `$XDG_CONFIG_HOME/tuanle/rc`, by default below `~/.config` (XDG Base Directory
  /// Specification 0.8).
  init(_ environment: [String: String]) {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      path = folder + "/tuanle/rc"
    } else {
      path = environment["HOME"].map { $0 + "/.config/tuanle/rc" }
    }
  }

  /// Runs every line; those of the file are no part of the session's log or recording.
  func run(in session: Session) {
    guard let path, access(path, F_OK) == 0 else { return }
    guard let text = Batch.contents(of: path) else {
      session.report(Failure.unreadable(path), heading: Self.warning)
      return
    }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      do {
        _ = try Interpreter(session: session).carryOut(String(line))
      } catch {
        let place = Failure.Place(file: path, line: index + 1)
        session.report(Failure(error).inFile(place, line: String(line)), heading: Self.warning)
      }
    }
  }

  private static let warning = Wording(vi: "cảnh báo", en: "warning")
}
