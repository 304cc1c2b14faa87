internal import CLuaHost

/// What the C side kept of a failure, as Swift values.
struct LuaReport {
  /// UTF-8 repaired; cut at 2,048 bytes.
  let message: String
  let frames: [LuaPlace]
  /// Whether so many calls were open that a function calls itself without end.
  let isDeep: Bool
  /// Upvalues, then locals in the order of their declaration.
  let locals: [(name: String, value: String)]

  init(heap: LuaHeap) {
    guard let report = clh_last_report(heap.host) else {
      (message, frames, isDeep, locals) = ("", [], false, [])
      return
    }
    let length = report.pointee.length
    // Many a stop has none, and its room is copied to be looked at.
    message =
      length == 0
      ? ""
      : withUnsafeBytes(of: report.pointee.message) {
        String(decoding: $0.prefix(length), as: UTF8.self)
      }
    isDeep = report.pointee.deep
    frames = (0..<report.pointee.frame_count).map { index in
      var frame = clh_frame()
      clh_report_frame(heap.host, index, &frame)
      return LuaPlace(frame)
    }
    locals = (0..<report.pointee.local_count).map { index in
      (
        String(cString: clh_report_local_name(heap.host, index)),
        String(cString: clh_report_local_value(heap.host, index))
      )
    }
  }
}
