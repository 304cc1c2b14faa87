internal import CLuaHost

/// Owns one value per handle, which scripts read without a call into Swift.
///
/// What a column misses is asked of the field or method that it stands for.
package final class LuaColumn {
  /// Handles from 0.
  package let count: Int
  private let kind: Int
  private let values: UnsafeMutableRawPointer

  package init(count: Int, integers value: (Int) -> Int?) {
    self.count = count
    kind = Int(CLH_COLUMN_INTEGERS)
    values = Self.filled(count) { value($0).map(Int64.init) ?? clh_missing_integer }
  }

  /// A number that is none is taken for missing.
  package init(count: Int, numbers value: (Int) -> Double?) {
    self.count = count
    kind = Int(CLH_COLUMN_NUMBERS)
    values = Self.filled(count) { value($0) ?? .nan }
  }

  package init(count: Int, booleans value: (Int) -> Bool?) {
    self.count = count
    kind = Int(CLH_COLUMN_BOOLEANS)
    values = Self.filled(count) { value($0).map { $0 ? 1 : 0 } ?? clh_missing_boolean }
  }

  deinit {
    values.deallocate()
  }

  /// - Precondition: a column of integers; the handle is below ``count``.
  package subscript(integer handle: Int) -> Int? {
    precondition(kind == Int(CLH_COLUMN_INTEGERS) && (0..<count).contains(handle))
    let value = values.load(fromByteOffset: handle << 3, as: Int64.self)
    return value == clh_missing_integer ? nil : Int(value)
  }

  var described: clh_column {
    clh_column(kind: Int32(kind), count: Int64(count), values: values)
  }

  private static func filled<Value: BitwiseCopyable>(
    _ count: Int, _ value: (Int) -> Value
  ) -> UnsafeMutableRawPointer {
    let values = UnsafeMutablePointer<Value>.allocate(capacity: max(count, 1))
    for handle in 0..<count { values.advanced(by: handle).initialize(to: value(handle)) }
    return UnsafeMutableRawPointer(values)
  }
}
