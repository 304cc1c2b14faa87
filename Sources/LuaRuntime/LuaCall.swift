internal import CLuaHost

package typealias HostFunction = (LuaCall) throws -> LuaValue

/// A call from a script into the host. Arguments stay on Lua's stack until
/// asked for, so a call is good only until its function returns.
package struct LuaCall {
  /// Arguments given, the object of a method not among them.
  package let count: Int
  private let side: UnsafeMutablePointer<LuaHostSide>
  private let host: OpaquePointer
  private let first: Int32
  private let depth: Int32

  init(side: UnsafeMutablePointer<LuaHostSide>, request: UnsafePointer<clh_request>) {
    self.side = side
    host = side.pointee.host
    depth = side.pointee.depth
    count = Int(request.pointee.count)
    first = request.pointee.first
  }

  /// The state that calls: what the function needs to call back into it.
  package var state: LuaState { side.pointee.state.takeUnretainedValue() }

  /// - Parameter index: 0-based; beyond the last argument there is nothing.
  /// - Throws: ``LuaHostError/failure(message:)`` when the value cannot leave
  ///   the script.
  package func value(_ index: Int) throws -> LuaValue {
    precondition(side.pointee.depth == depth, "a call was kept beyond its end")
    guard index < count else { return .nothing }
    var reader = LuaReader(heap: state.heap, typeNames: side.pointee.typeNames)
    do throws(LuaError) {
      return try reader.value(at: first + Int32(index))
    } catch .bound {
      throw Self.spent
    } catch .conversion(let path, let reason) {
      let place = path.isEmpty ? "" : " at '\(path)'"
      throw LuaHostError.failure(
        message: "bad argument #\(index + 1) (cannot be read\(place): \(reason))")
    }
  }

  package func string(_ index: Int) throws -> String {
    if index < count, let text = state.heap.text(at: first + Int32(index)) {
      try spend(Int64(text.utf8.count))
      return text
    }
    throw mismatch(index, "string")
  }

  /// Takes whole numbers in either form (`2`, `2.0`), not texts.
  package func integer(_ index: Int) throws -> Int64 {
    switch kind(index) {
    case Int(CLH_IS_INTEGER): return clh_integer(host, first + Int32(index))
    case Int(CLH_IS_NUMBER):
      let number = clh_number(host, first + Int32(index))
      if let whole = Int64(exactly: number) { return whole }
      throw mismatch(index, "whole number")
    default: throw mismatch(index, "whole number")
    }
  }

  /// Finite.
  package func number(_ index: Int) throws -> Double {
    switch kind(index) {
    case Int(CLH_IS_INTEGER): return Double(clh_integer(host, first + Int32(index)))
    case Int(CLH_IS_NUMBER):
      let number = clh_number(host, first + Int32(index))
      if number.isFinite { return number }
      throw mismatch(index, "finite number")
    default: throw mismatch(index, "number")
    }
  }

  package func function(_ index: Int) throws -> LuaFunction {
    guard kind(index) == Int(CLH_IS_FUNCTION) else { throw mismatch(index, "function") }
    guard let function = state.heap.function(at: first + Int32(index)) else {
      throw LuaHostError.failure(message: "not enough memory")
    }
    return function
  }

  /// Copies the table.
  package func table(_ index: Int) throws -> LuaTable {
    guard case .table(let table) = try value(index) else { throw mismatch(index, "table") }
    return table
  }

  /// The number of a name given to ``LuaState/define(symbols:)``, found without
  /// making a string; nil when it is another name or no string.
  package func symbol(_ index: Int) -> Int? {
    guard index < count else { return nil }
    let symbol = clh_symbol(host, first + Int32(index))
    return symbol < 0 ? nil : Int(symbol)
  }

  package func isNothing(_ index: Int) -> Bool { kind(index) == Int(CLH_IS_NOTHING) }

  /// The line of the script that calls.
  package var place: LuaPlace? {
    state.heap.place.map { state.originalPlace($0) }
  }

  /// Raised in vain: a spent account stops the script instead.
  private static let spent = LuaHostError.failure(message: "the account is spent")

  private func spend(_ units: Int64) throws {
    if clh_spend(host, units) != Int32(CLH_STOP_NONE) { throw Self.spent }
  }

  private func kind(_ index: Int) -> Int {
    precondition(side.pointee.depth == depth, "a call was kept beyond its end")
    guard index < count else { return Int(CLH_IS_NOTHING) }
    return Int(clh_kind(host, first + Int32(index)))
  }

  private func mismatch(_ index: Int, _ expected: String) -> LuaHostError {
    let found =
      switch kind(index) {
      case Int(CLH_IS_NOTHING): index < count ? "nil" : "no value"
      case Int(CLH_IS_BOOLEAN): "boolean"
      case Int(CLH_IS_INTEGER): "number"
      case Int(CLH_IS_NUMBER): "number"
      case Int(CLH_IS_STRING): expected == "string" ? "invalid text" : "string"
      case Int(CLH_IS_TABLE): "table"
      case Int(CLH_IS_FUNCTION): "function"
      default: "object"
      }
    return .argument(index, expected: expected, found: found)
  }
}
