/// A section of the narrative report.
package struct ReportSection: Hashable, Sendable {
  /// What a section holds besides prose.
  package enum Content: String, Hashable, Sendable {
    case prose
    case table
    case funding
    case evidence
    case nominations
  }

  package var id: String
  package var title: String
  package var holds: Content
  package var source: String?

  package init(id: String, title: String, holds: Content = .prose, source: String? = nil) {
    self.id = id
    self.title = title
    self.holds = holds
    self.source = source
  }
}

/// What evidence (minh chứng) a complete return has.
package struct EvidenceRequirement: Hashable, Sendable {
  package struct Bounds: Hashable, Sendable {
    package var min: Int
    package var max: Int?

    package init(min: Int, max: Int? = nil) {
      self.min = min
      self.max = max
    }
  }

  /// Kinds not named are not required.
  package var bounds: [EvidenceKind: Bounds]

  package init(bounds: [EvidenceKind: Bounds] = [:]) {
    self.bounds = bounds
  }

  /// Whether the counts reach every minimum. More than a maximum is not a defect:
  /// a unit that sends five photos has sent the two that were asked for.
  package func isMet(by counts: [EvidenceKind: Int]) -> Bool {
    bounds.allSatisfy { kind, bounds in counts[kind, default: 0] >= bounds.min }
  }
}

package enum EvidenceKind: String, Hashable, Sendable, CaseIterable {
  case photo
  case link
  case article
  case document
}
