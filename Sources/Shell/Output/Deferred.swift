/// A value that is made when it is first asked for, and kept.
final class Deferred<Value> {
  private let make: () -> Value
  private(set) lazy var value = make()

  init(_ make: @autoclosure @escaping () -> Value) {
    self.make = make
  }
}
