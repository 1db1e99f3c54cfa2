/// A share in a company, in per cent: an exact number, or the range that a source leaves open.
public struct Stake: Hashable, Sendable, CustomStringConvertible {
  /// What the share is a share of.
  public enum Basis: String, Sendable, CaseIterable {
    /// Of the capital.
    case equity
    /// Of the votes.
    case votes
    /// Of the profit.
    case profit
    /// Of the seats on the board.
    case board

    /// The place of the basis among all, in which images hold it.
    var number: UInt8 {
      switch self {
      case .equity: 0
      case .votes: 1
      case .profit: 2
      case .board: 3
      }
    }
  }

  /// The least that it can be, in per cent.
  public let min: ExactDecimal
  /// The most that it can be, in per cent.
  public let max: ExactDecimal
  /// What it is a share of.
  public let basis: Basis

  /// Makes a stake from a range.
  ///
  /// - Parameters:
  ///   - min: The least, in per cent.
  ///   - max: The most, in per cent.
  ///   - basis: What it is a share of.
  ///
  /// The result is `nil` unless 0 ≤ min ≤ max ≤ 100.
  public init?(min: ExactDecimal, max: ExactDecimal, basis: Basis = .equity) {
    guard ExactDecimal(mantissa: 0) <= min, min <= max, max <= ExactDecimal(mantissa: 100)
    else { return nil }
    self.min = min
    self.max = max
    self.basis = basis
  }

  /// Whether the number is exact.
  public var isExact: Bool { min == max }

  /// The share in words: `1.49 %`, `20–23 %`, `at least 50 % of the votes`, with a space that does not break.
  public var description: String {
    let amount =
      if isExact {
        "\(min)\u{A0}%"
      } else if max == ExactDecimal(mantissa: 100) {
        "at least \(min)\u{A0}%"
      } else if min == ExactDecimal(mantissa: 0) {
        "at most \(max)\u{A0}%"
      } else {
        "\(min)–\(max)\u{A0}%"
      }
    return switch basis {
    case .equity: amount
    case .votes: amount + " of the votes"
    case .profit: amount + " of the profit"
    case .board: amount + " of the board"
    }
  }
}
