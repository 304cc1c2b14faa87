package import LearningWeek

/// What goes with a draft that was taken.
package struct IntakeWarning: Equatable, Sendable {
  package enum Subject: Equatable, Sendable {
    case remark(IntakeRemark)
    /// The line was left out because of its defect (`--accept-valid`).
    case leftOut(IntakeDefect.Problem)
    /// Defects beyond those listed.
    case leftOutMore(count: Int)
  }

  package var subject: Subject
  package var place: SourcePlace
  /// What was read there, cleaned and cut to 120 characters.
  package var excerpt: String

  package init(_ subject: Subject, at place: SourcePlace, excerpt: String = "") {
    self.subject = subject
    self.place = place
    self.excerpt = excerpt
  }

  package init(_ remark: IntakeRemark, at place: SourcePlace, excerpt: String = "") {
    self.init(.remark(remark), at: place, excerpt: excerpt)
  }
}
