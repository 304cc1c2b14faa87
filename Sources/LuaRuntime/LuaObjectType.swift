/// A kind of thing of the host that scripts read by name: fields (`u.name`) and
/// methods (`u:total("participants")`). Scripts cannot write it. Values of one
/// handle are equal and the same key of a table.
package struct LuaObjectType {
  package let name: String
  let fieldNames: [String]
  let methodNames: [String]
  /// The number of the first method in a state.
  var firstMethod = 0
  let fields: [(Int) throws -> LuaValue]
  let methods: [(Int, LuaCall) throws -> LuaValue]

  /// The closures get the handle that the object was passed in with.
  package init(
    name: String, fields: [String: (Int) throws -> LuaValue],
    methods: [String: (Int, LuaCall) throws -> LuaValue]
  ) {
    self.name = name
    let orderedFields = fields.sorted { $0.key < $1.key }
    let orderedMethods = methods.sorted { $0.key < $1.key }
    fieldNames = orderedFields.map(\.key)
    methodNames = orderedMethods.map(\.key)
    self.fields = orderedFields.map(\.value)
    self.methods = orderedMethods.map(\.value)
  }
}
