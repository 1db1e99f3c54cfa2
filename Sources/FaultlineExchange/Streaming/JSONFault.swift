/// Why a text is not the JSON that was wanted, and where.
struct JSONFault: Error {
  /// What is wrong.
  enum Reason {
    case syntax(wanted: StaticString)
    case controlCharacter
    case escape
    case surrogate
    case number
    case depth
    case repeatedKey
    case shape(wanted: StaticString)
    case rest
  }

  let reason: Reason
  let offset: Int
}
