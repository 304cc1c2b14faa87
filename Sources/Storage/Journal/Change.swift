internal import Fingerprint
internal import GRDB
internal import LearningWeek
internal import VietnameseText

/// A change while it is being written: the entry it will become, and the
/// numbers of the names it uses.
final class Change {
  let database: Database
  /// Number of the journal entry.
  let entry: Int
  /// `nil` for units entered without a campaign.
  let campaign: Int?
  let author: Store.Author
  private let previous: [UInt8]
  let unitCodes: NameTable
  let files: NameTable
  /// Set where what is written is hashed meanwhile.
  private var hash: EntryHash?

  init(_ database: Database, campaign: Campaign?, by author: Store.Author) throws {
    self.database = database
    self.author = author
    let last = try JournalHead(database)
    entry = last.entry + 1
    previous = last.hash
    self.campaign = try campaign.map { try CampaignRow.id(of: $0, in: database) }
    unitCodes = try NameTable(database, table: "unit_code", column: "code", entry: entry)
    files = try NameTable(database, table: "source_file", column: "name", entry: entry)
  }

  /// The campaign's number, for a change that only makes sense within one.
  func requiredCampaign() throws -> Int {
    guard let campaign else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    return campaign
  }

  /// Hashes the rows of `table` while they are written: see ``EntryHash``.
  func hashing(_ table: String) throws -> EntryHash {
    let hash = EntryHash(try EntryContent(database), of: entry)
    try hash.begin(table)
    self.hash = hash
    return hash
  }

  /// Writes the entry, when everything else has been written.
  func finish(added: Int, revised: Int, undoes: Int? = nil) throws {
    let content = try (hash ?? EntryHash(EntryContent(database), of: entry)).finish()
    let chained = ChainedFields(
      previous: previous, id: entry, author: author, campaign: campaign, undoes: undoes,
      added: added, revised: revised, content: content.bytes)
    let insertion = try SQLStatement(
      database,
      """
      INSERT INTO journal (id, at, who, command, reason, campaign, undoes, added, revised,
        content, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try insertion.bind([
      .integer(entry), .text(author.at), .text(author.who), .text(author.command),
      SQLValue(author.reason), SQLValue(campaign), SQLValue(undoes), .integer(added),
      .integer(revised), .blob(content.bytes), .blob(previous), .blob(chained.hash.bytes),
    ])
    try insertion.run()
  }
}

/// The fields of an entry in the order in which they are hashed.
struct ChainedFields {
  var previous: [UInt8]
  var id: Int
  var author: Store.Author
  var campaign: Int?
  var undoes: Int?
  var added: Int
  var revised: Int
  var content: [UInt8]

  var hash: Fingerprint {
    var builder = FingerprintBuilder()
    builder.add(bytes: previous)
    builder.add(id)
    builder.add(author.at.nfc)
    builder.add(author.who.nfc)
    builder.add(author.command.nfc)
    builder.add(author.reason?.nfc)
    builder.add(campaign)
    builder.add(undoes)
    builder.add(added)
    builder.add(revised)
    builder.add(bytes: content)
    return builder.finish()
  }
}
