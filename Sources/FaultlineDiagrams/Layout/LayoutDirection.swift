/// Which way a figure runs: authorities above and funders below, or left and right.
enum LayoutDirection: String, Sendable, Hashable, CaseIterable {
  case down = "TB"
  case right = "LR"
}
