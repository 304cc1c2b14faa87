package import Fingerprint

/// One change of the database: who, when, by which command and why.
///
/// What it changed is in the rows that name it; `hash` covers them and the
/// entry before, so that a later alteration of either shows.
package struct JournalEntry: Hashable, Sendable {
  /// 1 for the first; without gaps.
  package let id: Int
  package let author: Store.Author
  /// Name of the campaign; `nil` for units entered without one.
  package let campaign: String?
  /// The entry that this one undid.
  package let undoes: Int?
  /// A later entry undid it.
  package let isUndone: Bool
  package let added: Int
  package let revised: Int
  /// Hash of the rows that it wrote.
  package let content: Fingerprint
  package let hash: Fingerprint

  /// The first 12 hexadecimal digits of `hash`: enough to tell entries apart on a
  /// screen.
  package var shortHash: String { hash.prefix(12) }

  package init(
    id: Int, author: Store.Author, campaign: String?, undoes: Int?, isUndone: Bool, added: Int,
    revised: Int, content: Fingerprint, hash: Fingerprint
  ) {
    self.id = id
    self.author = author
    self.campaign = campaign
    self.undoes = undoes
    self.isUndone = isUndone
    self.added = added
    self.revised = revised
    self.content = content
    self.hash = hash
  }
}

/// The first place where the journal contradicts the database.
package struct JournalBreak: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// The entry's number does not follow, or it does not continue the hash
    /// before.
    case chain
    /// The entry itself was altered.
    case entry
    /// Rows that it wrote were altered, added or taken away.
    case content
    /// Rows name an entry that is not there.
    case missing
  }

  package let entry: Int
  package let kind: Kind

  package init(entry: Int, kind: Kind) {
    self.entry = entry
    self.kind = kind
  }
}
