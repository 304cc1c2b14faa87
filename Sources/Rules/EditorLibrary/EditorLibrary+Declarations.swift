extension EditorLibrary {
  /// The functions that declare, each with the class of its table.
  static var declarations: String {
    DeclarationSchema.all.map { schema in
      let topic = EditorTopic.named(schema.name, in: EditorTopic.declarations)
      return tableClass(of: schema, topic) + "\n\n" + function(of: schema, topic)
    }.joined(separator: "\n\n")
  }

  /// What may stand in a declaration's table beside its fields, by key.
  static func contentNames(of schema: DeclarationSchema) -> [String] {
    if schema.hasWording { return ["[1]"] }
    guard schema.isOpen else { return [] }
    // Sources of money are listed in order; the others are named.
    return [schema.name == "funding" ? "[integer]" : "[string]"]
  }

  private static func tableClass(of schema: DeclarationSchema, _ topic: EditorTopic) -> String {
    let contents = contentNames(of: schema).map { name in
      field(name, topic[name]?.type ?? "string", isRequired: true, topic[name])
    }
    let fields = schema.fields.map { declared in
      field(
        declared.name, declared.type, isRequired: declared.isRequired, topic[declared.name])
    }
    return classDefinition(className(of: schema), topic.head, contents + fields)
  }

  private static func function(of schema: DeclarationSchema, _ topic: EditorTopic) -> String {
    let table = className(of: schema)
    switch schema.naming {
    case .none:
      return """
        ---\(topic.head.line)
        ---@param declaration \(table)
        function \(schema.name)(declaration) end
        """
    case .id, .freeText:
      let name = schema.naming == .id ? "id" : "title"
      return """
        ---\(topic.head.line)
        ---@param \(name) string
        ---@return fun(declaration: \(table))
        function \(schema.name)(\(name)) end
        """
    }
  }

  private static func className(of schema: DeclarationSchema) -> String {
    schema.name.prefix(1).uppercased() + schema.name.dropFirst() + "Declaration"
  }

  /// What a pack may call besides declaring.
  static var functions: String {
    let helpers = HelperSchema.all.map { ($0.name, $0.signature) }
    // The language server keeps `require` in the library `package`, which packs lack.
    let all = helpers + [("require", "fun(module: string): any")]
    return all.compactMap { name, signature in
      let topic = EditorTopic.named(name, in: EditorTopic.functions)
      return EditorSignature(signature)?.definition(of: name, saying: topic.head)
    }.joined(separator: "\n\n")
  }
}
