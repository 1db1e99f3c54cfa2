internal import Faultline

/// The sources of a graph that came from datasets of FollowTheMoney, and go back there as such.
struct FTMDatasets {
  /// What is known of a source.
  enum Place {
    case dataset(String, lastSeen: PartialDate?)
    /// It has a line of its own.
    case document
  }

  private var places: [RecordID: Place] = [:]

  init() {}

  /// Takes a source; says whether it is a dataset.
  mutating func add(_ source: Source) -> Bool {
    var plain = Source(
      id: RecordID("dataset-\(source.title)"),
      sourceClass: .research,
      title: source.title,
      publisher: FTMSources.publisher
    )
    plain.retrieved = source.retrieved
    let isDataset = plain == source && source.retrieved?.precision ?? .day == .day
    places[source.id] =
      isDataset ? .dataset(source.title, lastSeen: source.retrieved) : .document
    return isDataset
  }

  /// The datasets that cites name, if they name nothing else, and nothing about it.
  func datasets(of cites: [Cite]) -> (names: [String], lastSeen: PartialDate?)? {
    var names: [String] = []
    var lastSeen: PartialDate?
    for cite in cites {
      guard cite.locator == nil, cite.quote == nil,
        case .dataset(let name, let day)? = places[cite.source], !names.contains(name)
      else { return nil }
      if names.isEmpty { lastSeen = day }
      // A line has one day for all its datasets.
      guard lastSeen == day else { return nil }
      names.append(name)
    }
    return names.isEmpty ? nil : (names, lastSeen)
  }

  /// The sources among cites that have lines of their own, and their titles if they are datasets.
  func proof(of cites: [Cite]) -> (documents: [String], datasets: [String]) {
    var result: (documents: [String], datasets: [String]) = ([], [])
    for cite in cites {
      switch places[cite.source] {
      case .dataset(let name, _): result.datasets.append(name)
      case .document: result.documents.append(cite.source.rawValue)
      case nil: break
      }
    }
    return result
  }
}
