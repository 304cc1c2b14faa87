internal import GRDB
package import LearningWeek

extension Store {
  /// Keeps a run with its result, so that it can be compared and verified later, and its
  /// explanations; `false` when all is kept already, and nothing was written then.
  ///
  /// A run changes nothing that it was computed from: it is no entry of the journal.
  /// - Parameters:
  ///   - state: of the file when the data of the run were read; its explanations are kept only
  ///     while the file is in that state.
  ///   - explanations: asked for only when they are missing; `nil` when there are none to keep.
  @discardableResult
  package func keep(
    _ identity: RunIdentity, decisions: [AwardDecision], by author: Author,
    state: FileState? = nil, isSynthetic: Bool = false,
    explanations: () -> PackedExplanations? = { nil }
  ) throws(StoreError) -> Bool {
    let isNew = try !hasRun(identity.id, of: identity.pack)
    var explained: (FileState, PackedExplanations)?
    if let state, try fileState() == state, try !hasExplanations(of: identity) {
      explained = explanations().map { (state, $0) }
    }
    guard isNew || explained != nil else { return false }
    return try changing { database in
      // Another program may have written while they were made.
      if let now = explained?.0, try FileState(database) != now { explained = nil }
      try Self.leavingWhatIsKept(in: database) {
        if isNew { try Self.insert(identity, decisions, by: author, in: database) }
        if let (state, explanations) = explained {
          try Self.keep(
            explanations, of: identity, isSynthetic: isSynthetic, from: state, in: database)
        }
      }
      return (true, keep: true)
    }
  }

  private static func insert(
    _ identity: RunIdentity, _ decisions: [AwardDecision], by author: Author, in database: Database
  ) throws {
    let result = PackedResult.bytes(of: decisions)
    let listed = decisions.reduce(0) { sum, decision in
      sum + decision.candidates.countOutcomes(\.takesPlace)
    }
    let insertion = try SQLStatement(
      database,
      """
      INSERT INTO kept_run (id, pack, pack_hash, data_revision, earlier, program_version,
        result_hash, at, who, entry, listed, result)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM journal), ?, ?)
      ON CONFLICT DO NOTHING
      """)
    try insertion.bind([
      .text(identity.id), .text(identity.pack), .text(identity.packHash),
      .text(identity.dataRevision), .text(identity.earlierText),
      .text(identity.programVersion), .text(identity.resultHash), .text(author.at),
      .text(author.who), .integer(listed), .blob(result),
    ])
    try insertion.run()
  }

  /// Whether a run of the pack is kept.
  package func hasRun(_ id: String, of pack: String) throws(StoreError) -> Bool {
    try reading { database in
      let statement = try SQLStatement(
        database, "SELECT 1 FROM kept_run WHERE pack = ? AND id = ?")
      try statement.bind([.text(pack), .text(id)])
      defer { statement.reset() }
      return try statement.next()
    }
  }

  /// The runs of a campaign, in the order in which they were first made.
  package func runs(of campaign: String) throws(StoreError) -> [KeptRun] {
    try reading { database in
      let statement = try SQLStatement(
        database,
        """
        SELECT id, pack, pack_hash, data_revision, earlier, program_version, result_hash, at, who,
          entry, listed FROM kept_run WHERE pack = ? ORDER BY number
        """)
      try statement.bind(0, campaign)
      var runs: [KeptRun] = []
      while try statement.next() {
        runs.append(
          KeptRun(
            identity: RunIdentity(
              id: statement.text(0), pack: statement.text(1), packHash: statement.text(2),
              dataRevision: statement.text(3),
              earlier: try earlier(statement.texts(4, path: path)),
              programVersion: statement.text(5), resultHash: statement.text(6)),
            at: statement.text(7), who: statement.text(8), entry: statement.integer(9),
            listed: statement.integer(10)))
      }
      return runs
    }
  }

  /// The result of a run as it was kept.
  /// - Throws: `corrupt` when it cannot be read back.
  package func decisions(of run: RunIdentity) throws(StoreError) -> [AwardDecision] {
    try reading { database in
      let statement = try SQLStatement(
        database, "SELECT result FROM kept_run WHERE pack = ? AND id = ?")
      try statement.bind([.text(run.pack), .text(run.id)])
      guard try statement.next(), let decisions = PackedResult.decisions(in: statement.blob(0))
      else { throw StoreError.corrupt(path: path, detail: "run \(run.id)") }
      statement.reset()
      return decisions
    }
  }

  private func earlier(_ texts: [String]) throws -> [EarlierReference] {
    try stride(from: 0, to: texts.count, by: 3).map { start in
      guard start + 2 < texts.count, let year = Int(texts[start]) else {
        throw StoreError.corrupt(path: path, detail: "run")
      }
      return EarlierReference(
        year: year, packHash: texts[start + 1], dataRevision: texts[start + 2])
    }
  }

  /// Makes a run the list of its campaign, or with no run takes the seal off.
  package func save(
    seal: Seal, campaign: Campaign, by author: Author
  ) throws(StoreError) -> SaveSummary {
    try save(records: [seal], campaign: campaign, by: author, dryRun: false)
  }

  /// The seal of a campaign's list; `nil` when it has none.
  package func seal(of campaign: String) throws(StoreError) -> Seal? {
    try reading { database in
      guard let id = try CampaignRow.existingID(of: campaign, in: database) else { return nil }
      return try RecordStore<Seal>(database: database, path: path).current(in: id)
        .last { $0.run != nil }
    }
  }
}

extension RunIdentity {
  /// Year, pack and data of each, as a JSON array of texts.
  fileprivate var earlierText: String {
    let texts = earlier.flatMap { [String($0.year), $0.packHash, $0.dataRevision] }
    return String(decoding: JSONScalar.array(texts.map(JSONScalar.text)), as: UTF8.self)
  }
}
