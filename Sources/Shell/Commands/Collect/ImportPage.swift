internal import Intake
internal import LearningWeek
internal import Reporting
internal import Storage

/// How `import` looks: a line a file, and in a dry run what it would do.
enum ImportPage {
  static func page(_ files: [ImportedFile], _ language: Language) -> Page {
    let columns = [
      ResultTable.Column("file", Wording(vi: "tệp", en: "file").text(in: language)),
      ResultTable.Column("kind", Wording(vi: "loại", en: "kind").text(in: language)),
      ResultTable.Column("added", Wording(vi: "thêm", en: "added").text(in: language), .trailing),
      ResultTable.Column(
        "revised", Wording(vi: "bản sửa", en: "revised").text(in: language), .trailing),
      ResultTable.Column(
        "unchanged", Wording(vi: "không đổi", en: "unchanged").text(in: language), .trailing),
      ResultTable.Column("stored", Wording(vi: "đã lưu", en: "stored").text(in: language)),
    ]
    var remarks: [String] = []
    for file in files {
      if file.isDry {
        remarks += file.summary.details.map { detail($0).text(in: language) }
      } else if !file.summary.changesAnything {
        remarks.append(
          Wording(
            vi: "\(file.path): không có gì mới, không đổi gì",
            en: "\(file.path): nothing new, nothing changed"
          ).text(in: language))
      }
      remarks += file.summary.remarks.map { remark($0).text(in: language) }
    }
    func rows(_ kind: (FileKind) -> String) -> [[ResultTable.Cell]] {
      files.map { file in
        [
          .text(file.path), .text(kind(file.kind)), .integer(file.summary.added),
          .integer(file.summary.revised), .integer(file.summary.unchanged),
          .truth(!file.isDry && file.summary.changesAnything),
        ]
      }
    }
    return Page(
      table: ResultTable(columns: columns, rows: rows(\.rawValue)),
      spoken: ResultTable(columns: columns, rows: rows { $0.words.text(in: language) }),
      remarks: remarks)
  }

  private static func detail(_ detail: SaveDetail) -> Wording {
    let subject =
      ReturnScope(rawValue: detail.subject).map(words) ?? Wording(same: detail.subject)
    let what = [detail.unit.map { Wording(same: $0.text) }, subject].compactMap { $0 }
      .joined(separator: " ")
    let place = detail.place.map { " (\(Failure.Place(line: $0).text))" } ?? ""
    switch detail.kind {
    case .added:
      return Wording(vi: "sẽ thêm \(what.vi)\(place)", en: "would add \(what.en)\(place)")
    case .revised:
      return Wording(
        vi: "sẽ thành bản sửa \(detail.revision): \(what.vi)\(place)",
        en: "would be revision \(detail.revision): \(what.en)\(place)")
    }
  }

  private static func words(_ scope: ReturnScope) -> Wording {
    switch scope {
    case .own: Wording(vi: "báo cáo riêng", en: "own return")
    case .consolidated: Wording(vi: "báo cáo tổng hợp", en: "consolidated return")
    }
  }

  private static func remark(_ remark: SaveRemark) -> Wording {
    let place = remark.place.map { Failure.Place(line: $0).text + ": " } ?? ""
    let unit = remark.unit?.text ?? ""
    switch remark.reason {
    case .repeated:
      return Wording(
        vi: "\(place)\(unit): dòng lặp lại, bỏ qua", en: "\(place)\(unit): repeated line, left out")
    case .replacedInFile:
      return Wording(
        vi: "\(place)\(unit): một dòng sau trong tệp nói khác, lấy dòng sau",
        en: "\(place)\(unit): a later line of the file says otherwise and is taken")
    case .outsideCampaign:
      return Wording(
        vi: "\(place)\(unit): đã lưu, nhưng ở ngoài địa bàn của đợt",
        en: "\(place)\(unit): stored, but outside the campaign's area")
    }
  }
}
