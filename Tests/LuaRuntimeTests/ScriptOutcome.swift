import LuaRuntime

/// What a script did, as text to compare whole.
enum ScriptOutcome {
  static func of(
    _ text: String, in state: LuaState? = nil, name: String = "a.lua"
  ) throws -> String {
    let state = try state ?? LuaState()
    return of { () throws(LuaError) in try state.run(LuaSource(name: name, text)) }
  }

  static func of(_ body: () throws(LuaError) -> [LuaValue]) -> String {
    do throws(LuaError) {
      return try body().map(text).joined(separator: ", ")
    } catch {
      return text(of: error)
    }
  }

  static func text(of value: LuaValue) -> String {
    switch value {
    case .nothing: return "nil"
    case .boolean(let flag): return "\(flag)"
    case .integer(let number): return "\(number)"
    case .number(let number): return "\(number)f"
    case .string(let text): return "'\(text)'"
    case .function(let function): return "function@\(text(of: function.place))"
    case .object(let type, let handle): return "\(type)#\(handle)"
    case .table(let table):
      let items = table.items.map(text)
      let fields = table.fields.map { "\($0.key)=\(text(of: $0.value))" }
      return "{\((items + fields).joined(separator: " "))}"
    }
  }

  static func text(of error: LuaError) -> String {
    switch error {
    case .syntax(let diagnosis): "syntax: \(text(of: diagnosis))"
    case .runtime(let diagnosis): "runtime: \(text(of: diagnosis))"
    case .bound(let bound, let diagnosis): "bound \(bound): \(text(of: diagnosis))"
    case .interrupted: "interrupted"
    case .stopped(let error, let diagnosis): "stopped \(error): \(text(of: diagnosis))"
    case .conversion(let path, let reason): "conversion at '\(path)': \(reason)"
    case .missingModule(let name, let diagnosis): "no module \(name): \(text(of: diagnosis))"
    }
  }

  static func text(of diagnosis: LuaDiagnosis) -> String {
    let place = diagnosis.place.map(text) ?? "?"
    return "\(place) \(diagnosis.message)"
  }

  static func text(of place: LuaPlace) -> String { "\(place.chunk):\(place.line)" }
}

/// The diagnosis of a script that must fail.
func diagnosis(of text: String, in state: LuaState? = nil) throws -> LuaDiagnosis? {
  let state = try state ?? LuaState()
  do throws(LuaError) {
    _ = try state.run(LuaSource(name: "a.lua", text))
    return nil
  } catch {
    switch error {
    case .syntax(let diagnosis), .runtime(let diagnosis), .bound(_, let diagnosis),
      .stopped(_, let diagnosis), .missingModule(_, let diagnosis):
      return diagnosis
    case .interrupted, .conversion:
      return nil
    }
  }
}
