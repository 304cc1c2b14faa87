internal import Reporting
internal import Rules

extension Command {
  static let reload = Command(
    "reload", "nạp lại", .rules,
    summary: Wording(
      vi: "đọc lại bộ quy tắc; có lỗi thì giữ bản cũ",
      en: "read the pack again; on errors keep the old one"),
    detail: Wording(
      vi: "Sửa tệp quy tắc hay mô-đun xong phải nạp lại; dấu nhắc ghi [quy tắc cũ] khi chưa nạp.",
      en: "Needed after a file of the pack was changed; until then the prompt says [old rules]."),
    examples: ["reload", "nạp lại"], usesRules: false, takesWords: false
  ) { session, _ in
    let desk = try session.chosenDesk()
    let old = desk.pack
    let files = session.packs.changedFiles(of: old)
    let pack: RulePack
    do {
      pack = try session.load(pack: old.name)
    } catch {
      var failure = Failure(error)
      let kept = old.hash.prefix(12)
      failure.message =
        failure.message
        + Wording(vi: "; vẫn dùng bản cũ \(kept)", en: "; the old rules \(kept) stay in use")
      throw failure
    }
    let changed = pack.hash != old.hash
    if changed { desk.replace(pack: pack) }
    return .said(
      changed ? Self.words(from: old, to: pack, files) : Self.unchanged(pack),
      document: [
        "pack_hash": .string(pack.hash), "previous_hash": .string(old.hash),
        "changed": .truth(changed),
        "files": .array((changed ? files : []).map { .string($0) }),
      ])
  }

  private static func unchanged(_ pack: RulePack) -> Wording {
    let hash = pack.hash.prefix(12)
    return Wording(
      vi: "\(pack.name): quy tắc không đổi (\(hash))",
      en: "\(pack.name): the rules are unchanged (\(hash))")
  }

  private static func words(
    from old: RulePack, to new: RulePack, _ files: [String]
  ) -> Wording {
    let hashes = "\(old.hash.prefix(12)) → \(new.hash.prefix(12))"
    let list = files.isEmpty ? "" : " (" + files.joined(separator: ", ") + ")"
    return Wording(
      vi: "\(new.name): đã nạp quy tắc mới, \(hashes)\(list)",
      en: "\(new.name): loaded the new rules, \(hashes)\(list)")
  }
}

extension Session {
  /// Whether the rules in use are no longer those in their files.
  var hasOldRules: Bool {
    desk.map { !packs.changedFiles(of: $0.pack).isEmpty } ?? false
  }

  /// Says at a prompt that what follows comes from rules that have changed since. A
  /// batch works with what it began with.
  func remarkOnOldRules() {
    guard settings.isInteractive, let desk else { return }
    let files = packs.changedFiles(of: desk.pack)
    guard let first = files.first else { return }
    let more = files.count > 1 ? " +\(files.count - 1)" : ""
    let hash = desk.pack.hash.prefix(12)
    notice(
      Wording(
        vi: "chú ý: \(first)\(more) đã đổi, đây là theo quy tắc cũ \(hash); gõ: nạp lại",
        en: "note: \(first)\(more) has changed, this is by the old rules \(hash); type reload"))
  }
}
