internal import Intake

extension IntakeDefect.Problem {
  var code: String {
    switch self {
    case .fileMissing: "E-FILE-MISSING"
    case .fileIsFolder: "E-FILE-FOLDER"
    case .fileIsDevice: "E-FILE-DEVICE"
    case .fileUnreadable: "E-FILE-UNREADABLE"
    case .fileEmpty: "E-FILE-EMPTY"
    case .fileTooLarge: "E-FILE-SIZE"
    case .formatUnsupported: "E-FILE-FORMAT"
    case .encodingUnknown, .encodingLegacy, .encodingWindows1258: "E-FILE-ENCODING"
    case .container(let defect): defect.code
    case .sheetUnknown: "E-SHEET-UNKNOWN"
    case .sheetMissing: "E-SHEET-MISSING"
    case .sheetsAlike: "E-SHEETS-ALIKE"
    case .lineTooLong: "E-LINE-LENGTH"
    case .tooManyCells: "E-LINE-CELLS"
    case .cellTooLong: "E-CELL-LENGTH"
    case .quoteUnclosed: "E-QUOTE-OPEN"
    case .textAfterQuote: "E-QUOTE-TEXT"
    case .lineCut: "E-LINE-CUT"
    case .cellsBeyondHeading: "E-LINE-WIDTH"
    case .headingMissing: "E-HEADING-MISSING"
    case .headingUnknown: "E-HEADING-UNKNOWN"
    case .headingAmbiguous: "E-HEADING-AMBIGUOUS"
    case .columnMissing: "E-COLUMN-MISSING"
    case .columnUnknown: "E-COLUMN-UNKNOWN"
    case .columnRepeated: "E-COLUMN-REPEATED"
    case .unitNotGiven: "E-UNIT-NEEDED"
    case .cellBroken: "E-CELL-BROKEN"
    case .formulaFails: "E-FORMULA-ERROR"
    case .formulaUncomputed: "E-FORMULA-EMPTY"
    case .cellBlank: "E-CELL-BLANK"
    case .cellMerged: "E-CELL-MERGED"
    case .notACount: "E-NUMBER"
    case .notADate: "E-DATE"
    case .notAChoice: "E-CHOICE"
    case .unitUnknown: "E-UNIT-UNKNOWN"
    case .unitAmbiguous: "E-UNIT-AMBIGUOUS"
    case .undeclared(let declaration, _): declaration.code
    case .yearOfOtherCampaign: "E-YEAR"
    case .measureUnknown: "E-MEASURE-UNKNOWN"
    case .rowBlank: "E-ROW-BLANK"
    case .periodReversed: "E-PERIOD"
    case .rowRepeated: "E-ROW-REPEATED"
    case .codeRepeated: "E-UNIT-REPEATED"
    case .returnContradicted: "E-RETURN-CONTRADICTED"
    case .returnInTwoSheets: "E-RETURN-REPEATED"
    case .remark(let remark): "E-" + remark.codeStem
    }
  }

  /// Whether it is about the file and not about a line of it.
  var concernsFile: Bool {
    switch self {
    case .fileMissing, .fileIsFolder, .fileIsDevice, .fileUnreadable, .fileEmpty,
      .fileTooLarge, .formatUnsupported, .encodingLegacy, .encodingWindows1258,
      .headingMissing, .unitNotGiven, .container, .sheetUnknown, .sheetMissing, .sheetsAlike:
      true
    case .encodingUnknown, .lineTooLong, .tooManyCells, .cellTooLong, .quoteUnclosed,
      .textAfterQuote, .lineCut, .cellsBeyondHeading, .headingUnknown, .headingAmbiguous,
      .columnMissing, .columnUnknown, .columnRepeated, .cellBlank, .notACount, .notADate,
      .notAChoice, .unitUnknown, .unitAmbiguous, .undeclared, .yearOfOtherCampaign,
      .measureUnknown, .rowBlank, .periodReversed, .rowRepeated, .codeRepeated,
      .returnContradicted, .returnInTwoSheets, .cellBroken, .cellMerged, .formulaFails,
      .formulaUncomputed:
      false
    case .remark(let remark): remark.concernsFile
    }
  }
}

extension IntakeDefect.Declaration {
  fileprivate var code: String {
    switch self {
    case .award: "E-AWARD-UNKNOWN"
    case .flag: "E-FLAG-UNKNOWN"
    case .section: "E-SECTION-UNKNOWN"
    case .fundingSource: "E-FUNDING-UNKNOWN"
    }
  }

  /// What the campaign declares, as in "there is no …".
  var words: Wording {
    switch self {
    case .award: Wording(vi: "hình thức khen thưởng", en: "award")
    case .flag: Wording(vi: "loại đánh dấu", en: "flag")
    case .section: Wording(vi: "mục báo cáo", en: "section of the report")
    case .fundingSource: Wording(vi: "nguồn kinh phí", en: "source of funding")
    }
  }
}
