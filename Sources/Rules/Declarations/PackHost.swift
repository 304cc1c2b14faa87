internal import LuaRuntime

/// Owns what the scripts of one pack hand over, and what their functions are
/// answered from while they run.
///
/// The state holds it by the functions defined there; it never holds the state.
final class PackHost {
  private(set) var declarations: [RawDeclaration] = []
  private(set) var helpers: [HelperValue] = []
  private(set) var defects: [PackDefect] = []
  /// Files run so far, by the name in places.
  private(set) var sources: [String: SourceText] = [:]
  /// Ids whose table has not come yet, in the order of their calls.
  private var pending: [(token: Int, declared: Declared, place: LuaPlace?)] = []
  private var tokens = 0
  /// Only while a file is being loaded may it declare.
  var isDeclaring = false
  let run = RunStage()

  /// Makes everything that a pack may call known to `state`.
  func define(in state: LuaState) {
    for schema in DeclarationSchema.all {
      state.define(schema.name) { call in try self.declare(schema, call) }
    }
    defineHelpers(in: state)
  }

  func remember(_ file: PackFile) {
    sources[file.name] = SourceText(file)
  }

  /// Hands over what was declared since the last time, ids without their table
  /// among the defects.
  func take() -> (declarations: [RawDeclaration], helpers: [HelperValue], [PackDefect]) {
    for lost in pending {
      defects.append(PackDefect(.idWithoutTable(lost.declared), at: lost.place))
    }
    defer {
      declarations = []
      helpers = []
      defects = []
      pending = []
    }
    return (declarations, helpers, defects)
  }

  /// Keeps a part of a declaration until the declaration is read.
  func keep(_ helper: HelperValue, type: String) -> LuaValue {
    helpers.append(helper)
    return .object(type: type, handle: helpers.count - 1)
  }

  private func declare(_ schema: DeclarationSchema, _ call: LuaCall) throws -> LuaValue {
    guard isDeclaring else {
      throw LuaHostError.stop(RuleMistake.declarationWhileRunning(schema.name))
    }
    let place = call.place
    switch (schema.naming, try call.value(0)) {
    case (.none, .table(let table)):
      add(Declared(schema.name), table, place)
      return .nothing
    case (.id, .string(let id)), (.freeText, .string(let id)):
      let declared = Declared(schema.name, id)
      if schema.naming == .id, !Declared.isID(id) {
        defects.append(PackDefect(.misspeltID(declared), at: place))
      }
      return try completer(of: declared, place, call.state)
    case (.none, let value):
      defects.append(
        PackDefect(.notADeclaration(keyword: schema.name, found: value.finding), at: place))
      return .nothing
    case (_, .table):
      defects.append(PackDefect(.tableWithoutID(keyword: schema.name), at: place))
      return .nothing
    case (_, let value):
      defects.append(
        PackDefect(.notADeclaration(keyword: schema.name, found: value.finding), at: place))
      // What follows is its table: taken, so that the other defects are seen too.
      return .function(try call.state.makeFunction { _ in .nothing })
    }
  }

  /// The function that takes the table of an id.
  private func completer(
    of declared: Declared, _ place: LuaPlace?, _ state: LuaState
  ) throws -> LuaValue {
    tokens += 1
    let token = tokens
    pending.append((token, declared, place))
    let function = try state.makeFunction { [unowned self] call in
      guard case .table(let table) = try call.value(0) else {
        self.defects.append(PackDefect(.idWithoutTable(declared), at: place))
        self.pending.removeAll { $0.token == token }
        return .nothing
      }
      if self.pending.contains(where: { $0.token == token }) {
        self.pending.removeAll { $0.token == token }
        self.add(declared, table, place)
      } else {
        self.defects.append(
          PackDefect(.duplicateID(declared, first: place), at: call.place))
      }
      return .nothing
    }
    return .function(function)
  }

  private func add(_ declared: Declared, _ table: LuaTable, _ place: LuaPlace?) {
    let written = place.flatMap { place in
      sources[place.chunk]?.declaration(
        declared.keyword, id: declared.id, line: place.line)
    }
    declarations.append(
      RawDeclaration(declared: declared, table: table, place: place, written: written))
  }
}
