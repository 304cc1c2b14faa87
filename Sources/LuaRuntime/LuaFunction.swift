internal import CLuaHost

/// A function of a script. Owns a reference that keeps it in its state.
package final class LuaFunction {
  /// Where it was written; `[host]`, line 0, for a function of the host.
  package let place: LuaPlace
  let heap: LuaHeap
  let reference: Int32

  init(heap: LuaHeap, reference: Int32, place: LuaPlace) {
    self.heap = heap
    self.reference = reference
    self.place = place
  }

  deinit {
    clh_release(heap.host, reference)
  }
}
