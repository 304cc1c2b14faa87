internal import CLuaHost

/// Owns the Lua state itself. Functions that came out of it keep it alive, not
/// the closures of the host: these belong to ``LuaState``.
final class LuaHeap {
  let host: OpaquePointer

  init(host: OpaquePointer) {
    self.host = host
  }

  deinit {
    clh_destroy(host)
  }
}
