internal import ArgumentParser
internal import Faultline

/// Why a verb ends without an answer: what to say, and the exit code (sysexits.h).
enum Failure: Error {
  /// Nothing was found.
  case nothingFound(String)
  /// The words of the command make no sense together.
  case usage(String)
  /// The input is wrong.
  case badData(String)
  /// The input cannot be read.
  case unreadable(String)
  /// Something that has to be installed is not.
  case unavailable(String)
  /// The output cannot be written.
  case cannotWrite(String)
  /// A mistake of this program.
  case mistake(String)

  var code: Int32 {
    switch self {
    case .nothingFound: 1
    case .usage: 64
    case .badData: 65
    case .unreadable: 66
    case .unavailable: 69
    case .cannotWrite: 74
    case .mistake: 70
    }
  }

  var message: String {
    switch self {
    case .nothingFound(let text), .usage(let text), .badData(let text), .unreadable(let text),
      .unavailable(let text), .cannotWrite(let text), .mistake(let text):
      text
    }
  }
}
