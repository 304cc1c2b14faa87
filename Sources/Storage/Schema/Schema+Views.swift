extension Schema {
  static let version1Views =
    unitViews + returnViews + journalView
    + RecordTable.ofVersion1.compactMap(plainView).joined(separator: "\n")

  /// `expectation` with those that were put on the list or taken off it later.
  static let version2Views =
    RecordTable.ofVersion2.compactMap(plainView).joined(separator: "\n") + """
      DROP VIEW expectation;
      CREATE VIEW expectation AS
        SELECT l.campaign, l.unit, json_extract(l.recipients, '$[0]') AS recipient, l.recipients,
          coalesce(x.last_day, l.last_day) AS last_day, l.last_day AS original_last_day
        FROM (
          SELECT k.name AS campaign, c.code AS unit, e.recipients, e.last_day
          FROM expected e JOIN campaign k ON k.id = e.campaign JOIN unit_code c ON c.id = e.unit
          WHERE NOT EXISTS (
            SELECT 1 FROM list_change g WHERE g.campaign = k.name AND g.unit = c.code)
          UNION ALL
          SELECT campaign, unit, recipients, last_day FROM list_change WHERE expected = 1) l
        LEFT JOIN extension x ON x.campaign = l.campaign AND x.unit = l.unit;
      """

  static let version3Views = RecordTable.ofVersion3.compactMap(plainView).joined(separator: "\n")

  /// The first day of the units that replaced all others: codes read before and
  /// after it are different units (Nghị quyết 202/2025/QH15).
  static let reform = "2025-07-01"

  /// `valid_from` of a unit that was entered without a campaign.
  static let always = "0001-01-01"

  /// `unit_version` is the last revision of each unit and starting day;
  /// `campaign_unit` the version that counts on a campaign's first day,
  /// official units first; `unit` those that lie in the campaign's area.
  private static let unitViews = """
    CREATE VIEW unit_version AS
      SELECT c.code AS code, r.* FROM (
        SELECT code AS code_id, valid_from, max(revision) AS revision, name, kind, level, parent,
          area, reports_to, block, open_from, open_until, attributes, lies_in, synthetic, withdrawn
        FROM unit_record GROUP BY code, valid_from) r
      JOIN unit_code c ON c.id = r.code_id
      WHERE r.withdrawn = 0;

    CREATE VIEW campaign_unit AS
      SELECT k.id AS campaign_id, k.name AS campaign, v.code, v.name, v.kind,
        coalesce(v.level, o.level) AS level, coalesce(v.parent, o.parent) AS parent,
        CASE WHEN o.code IS NULL THEN v.area ELSE o.code END AS area, v.reports_to, v.block,
        v.open_from, v.open_until, v.attributes, coalesce(o.parent, v.lies_in) AS lies_in,
        v.synthetic, o.code IS NOT NULL AS official
      FROM campaign k
      JOIN (SELECT id AS campaign_id, u.code_id, max(u.valid_from) AS valid_from
          FROM campaign JOIN unit_version u
          ON u.valid_from = '\(always)' OR (u.valid_from <= first_day
            AND (u.valid_from < '\(reform)') = (first_day < '\(reform)'))
          GROUP BY id, u.code_id) m ON m.campaign_id = k.id
      JOIN unit_version v ON v.code_id = m.code_id AND v.valid_from = m.valid_from
      LEFT JOIN official_unit o ON o.code = v.code AND o.first_day <= k.first_day
        AND (o.end_day IS NULL OR o.end_day > k.first_day)
      UNION ALL
      SELECT k.id, k.name, o.code, o.name,
        CASE o.level WHEN 1 THEN 'province' WHEN 2 THEN 'district' ELSE 'commune' END, o.level,
        o.parent, o.code, '[]', NULL, NULL, NULL, '{}', coalesce(o.parent, 'VN'), 0, 1
      FROM campaign k
      JOIN official_unit o ON o.first_day <= k.first_day
        AND (o.end_day IS NULL OR o.end_day > k.first_day)
      WHERE NOT EXISTS (SELECT 1 FROM unit_version v WHERE v.code = o.code
        AND (v.valid_from = '\(always)' OR (v.valid_from <= k.first_day
          AND (v.valid_from < '\(reform)') = (k.first_day < '\(reform)'))));

    CREATE VIEW unit AS
      SELECT n.campaign, n.code, n.name, n.kind,
        CASE n.level WHEN 1 THEN 'province' WHEN 2 THEN 'district' WHEN 3 THEN 'commune' END
          AS level,
        n.parent, n.area, n.reports_to, n.block, n.open_from, n.open_until, n.attributes,
        n.official, n.synthetic
      FROM campaign_unit n JOIN campaign k ON k.id = n.campaign_id
      WHERE k.area IN ('VN', n.code) OR EXISTS (
        WITH RECURSIVE up (code) AS (
          VALUES (n.lies_in)
          UNION
          SELECT coalesce(
            (SELECT o.parent FROM official_unit o WHERE o.code = up.code
              AND o.first_day <= k.first_day AND (o.end_day IS NULL OR o.end_day > k.first_day)),
            (SELECT r.lies_in FROM unit_record r
              WHERE r.code = (SELECT id FROM unit_code WHERE code = up.code) AND r.withdrawn = 0
                AND r.revision = (SELECT max(revision) FROM unit_record
                  WHERE code = r.code AND valid_from = r.valid_from)
                AND (r.valid_from = '\(always)' OR (r.valid_from <= k.first_day
                  AND (r.valid_from < '\(reform)') = (k.first_day < '\(reform)')))
              ORDER BY r.valid_from DESC LIMIT 1))
          FROM up WHERE up.code IS NOT NULL)
        SELECT 1 FROM up WHERE up.code = k.area);

    CREATE VIEW expectation AS
      SELECT k.name AS campaign, c.code AS unit,
        json_extract(e.recipients, '$[0]') AS recipient, e.recipients,
        coalesce((SELECT x.last_day FROM extension_record x WHERE x.campaign = e.campaign
          AND x.unit = e.unit AND x.withdrawn = 0 AND x.revision = (
            SELECT max(revision) FROM extension_record
            WHERE campaign = x.campaign AND key = x.key)), e.last_day) AS last_day,
        e.last_day AS original_last_day
      FROM expected e JOIN campaign k ON k.id = e.campaign JOIN unit_code c ON c.id = e.unit;

    """

  private static let returnViews = """
    CREATE VIEW return_revision AS
      SELECT k.name AS campaign, c.code AS unit,
        CASE r.scope WHEN 0 THEN 'own' ELSE 'consolidated' END AS scope, r.revision,
        date(r.received_on * 86400, 'unixepoch') AS received_on, r.mode, r.empty, r.withdrawn,
        f.name AS file, r.synthetic, r.layout, r.cells, r.entry,
        r.withdrawn = 0 AND r.revision = (SELECT max(revision) FROM return_record
          WHERE campaign = r.campaign AND unit = r.unit AND scope = r.scope) AS in_use
      FROM return_record r JOIN campaign k ON k.id = r.campaign JOIN unit_code c ON c.id = r.unit
      LEFT JOIN source_file f ON f.id = r.file;

    CREATE VIEW "return" AS
      SELECT campaign, unit, scope, revision, received_on, mode, empty, file, synthetic
      FROM return_revision WHERE in_use;

    CREATE VIEW return_line AS
      SELECT r.campaign, r.unit, r.scope, r.revision, l.line + 1 AS line, l.row, l.label
      FROM return_revision r JOIN layout_line l ON l.layout = r.layout WHERE r.in_use;

    CREATE VIEW figure AS
      SELECT r.campaign, r.unit, r.scope, l.row, l.label, s."column", j.value, r.synthetic
      FROM return_revision r JOIN json_each(r.cells) j
      JOIN layout_slot s ON s.layout = r.layout AND s.slot = j.key
      JOIN layout_line l ON l.layout = r.layout AND l.line = s.line
      WHERE r.in_use AND s.is_text = 0 AND j.value IS NOT NULL;

    CREATE VIEW return_text AS
      SELECT r.campaign, r.unit, r.scope, l.row, l.label, s."column", j.value AS text, r.synthetic
      FROM return_revision r JOIN json_each(r.cells) j
      JOIN layout_slot s ON s.layout = r.layout AND s.slot = j.key
      JOIN layout_line l ON l.layout = r.layout AND l.line = s.line
      WHERE r.in_use AND s.is_text = 1 AND j.value IS NOT NULL;

    """

  private static let journalView = """
    CREATE VIEW journal_entry AS
      SELECT j.id, j.at, j.who, j.command, j.reason, k.name AS campaign, j.undoes, j.added,
        j.revised, lower(hex(j.hash)) AS hash
      FROM journal j LEFT JOIN campaign k ON k.id = j.campaign;

    """

  /// The view of a table whose records have nothing special: what counts, with
  /// names for numbers.
  private static func plainView(_ table: RecordTable) -> String? {
    guard table.key.map(\.name) == RecordTable.recordKey.map(\.name) else { return nil }
    let hasUnit = table.content.contains { $0.name == "unit" }
    let hasPlace = table.content.contains { $0.name == "cell" }
    let columns = table.content.map(\.name).filter { !["unit", "sheet", "cell"].contains($0) }
    return """
      CREATE VIEW \(table.name) AS
        SELECT k.name AS campaign, \(hasUnit ? "c.code AS unit, " : "")\
      \(columns.map { "r." + $0 }.joined(separator: ", "))\
      \(hasPlace ? ", f.name AS file" : ""), r.synthetic
        FROM \(table.table) r JOIN campaign k ON k.id = r.campaign
        \(hasUnit ? "JOIN unit_code c ON c.id = r.unit" : "")
        \(hasPlace ? "LEFT JOIN source_file f ON f.id = r.file" : "")
        WHERE r.withdrawn = 0 AND r.revision = (SELECT max(revision) FROM \(table.table)
          WHERE campaign = r.campaign AND key = r.key);
      """
  }
}
