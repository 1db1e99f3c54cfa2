/// Something that is not on one day as it is on another.
public struct DifferenceEntry: Sendable {
  /// What became of it.
  public enum Change: String, Sendable, CaseIterable {
    /// It was not there on the first day.
    case added
    /// It is no longer there on the second day.
    case removed
    /// It is there on both days, but otherwise.
    case changed
  }

  /// What kind of thing it is.
  public enum Section: String, Sendable, CaseIterable {
    /// Who stands on which list.
    case listings
    /// Other acts.
    case acts
    /// What a rule of ownership says.
    case verdicts
    /// Relations, with their stakes.
    case links
    /// Entities and their names.
    case entities
    /// How claims and relations stand.
    case statuses

    /// The heading of the section.
    public var heading: String {
      switch self {
      case .listings: "Listings"
      case .acts: "Acts"
      case .verdicts: "Rules of ownership"
      case .links: "Links and stakes"
      case .entities: "Entities and names"
      case .statuses: "How statements stand"
      }
    }
  }

  /// What became of it.
  public let change: Change
  /// What kind of thing it is.
  public let section: Section
  /// What it is about, as a sentence without its full stop.
  public let sentence: String
  /// The party that the sentence starts with, where many may share the rest of it; else empty.
  public var party = ""
  /// How it was on the first day, in few words; empty if it was not there.
  public let before: String
  /// How it is on the second day; empty if it is no longer there.
  public let after: String
  /// Why, as a clause: the act, the date, the source.
  public let reason: String
  /// The day of the change, as far as it is known.
  public let date: PartialDate?
  /// The ids of the records behind it.
  public let records: [RecordID]
  /// How well it stands.
  public let status: ClaimStatus?
  /// The sources.
  public let cites: [Cite]

  /// How it was and is, where the change alone does not say it: `announced, not effective → listed`.
  public var states: String {
    switch change {
    case .changed: [before, after].filter { !$0.isEmpty }.joined(with: " → ")
    case .added: DifferenceEntry.plain.contains(after) ? "" : after
    case .removed: after
    }
  }

  private static let plain = ["listed", "in force", "known"]
}

/// What is not on one day as it is on another.
public struct Difference: Sendable {
  /// What the two days are about.
  public enum Clock: String, Sendable {
    /// What was true.
    case truth
    /// What had been published.
    case knowledge
  }

  /// The first day.
  public let from: Day
  /// The second day.
  public let to: Day
  /// What the two days are about.
  public let clock: Clock
  /// Whom it is about; `nil` for everybody.
  public let focus: NodeID?
  /// What else was asked.
  public let filter: Filter
  /// The changes, by section, then day.
  public let entries: [DifferenceEntry]

  /// The changes for a page: those that differ in nothing but the party stand in one, which names the first.
  ///
  /// - Parameter count: How many parties are named.
  /// - Returns: The changes in the order of the first of each.
  /// - Complexity: O(*n*).
  public func folded(naming count: Int = 3) -> [DifferenceEntry] {
    struct Key: Hashable {
      let change: DifferenceEntry.Change
      let rest: String
      let words: [String]
      let sources: [RecordID]
    }
    var places: [Key: Int] = [:]
    var groups: [[DifferenceEntry]] = []
    for entry in entries {
      guard !entry.party.isEmpty else {
        groups.append([entry])
        continue
      }
      let key = Key(
        change: entry.change,
        rest: String(entry.sentence.dropFirst(entry.party.count)),
        words: [entry.before, entry.after, entry.reason, entry.section.rawValue],
        sources: entry.cites.map(\.source)
      )
      if let place = places[key] {
        groups[place].append(entry)
      } else {
        places[key] = groups.count
        groups.append([entry])
      }
    }
    return groups.flatMap { group -> [DifferenceEntry] in
      guard group.count > count, let first = group.first else { return group }
      let others = group.count - count
      let names =
        group.prefix(count).map(\.party) + [others == 1 ? "one other" : "\(others) others"]
      return [
        DifferenceEntry(
          change: first.change,
          section: first.section,
          sentence: names.inWords + String(first.sentence.dropFirst(first.party.count)),
          before: first.before,
          after: first.after,
          reason: first.reason,
          date: first.date,
          records: group.flatMap(\.records),
          status: first.status,
          cites: first.cites
        )
      ]
    }
  }
}
