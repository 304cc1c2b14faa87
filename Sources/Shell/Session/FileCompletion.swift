internal import Glibc
internal import Intake
internal import LineEditor
internal import VietnameseText

/// Files and folders whose names go on from what is typed.
struct FileCompletion {
  let home: String?

  func completions(_ typed: String, _ start: Int, _ language: Language) -> [Completion] {
    let text = typed.hasPrefix("\"") ? String(typed.dropFirst()) : typed
    let cut = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let shown = String(text[..<cut])
    let beginning = String(text[cut...])
    var folder = shown.isEmpty ? "." : shown
    if folder.hasPrefix("~/"), let home { folder = home + folder.dropFirst() }
    return Self.entries(of: folder).filter { entry in
      folded(entry.name).hasPrefix(folded(beginning))
        && (entry.name.first != "." || beginning.first == ".")
    }.map { entry in
      let path = shown + entry.name + (entry.isFolder ? "/" : "")
      let needsQuotes = path.contains { $0.isWhitespace } || typed.hasPrefix("\"")
      return Completion(
        text: needsQuotes
          ? "\"" + path + (entry.isFolder ? "" : "\" ") : path + (entry.isFolder ? "" : " "),
        kind: (entry.isFolder
          ? Wording(vi: "thư mục", en: "folder") : Wording(vi: "tệp", en: "file"))
          .text(in: language), range: start..<(start + typed.count))
    }
  }

  /// In Vietnamese order; names that are no UTF-8 cannot be typed.
  private static func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, name != ".", name != ".." else { continue }
      var status = stat()
      let isFolder = stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      entries.append((name.nfc, isFolder))
    }
    return entries.sorted { vietnameseOrder($0.name, $1.name) }
  }
}

/// The words of `import --as`.
enum FileKindOffers {
  static let all = FileKind.allCases.map { Completer.Offer(text: $0.rawValue) }
}
