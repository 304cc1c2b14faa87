/// Which rules came to a result in a run, for the cases that test a pack.
struct Coverage {
  /// Nothing is noted otherwise: an award run has no use for it.
  let isWanted: Bool
  private(set) var criteria: Set<String> = []
  private(set) var requirements: Set<Requirement> = []
  private(set) var steps: Set<Step> = []
  /// Those of the requirements that were met by somebody.
  private(set) var met: Set<Requirement> = []

  struct Requirement: Hashable {
    var owner: RequirementOwner
    var text: String
  }

  struct Step: Hashable {
    var criterion: String
    var index: Int
  }

  init(isWanted: Bool) {
    self.isWanted = isWanted
  }

  mutating func reach(criterion: String) {
    if isWanted { criteria.insert(criterion) }
  }

  mutating func reach(_ requirement: String, of owner: RequirementOwner) {
    guard isWanted else { return }
    requirements.insert(Requirement(owner: owner, text: requirement))
  }

  mutating func meet(_ requirement: String, of owner: RequirementOwner) {
    guard isWanted else { return }
    met.insert(Requirement(owner: owner, text: requirement))
  }

  mutating func reach(step index: Int, of criterion: String) {
    if isWanted { steps.insert(Step(criterion: criterion, index: index)) }
  }

  mutating func formUnion(_ other: Coverage) {
    criteria.formUnion(other.criteria)
    requirements.formUnion(other.requirements)
    steps.formUnion(other.steps)
    met.formUnion(other.met)
  }
}
