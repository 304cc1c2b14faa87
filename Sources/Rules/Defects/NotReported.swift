package import LearningWeek

/// A figure that was read and had not been reported: ends the function that read it.
package struct NotReported: Error, Hashable, Sendable {
  package let subject: ReadSubject
}
