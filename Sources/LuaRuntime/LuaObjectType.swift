/// A kind of thing of the host that scripts read by name: fields (`u.name`) and
/// methods (`u:total("participants")`). Scripts cannot write it. Values of one
/// handle are equal and the same key of a table.
package struct LuaObjectType {
  package typealias Field = (Int) throws -> LuaValue
  package typealias Method = (Int, LuaCall) throws -> LuaValue

  /// What a method answers, as columns: one for the symbols that a script calls
  /// it with first.
  package struct MethodColumns {
    /// Symbols that choose a column.
    package enum Choice {
      case first
      case firstTwo
    }

    let choice: Choice
    let column: ([Int]) -> LuaColumn?

    package init(by choice: Choice, column: @escaping ([Int]) -> LuaColumn?) {
      self.choice = choice
      self.column = column
    }
  }

  package let name: String
  let fieldNames: [String]
  let methodNames: [String]
  /// The number of the first method in a state.
  var firstMethod = 0
  let fields: [LuaHostSide.Field]
  let methods: [LuaHostSide.Method]
  /// Fields that are the object of another type with the same handle, by name.
  let links: [String: String]

  /// The closures get the handle that the object was passed in with.
  ///
  /// - Parameters:
  ///   - links: fields whose value is the object of another type, by the name of
  ///     that type, with the same handle. At most 4.
  ///   - fieldColumns: the values of a field for all handles, asked for when a script
  ///     first reads it; `nil` to have the field asked every time.
  ///   - methodColumns: the same for methods. Arguments after the symbols are what
  ///     stands for a missing value.
  package init(
    name: String, fields: [String: Field], methods: [String: Method] = [:],
    links: [String: String] = [:], fieldColumns: [String: () -> LuaColumn?] = [:],
    methodColumns: [String: MethodColumns] = [:]
  ) {
    precondition(links.count <= 4, "an object keeps 4 links at most")
    self.name = name
    self.links = links
    var all = fields
    for (field, type) in links {
      all[field] = { .object(type: type, handle: $0) }
    }
    let orderedFields = all.sorted { $0.key < $1.key }
    let orderedMethods = methods.sorted { $0.key < $1.key }
    fieldNames = orderedFields.map(\.key)
    methodNames = orderedMethods.map(\.key)
    self.fields = orderedFields.map { name, read in
      LuaHostSide.Field(read: read, column: fieldColumns[name])
    }
    self.methods = orderedMethods.map { name, answer in
      LuaHostSide.Method(answer: answer, columns: methodColumns[name])
    }
  }
}
