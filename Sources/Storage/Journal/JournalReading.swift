internal import Fingerprint
internal import GRDB

/// Reads the journal's entries.
struct JournalReading {
  let database: Database

  /// An entry as it is chained.
  struct Link {
    var fields: ChainedFields
    var hash: [UInt8]
  }

  /// Oldest first.
  func links() throws -> [Link] {
    let statement = try SQLStatement(
      database,
      """
      SELECT id, at, who, command, reason, campaign, undoes, added, revised, content, previous,
        hash FROM journal ORDER BY id
      """)
    var links: [Link] = []
    while try statement.next() {
      links.append(
        Link(
          fields: ChainedFields(
            previous: statement.blob(10), id: statement.integer(0),
            author: Store.Author(
              who: statement.text(2), at: statement.text(1), command: statement.text(3),
              reason: statement.optionalText(4)),
            campaign: statement.optionalInteger(5), undoes: statement.optionalInteger(6),
            added: statement.integer(7), revised: statement.integer(8),
            content: statement.blob(9)),
          hash: statement.blob(11)))
    }
    return links
  }

  /// Oldest first.
  func entries() throws -> [JournalEntry] {
    let names = try campaignNames()
    let links = try links()
    let undone = Set(links.compactMap(\.fields.undoes))
    return links.compactMap { link in
      let fields = link.fields
      guard let content = Fingerprint(bytes: fields.content),
        let hash = Fingerprint(bytes: link.hash)
      else { return nil }
      return JournalEntry(
        id: fields.id, author: fields.author, campaign: fields.campaign.flatMap { names[$0] },
        undoes: fields.undoes, isUndone: undone.contains(fields.id), added: fields.added,
        revised: fields.revised, content: content, hash: hash)
    }
  }

  private func campaignNames() throws -> [Int: String] {
    let statement = try SQLStatement(database, "SELECT id, name FROM campaign")
    var names: [Int: String] = [:]
    while try statement.next() { names[statement.integer(0)] = statement.text(1) }
    return names
  }
}
