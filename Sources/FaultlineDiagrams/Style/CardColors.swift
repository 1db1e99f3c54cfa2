/// The colours of one kind of card.
struct CardColors: Sendable, Hashable {
  let fill: Ink
  let border: Ink
  let text: Ink
  let tag: Ink

  init(_ fill: UInt32, _ border: UInt32, _ text: UInt32, _ tag: UInt32) {
    self.fill = Ink(fill)
    self.border = Ink(border)
    self.text = Ink(text)
    self.tag = Ink(tag)
  }
}
