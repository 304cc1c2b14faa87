internal import Foundation

/// How many times slower than usual the program runs: a sanitiser watches each access to
/// memory. Stretches the seconds of bounds by time, never what must hold within them.
package enum Slowness {
  /// `$TUANLE_SLOWNESS`, else 1.
  package static let factor =
    ProcessInfo.processInfo.environment["TUANLE_SLOWNESS"].flatMap(Double.init) ?? 1
}
