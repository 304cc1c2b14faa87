internal import LearningWeek
internal import Reporting

extension Command {
  static let chart = Command(
    "chart", "biểu đồ", .out, usage: "[COMMAND]",
    summary: Wording(
      vi: "vẽ kết quả của một lệnh, hoặc kết quả cuối",
      en: "draw what a command gives, or the last result"),
    detail: Wording(
      vi: "Vẽ được tổng, tiến độ, chấm, danh sách, qua năm và mọi bảng có số; lệnh | chart CỘT vẽ "
        + "cột ấy. tổng theo năm: mỗi năm một cột nhỏ; danh sách: đã dùng bao nhiêu chỉ tiêu.",
      en: "Draws total, status, score, shortlist, compare and any rows with figures; COMMAND | "
        + "chart COLUMN draws that column. total by year: a small column a year; shortlist: how "
        + "much of the quota is used."),
    examples: [
      "chart total participants by district", "biểu đồ tiến độ theo huyện",
      "chart shortlist",
    ], takesLine: true
  ) { session, arguments in
    var answer: Answer
    if arguments.words.isEmpty {
      guard let last = session.lastAnswer else { throw Failure.noResult }
      answer = last
    } else {
      answer = try Interpreter(session: session).answer(to: arguments.words)
    }
    answer.views.append(.chart(column: nil))
    return answer
  }
}

/// What `shortlist | chart` draws: how much of each award's places is taken.
struct QuotaChart {
  let decisions: [AwardDecision]
  let language: Language

  var chart: Chart? {
    guard !decisions.isEmpty else { return nil }
    return Chart([.bars(BarChart(bars: decisions.flatMap(bars), full: 1))])
  }

  private func bars(_ decision: AwardDecision) -> [BarChart.Bar] {
    let candidates = decision.candidates
    var taken: [String: Int] = [:]
    var awaiting: [String: Int] = [:]
    for index in candidates.indices {
      let outcome = candidates.outcome(at: index)
      if outcome.takesPlace { taken[candidates.block(at: index), default: 0] += 1 }
      if outcome == .ballot { awaiting[candidates.block(at: index), default: 0] += 1 }
    }
    let blocks = Set(candidates.entries.blocks).union(decision.places.keys).sorted()
    return blocks.map { block in
      let (taken, awaiting) = (taken[block] ?? 0, awaiting[block] ?? 0)
      let series = blocks.count > 1 ? block : nil
      guard let places = decision.places[block] else {
        return BarChart.Bar(
          decision.terms.title, series: series, value: nil,
          text: Wording(
            vi: "\(taken), không giới hạn", en: "\(taken), no limit"
          ).text(in: language))
      }
      let ballot = Wording(
        vi: ", \(awaiting) chờ bỏ phiếu", en: ", \(awaiting) await a ballot")
      return BarChart.Bar(
        decision.terms.title, series: series,
        value: places > 0 ? Double(taken) / Double(places) : 0,
        text: "\(taken)/\(places)" + (awaiting > 0 ? ballot.text(in: language) : ""))
    }
  }
}
