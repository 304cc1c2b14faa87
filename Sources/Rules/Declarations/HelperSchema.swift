/// The functions that a pack may call besides declaring.
package struct HelperSchema: Hashable, Sendable {
  package let name: String
  /// Its type in the notation of the Lua language server.
  package let signature: String
  /// Whether its result may only be a part of a declaration.
  package let isDeclarative: Bool

  package static let all: [HelperSchema] = [
    HelperSchema(
      name: "steps", signature: "fun(steps: Steps): Formula", isDeclarative: true),
    HelperSchema(
      name: "ratio", signature: "fun(a: number, b: number): number", isDeclarative: false),
    HelperSchema(
      name: "cap", signature: "fun(f: Formula|number, n: number): Formula|number",
      isDeclarative: false),
    HelperSchema(
      name: "percent", signature: "fun(n: number, options?: Percent): Quota",
      isDeclarative: true),
    HelperSchema(
      name: "one_of", signature: "fun(alternatives: table): OneOf", isDeclarative: true),
    HelperSchema(name: "more", signature: "fun(rule: OrderRule): Order", isDeclarative: true),
    HelperSchema(name: "less", signature: "fun(rule: OrderRule): Order", isDeclarative: true),
  ]
}
