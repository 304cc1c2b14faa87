internal import Foundation

/// The checkout that the tests were built from.
package enum Repository {
  /// Its root: two folders above this file's.
  package static let root: String = {
    var steps = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    steps.removeLast(3)
    return steps.joined(separator: "/")
  }()

  /// The rule packs that are shipped.
  package static var scripts: String { root + "/Scripts" }

  /// Makes the root the folder that relative paths start from, as it is for
  /// `swift test`, so that what prints a path prints the same from anywhere.
  package static func enter() {
    _ = FileManager.default.changeCurrentDirectoryPath(root)
  }
}
