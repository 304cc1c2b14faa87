internal import Foundation
package import Testing

/// Compares `text` with the file `Snapshots/<name>.txt` of the test's target.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written anew, and the
/// test still fails: what was just recorded has been read by nobody.
///
/// - Parameter file: the test's; its target is the folder below `Tests`.
package func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let url = snapshotFolder(of: file).appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      Issue.record(
        "recorded \(url.path): read it, then run without RECORD_SNAPSHOTS",
        sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot record \(url.path): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: url) else {
    Issue.record(
      "no snapshot at \(url.path): run with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  if expected == text { return }
  Issue.record(
    "\(name) differs:\n\(firstDifference(expected, text))", sourceLocation: sourceLocation)
}

/// `Tests/<Target>/Snapshots` for a file anywhere below `Tests/<Target>`.
private func snapshotFolder(of file: String) -> URL {
  let steps = file.split(separator: "/", omittingEmptySubsequences: false)
  let target = steps.lastIndex(of: "Tests").map { $0 + 1 } ?? steps.count - 2
  let folder = steps[...min(target, steps.count - 2)].joined(separator: "/")
  return URL(filePath: folder).appending(path: "Snapshots")
}

/// The first line that is not the same, with its number, as recorded and as made.
private func firstDifference(_ expected: String, _ made: String) -> String {
  let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let right = made.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(left, right).prefix { $0 == $1 }.count
  let recorded = same < left.count ? String(left[same]) : "(end)"
  let current = same < right.count ? String(right[same]) : "(end)"
  return "line \(same + 1)\n  recorded: \(recorded)\n  made:     \(current)"
}
