internal import LearningWeek
internal import LuaRuntime

extension PackHost {
  func defineHelpers(in state: LuaState) {
    for helper in HelperSchema.all where helper.isDeclarative || helper.name == "cap" {
      // Values of these types are only passed back; scripts see nothing in them.
      state.define(object: LuaObjectType(name: helper.name, fields: [:], methods: [:]))
    }
    defineDeclarative("steps", in: state) { call in .steps(try call.table(0)) }
    defineDeclarative("one_of", in: state) { call in .oneOf(try call.table(0)) }
    defineDeclarative("more", in: state) { call in
      .order(try call.table(0), moreIsBetter: true)
    }
    defineDeclarative("less", in: state) { call in
      .order(try call.table(0), moreIsBetter: false)
    }
    defineDeclarative("percent", in: state) { call in
      .percent(
        try Self.number(call, 0, of: "percent"),
        call.isNothing(1) ? LuaTable() : try call.table(1))
    }
    state.define("ratio", arithmetic: .quotient) { call in
      let a = try Self.number(call, 0, of: "ratio")
      let b = try Self.number(call, 1, of: "ratio")
      if b == 0 {
        self.run.note(.zeroDivisor)
        return .integer(0)
      }
      return .number(a / b)
    }
    state.define("cap", arithmetic: .smaller) { call in
      let limit = try Self.number(call, 1, of: "cap")
      let value = try call.value(0)
      if let number = value.asNumber { return number <= limit ? value : .number(limit) }
      guard self.isDeclaring else {
        throw LuaHostError.stop(
          RuleMistake.notANumber(function: "cap", argument: 1, found: value.finding))
      }
      // A cap of a cap is the smaller of both: reading them never goes deeper than one,
      // however many a loop puts on top of each other.
      if case .object(_, let handle) = value, self.helpers.indices.contains(handle),
        case .cap(let inner, let smaller) = self.helpers[handle]
      {
        return self.keep(.cap(inner, min(limit, smaller)), type: "cap")
      }
      return self.keep(.cap(value, limit), type: "cap")
    }
  }

  private func defineDeclarative(
    _ name: String, in state: LuaState, _ make: @escaping (LuaCall) throws -> HelperValue
  ) {
    state.define(name) { call in
      guard self.isDeclaring else {
        throw LuaHostError.stop(RuleMistake.declarationWhileRunning(name))
      }
      return self.keep(try make(call), type: name)
    }
  }

  private static func number(
    _ call: LuaCall, _ index: Int, of function: String
  ) throws -> Double {
    let value = try call.value(index)
    guard let number = value.asNumber else {
      throw LuaHostError.stop(
        RuleMistake.notANumber(
          function: function, argument: index + 1, found: value.finding))
    }
    return number
  }
}
