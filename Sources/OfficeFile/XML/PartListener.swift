/// What takes the events of one part, in the order of its text.
protocol PartListener: AnyObject {
  func start(_ element: ElementName, _ attributes: ElementAttributes) throws(PartStop)
  func end(_ element: ElementName) throws(PartStop)
  func text(_ bytes: UnsafeRawBufferPointer) throws(PartStop)
}

extension PartListener {
  func end(_ element: ElementName) throws(PartStop) {}
  func text(_ bytes: UnsafeRawBufferPointer) throws(PartStop) {}
}

/// Why a part is not read on.
enum PartStop: Error {
  case fault(OfficeFault)
  /// All that is wanted of it has come.
  case enough
}
