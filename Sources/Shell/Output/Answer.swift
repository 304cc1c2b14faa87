internal import Reporting

/// What a command answers: written only once the language and mode are known, so
/// that the last answer can be shown again in another.
struct Answer {
  var page: (Language) -> Page
  /// Campaign, pack, data revision: printed under results on a terminal.
  var provenance: Provenance?
  /// The code when this answer is not a success (`test` that failed).
  var exit: ExitCode
  /// Long tables are written whole on a terminal too.
  var showsEverything = false
  /// `last` and what follows a result speak of it.
  var isResult = true
  /// The command changed the database: it is told even when Control-C came too late.
  var hasChanged = false
  /// What was asked for behind `|`, kept so that the answer can be shown again.
  var views: [View] = []

  init(
    provenance: Provenance? = nil, exit: ExitCode = .ok,
    page: @escaping (Language) -> Page
  ) {
    self.page = page
    self.provenance = provenance
    self.exit = exit
  }

  /// A sentence and nothing else; JSON gets `document`, or the sentence under
  /// `message`.
  static func said(_ wording: Wording, document: JSONValue? = nil) -> Answer {
    Answer { language in
      Page(
        remarks: [wording.text(in: language)],
        document: document ?? ["message": .string(wording.text(in: language))])
    }
  }

  static var nothing: Answer { Answer { _ in Page() } }
}

/// An answer in one language.
///
/// Its long parts are made when they are first asked for: each form shows one or two of
/// them, and over a country each has 60,000 rows.
struct Page {
  private var deferredTable: Deferred<ResultTable?>
  private var deferredSpoken: Deferred<ResultTable?>
  private var deferredSections: Deferred<[Section]>
  private var deferredChart: Deferred<Chart?>
  private var deferredDocument: Deferred<JSONValue?>
  /// A line above the table.
  var title: String?
  /// What programs get: keys, codes and words that do not depend on the language.
  var table: ResultTable? {
    get { deferredTable.value }
    set { deferredTable = Deferred(newValue) }
  }
  /// The same rows and columns as people read them; `nil` when `table` serves both.
  var spoken: ResultTable? {
    get { deferredSpoken.value }
    set { deferredSpoken = Deferred(newValue) }
  }
  /// What people see in place of one long table, unless they ask for a view.
  var sections: [Section] {
    get { deferredSections.value }
    set { deferredSections = Deferred(newValue) }
  }
  /// What people see in place of the table unless they ask for a view, laid out for so
  /// many columns (`nil`: as many as it takes).
  var laidOut: ((Int?) -> String)?
  /// What `| chart` draws of the page in place of its rows, where it knows better than
  /// its table tells.
  var chart: Chart? {
    get { deferredChart.value }
    set { deferredChart = Deferred(newValue) }
  }
  /// What people see in place of everything else, laid out for so many columns.
  var drawing: ((Int?) -> String)?
  /// Lines below the table, for people.
  var remarks: [String]
  /// What belongs to the answer and is no row of it, laid out for so many columns:
  /// people see it last, programs that read rows get it on standard error.
  var asides: ((Int?) -> String)?
  /// The JSON document; `nil` means the table's rows.
  var document: JSONValue? {
    get { deferredDocument.value }
    set { deferredDocument = Deferred(newValue) }
  }
  /// Whether the document tells the asides, too.
  var documentHasAsides: Bool

  /// A part of a page under its own title.
  struct Section {
    var title: String
    var table: ResultTable?
    var remarks: [String]
    /// Written whole on a terminal too: a list in which no line may be missed.
    var isWhole: Bool

    init(
      title: String, table: ResultTable? = nil, remarks: [String] = [], isWhole: Bool = false
    ) {
      self.title = title
      self.table = table
      self.remarks = remarks
      self.isWhole = isWhole
    }
  }

  init(
    title: String? = nil, table: @autoclosure @escaping () -> ResultTable? = nil,
    spoken: @autoclosure @escaping () -> ResultTable? = nil,
    sections: @autoclosure @escaping () -> [Section] = [], laidOut: ((Int?) -> String)? = nil,
    chart: @autoclosure @escaping () -> Chart? = nil, remarks: [String] = [],
    asides: ((Int?) -> String)? = nil, document: @autoclosure @escaping () -> JSONValue? = nil,
    documentHasAsides: Bool = true
  ) {
    self.title = title
    self.deferredTable = Deferred(table())
    self.deferredSpoken = Deferred(spoken())
    self.deferredSections = Deferred(sections())
    self.laidOut = laidOut
    self.deferredChart = Deferred(chart())
    self.remarks = remarks
    self.asides = asides
    self.deferredDocument = Deferred(document())
    self.documentHasAsides = documentHasAsides
  }

  /// The page with other rows. What is more than the rows no longer says what it shows.
  func showing(
    _ table: ResultTable, spoken: @autoclosure @escaping () -> ResultTable?
  ) -> Page {
    var page = self
    page.table = table
    page.deferredSpoken = Deferred(spoken())
    page.document = nil
    page.sections = []
    page.laidOut = nil
    page.chart = nil
    return page
  }
}

/// What a result rests on.
struct Provenance: Hashable, Sendable {
  var campaign: String
  var packHash: String
  var dataRevision: String
  var isSynthetic: Bool
  var standing = Standing.draft

  /// How final it is.
  enum Standing: Hashable, Sendable {
    case draft
    /// Of the campaign's sealed run, or of what it rests on.
    case sealed(run: String)
    /// The sealed list, whose rules or data have changed since.
    case sealedBefore(run: String)
    /// Another run is sealed: since then the rules or the data have changed.
    case draftBeside(run: String)
    /// With changes that are not written.
    case trial(changes: Int)

    var wording: Wording {
      switch self {
      case .draft: Wording(vi: "bản nháp", en: "draft")
      case .sealed(let run): Wording(vi: "đã chốt \(run)", en: "sealed \(run)")
      case .sealedBefore(let run):
        Wording(
          vi: "đã chốt \(run); nay đã khác: so sánh sealed now",
          en: "sealed \(run); changed since: diff sealed now")
      case .trial(let changes):
        Wording(
          vi: "thử, \(changes) thay đổi chưa áp dụng",
          en: "a trial, \(Words.english(changes, "change")) not applied")
      case .draftBeside(let run):
        Wording(
          vi: "bản nháp, khác danh sách đã chốt \(run)",
          en: "draft, other than the sealed list \(run)")
      }
    }
  }

  func lines(in language: Language) -> [String] {
    let parts = [
      campaign,
      Wording(vi: "bộ quy tắc ", en: "pack ").text(in: language) + packHash.prefix(12),
      Wording(vi: "số liệu ", en: "data ").text(in: language) + dataRevision.prefix(12),
      standing.wording.text(in: language),
    ]
    return [parts.joined(separator: " · ")]
      + (isSynthetic ? [Self.synthetic.text(in: language)] : [])
  }

  /// Said wherever made-up figures show.
  static let synthetic = Wording(
    vi: "CÓ DỮ LIỆU MẪU (synthetic), không phải số liệu thật",
    en: "CONTAINS SYNTHETIC DATA, not real figures")

  /// The same without the warning where everything shown is real all the same.
  func shows(synthetic isSynthetic: Bool) -> Provenance {
    var provenance = self
    provenance.isSynthetic = isSynthetic
    return provenance
  }
}
