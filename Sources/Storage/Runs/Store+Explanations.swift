internal import GRDB
package import LearningWeek

/// What the explanations of a run rest on beside the file's state.
package struct ExplainedRun: Hashable, Sendable {
  /// Name of the pack, which is that of its campaign.
  package var pack: String
  package var packHash: String
  package var programVersion: String

  package init(pack: String, packHash: String, programVersion: String) {
    self.pack = pack
    self.packHash = packHash
    self.programVersion = programVersion
  }
}

/// One candidate as it was kept, with what its run says of the data.
package struct KeptExplanation: Hashable, Sendable {
  package var candidate: ExplainedCandidate
  package var dataRevision: String
  /// Whether anything in the campaign is made up.
  package var isSynthetic: Bool
}

extension Store {
  /// The candidate that alone has one of these names, tried in order; `nil` when no
  /// explanations are kept of this run in the file as it is, when several have the name, and
  /// when nobody has any.
  /// - Parameter isMeant: whether a candidate has the name.
  package func explanation(
    of names: [ExplainedName], in run: ExplainedRun,
    isMeant: (ExplainedName, Candidate) -> Bool
  ) throws(StoreError) -> KeptExplanation? {
    // Within a transaction of ours the file is not what it will be, or was.
    guard !queue.unsafeReentrantRead(\.isInsideTransaction) else { return nil }
    return try reading { database in
      guard let kept = try KeptExplanations(database), kept.run == run,
        try kept.state == FileState(database)
      else { return nil }
      for name in names {
        let numbers = try kept.candidates(hash: name.hash)
        guard numbers.count <= 1 else { return nil }
        guard let number = numbers.first else { continue }
        guard let candidate = try kept.candidate(number), isMeant(name, candidate.candidate)
        else { return nil }
        return KeptExplanation(
          candidate: candidate, dataRevision: kept.dataRevision, isSynthetic: kept.isSynthetic)
      }
      return nil
    }
  }

  /// Whether the explanations of this run are kept and the file is as it was then.
  package func hasExplanations(of identity: RunIdentity) throws(StoreError) -> Bool {
    guard !queue.unsafeReentrantRead(\.isInsideTransaction) else { return false }
    return try reading { database in
      guard let kept = try KeptExplanations(database), kept.id == identity.id,
        kept.run == ExplainedRun(identity)
      else { return false }
      return try kept.state == FileState(database)
    }
  }

  /// Puts the explanations of a run in place of what was kept.
  ///
  /// Precondition: within a transaction that has written no entry of the journal.
  /// - Parameter state: of the file before the transaction.
  static func keep(
    _ explanations: PackedExplanations, of identity: RunIdentity, isSynthetic: Bool,
    from state: FileState, in database: Database
  ) throws {
    try database.execute(
      sql: "DELETE FROM explained; DELETE FROM explained_page; DELETE FROM explained_name")
    var pages = RowInsertion(
      database, into: "explained_page", columns: ["number", "candidates"])
    for (number, bytes) in explanations.pages.enumerated() {
      pages.append(number)
      pages.appendBlob { $0 += bytes }
      try pages.endRow()
    }
    try pages.finish()
    var names = RowInsertion(database, into: "explained_name", columns: ["hash", "candidate"])
    for (hash, candidate) in explanations.names.sorted(by: { $0 < $1 }) {
      names.append(hash)
      names.append(candidate)
      try names.endRow()
    }
    try names.finish()
    let insertion = try SQLStatement(
      database,
      """
      INSERT INTO explained (id, run, pack, pack_hash, data_revision, program_version, synthetic,
        \(FileState.columns)) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try insertion.bind(
      [
        .text(identity.id), .text(identity.pack), .text(identity.packHash),
        .text(identity.dataRevision), .text(identity.programVersion), SQLValue(isSynthetic),
      ] + state.afterThisTransaction.values)
    try insertion.run()
  }
}

extension ExplainedRun {
  init(_ identity: RunIdentity) {
    self.init(
      pack: identity.pack, packHash: identity.packHash, programVersion: identity.programVersion)
  }
}

/// The explanations that a file holds, and of which of its states.
private struct KeptExplanations {
  let database: Database
  let id: String
  let run: ExplainedRun
  let dataRevision: String
  let isSynthetic: Bool
  let state: FileState

  /// `nil` when it holds none.
  init?(_ database: Database) throws {
    let statement = try SQLStatement(
      database,
      """
      SELECT run, pack, pack_hash, program_version, data_revision, synthetic, \(FileState.columns)
      FROM explained
      """)
    guard try statement.next() else { return nil }
    defer { statement.reset() }
    self.database = database
    id = statement.text(0)
    run = ExplainedRun(
      pack: statement.text(1), packHash: statement.text(2), programVersion: statement.text(3))
    dataRevision = statement.text(4)
    isSynthetic = statement.truth(5)
    state = FileState(statement, at: 6)
  }

  func candidates(hash: Int) throws -> [Int] {
    let statement = try SQLStatement(
      database, "SELECT candidate FROM explained_name WHERE hash = ? LIMIT 2")
    try statement.bind(0, hash)
    var numbers: [Int] = []
    while try statement.next() { numbers.append(statement.integer(0)) }
    return numbers
  }

  /// `nil` when it cannot be read back: the run is then computed anew.
  func candidate(_ number: Int) throws -> ExplainedCandidate? {
    let (page, place) = number.quotientAndRemainder(dividingBy: PackedPage.size)
    let statement = try SQLStatement(
      database, "SELECT candidates FROM explained_page WHERE number = ?")
    try statement.bind(0, page)
    guard try statement.next() else { return nil }
    defer { statement.reset() }
    guard let candidates = PackedPage.candidates(in: statement.blob(0)),
      candidates.indices.contains(place)
    else { return nil }
    return candidates[place]
  }
}
