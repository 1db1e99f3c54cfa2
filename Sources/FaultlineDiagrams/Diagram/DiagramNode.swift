/// One card of a figure: a party, an act, a claim, or several leaves collapsed into one.
public struct DiagramNode: Sendable, Hashable, Identifiable {
  /// A stable slug.
  ///
  /// It becomes the id of the drawn element (`n-zhipu`), so that pages can style and script it.
  public var id: String
  /// What kind of thing it is: decides shape, colours and the word in the tag.
  public var kind: Kind
  /// A more precise word for the tag than the kind has, for instance "state fund" or "alleged by BIS".
  public var noun: Noun?
  /// Country code for the tag, for instance `CN`.
  public var country: String?
  /// The name, or for a claim what is claimed.
  public var name: String
  /// Short lines under the name: native name, date, office.
  public var details: [String]
  /// What the card shows beside its name.
  public var content: Content
  /// Sources of the card itself, printed behind the tag.
  public var citations: [Int]
  /// How much it matters beside others: of equally sourced cards, a list names the heavier first.
  public var weight: Int
  /// How loudly it is drawn.
  public var emphasis: Diagram.Emphasis
  /// A full sentence for readers who cannot see the figure; made from tag and name when empty.
  public var sentence: String
  /// Where the card leads to when it is clicked.
  public var link: Diagram.Link?

  /// Creates a card.
  public init(
    id: String,
    kind: Kind,
    noun: Noun? = nil,
    country: String? = nil,
    name: String,
    details: [String] = [],
    content: Content = .plain,
    citations: [Int] = [],
    weight: Int = 0,
    emphasis: Diagram.Emphasis = .normal,
    sentence: String = "",
    link: Diagram.Link? = nil
  ) {
    self.id = id
    self.kind = kind
    self.noun = noun
    self.country = country
    self.name = name
    self.details = details
    self.content = content
    self.citations = citations
    self.weight = weight
    self.emphasis = emphasis
    self.sentence = sentence
    self.link = link
  }
}

extension DiagramNode {
  /// What the figure says about the card in words: the given sentence, else one made of what is printed.
  var spokenSentence: String {
    guard sentence.isEmpty else { return sentence }
    let word = (noun ?? kind.noun).singular
    let place = country.map { ", \($0)" } ?? ""
    switch content {
    case .plain:
      return "\(name) (\(word)\(place))"
    case .list(let list):
      return "\(list.names.count) \((noun ?? kind.noun).plural)\(place): "
        + list.names.joined(separator: ", ")
    case .claim(let replies):
      let answers = replies.map { "; \($0.heading.lowercased()): \($0.text)" }.joined()
      return "Claim, \(word): \(name)\(answers)"
    }
  }
}
