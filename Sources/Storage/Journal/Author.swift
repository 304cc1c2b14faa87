extension Store {
  /// Who changes something, when and why: the storage has no clock of its own.
  package struct Author: Hashable, Sendable {
    package var who: String
    /// ISO date-time, `2021-10-12T09:30:00+07:00`; kept as given.
    package var at: String
    /// The command as typed.
    package var command: String
    package var reason: String?

    package init(who: String, at: String, command: String, reason: String? = nil) {
      self.who = who
      self.at = at
      self.command = command
      self.reason = reason
    }
  }
}
