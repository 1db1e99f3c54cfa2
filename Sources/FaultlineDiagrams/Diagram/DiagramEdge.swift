/// One line of a figure: a relation between two cards.
public struct DiagramEdge: Sendable, Hashable, Identifiable {
  /// A stable slug.
  ///
  /// It becomes the id of the drawn element (`e-tencent--invests--zhipu`).
  public var id: String
  /// The card that the sentence starts with.
  public var from: DiagramNode.ID
  /// The card that the sentence ends with.
  public var to: DiagramNode.ID
  /// What sort of relation it is: decides colour, width and arrowhead.
  public var family: Family
  /// The words on the line; may be empty where the legend says enough.
  public var label: String
  /// Sources, printed behind the words.
  public var citations: [Int]
  /// How well it is established: solid, dashed or dotted.
  public var certainty: Certainty
  /// False for relations that read the same both ways.
  public var isDirected: Bool
  /// How loudly it is drawn.
  public var emphasis: Diagram.Emphasis
  /// Which end the layout prefers above.
  public var flow: Flow
  /// A full sentence for readers who cannot see the figure.
  public var sentence: String

  /// Creates a line.
  ///
  /// Without a `flow`, that of the family is taken.
  public init(
    id: String,
    from: DiagramNode.ID,
    to: DiagramNode.ID,
    family: Family,
    label: String = "",
    citations: [Int] = [],
    certainty: Certainty = .established,
    isDirected: Bool = true,
    emphasis: Diagram.Emphasis = .normal,
    flow: Flow? = nil,
    sentence: String = ""
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.family = family
    self.label = label
    self.citations = citations
    self.certainty = certainty
    self.isDirected = isDirected
    self.emphasis = emphasis
    self.flow = flow ?? family.usualFlow
    self.sentence = sentence
  }
}

extension DiagramEdge {
  /// The end that the layout prefers above, or left in a figure that runs from left to right.
  var upperEnd: DiagramNode.ID { flow == .up ? to : from }
  /// The end that the layout prefers below, or right.
  var lowerEnd: DiagramNode.ID { flow == .up ? from : to }
}
