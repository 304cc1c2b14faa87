internal import Reporting
internal import VietnameseText

extension Session {
  /// Carries out one line that a person typed or a file holds, reports what goes wrong,
  /// and notes the line.
  /// - Parameter place: file and line, for errors; `nil` where it was typed.
  func carryOut(_ line: String, at place: Failure.Place? = nil) -> ExitCode {
    let clock = ContinuousClock()
    let start = clock.now
    let noted = recording?.noted ?? 0
    depth += 1
    defer { depth -= 1 }
    var failure: Failure?
    var code = ExitCode.ok
    do {
      code = try Interpreter(session: self).carryOut(line)
    } catch {
      let failed = Failure(error).inFile(place, line: line)
      if !failed.choices.isEmpty { references.shown = failed.choices }
      report(failed)
      failure = failed
      code = failed.exit
    }
    if depth == 1 { log.note(line, failure: failure?.code) }
    // Of a line that ran others those were noted.
    if recording?.noted == noted { note(line, failure: failure, code) }
    if settings.showsTiming, depth == 1 {
      notice(Wording(same: Self.seconds(clock.now - start)))
    }
    return code
  }

  private func note(_ line: String, failure: Failure?, _ code: ExitCode) {
    guard let recording, Recording.isRecorded(line) else { return }
    do {
      if let failure {
        try recording.note(line, failure: failure)
      } else {
        try recording.note(line, output: lastOutput, code)
      }
    } catch {
      self.recording = nil
      report(Failure(error))
    }
  }

  /// The last answer as a recording keeps it.
  private var lastOutput: String {
    lastAnswer.flatMap { try? recorded($0) } ?? ""
  }

  /// `0,123 s`
  private static func seconds(_ duration: Duration) -> String {
    let parts = duration.components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    return grouped(seconds, decimals: 3) + " s"
  }
}

extension Session {
  /// Writes a failure to standard error, as JSON where results are JSON.
  func report(
    _ failure: Failure, heading: Wording = Wording(vi: "lỗi", en: "error")
  ) {
    surroundings.errors(
      settings.mode == .json
        ? failure.document(in: settings.language).text + "\n"
        : failure.text(
          in: settings.language, heading: heading,
          width: surroundings.outputIsTerminal ? surroundings.width() : nil))
  }
}

extension Failure {
  /// The failure with the batch file's line as its place, unless it names one of
  /// its own.
  func inFile(_ place: Place?, line: String) -> Failure {
    guard let place, self.place == nil || self.place?.file.isEmpty == true else { return self }
    var failure = self
    failure.place = place
    failure.place?.excerpt = Excerpt(line, caret: self.place?.excerpt?.caret)
    return failure
  }
}
