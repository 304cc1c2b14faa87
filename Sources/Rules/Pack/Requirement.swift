package import LuaRuntime

/// A condition of an award or criterion, with the wording that people read.
package struct Requirement {
  package enum Test {
    case function(LuaFunction)
    /// Met when one of these is.
    case oneOf([Requirement])
  }

  package let text: String
  package let test: Test
}
