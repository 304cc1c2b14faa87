/// The name of a part as the directory of the container has it: `xl/workbook.xml`.
enum PartName {
  /// The part that `target` means, written in a relationship of `source`; `nil` when
  /// it leads out of the container or names nothing.
  static func resolved(_ target: String, from source: String) -> String? {
    let isAbsolute = target.hasPrefix("/")
    var path = isAbsolute ? [] : source.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/", omittingEmptySubsequences: true) {
      switch step {
      case ".": continue
      case "..":
        guard path.popLast() != nil else { return nil }
      default:
        guard !step.contains(where: { $0 == "\\" || $0 == ":" }) else { return nil }
        path.append(String(step))
      }
    }
    return path.isEmpty || target.isEmpty || target.hasSuffix("/")
      ? nil : path.joined(separator: "/")
  }

  /// Where the relationships of a part are: `xl/_rels/workbook.xml.rels`.
  static func relationships(of part: String) -> String {
    var path = part.split(separator: "/").map(String.init)
    let name = path.popLast() ?? ""
    return (path + ["_rels", name + ".rels"]).joined(separator: "/")
  }
}
