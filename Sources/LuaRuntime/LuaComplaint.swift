/// An error of the runtime itself that a script may catch, kept apart from its
/// text so that nothing has to read the text again.
struct LuaComplaint: Error {
  let mistake: LuaMistake
  let text: String
}
