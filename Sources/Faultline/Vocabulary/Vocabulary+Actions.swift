extension Vocabulary {
  /// The kinds of actions.
  public static let actionKinds: [ActionKindDefinition] = [
    ActionKindDefinition(
      kind: "listing",
      label: "listing",
      issued: "issued",
      hits: "lists",
      isHitBy: "is listed by",
      treats: "adds to",
      isTreatedBy: "is extended by"
    ),
    ActionKindDefinition(
      kind: "delisting",
      label: "delisting",
      issued: "issued",
      hits: "removes",
      isHitBy: "is removed by",
      treats: "takes off",
      isTreatedBy: "is shortened by"
    ),
    ActionKindDefinition(
      kind: "modification",
      label: "modification",
      issued: "issued",
      hits: "changes the entry of",
      isHitBy: "has its entry changed by",
      treats: "amends",
      isTreatedBy: "is amended by"
    ),
    ActionKindDefinition(
      kind: "rule",
      label: "rule",
      issued: "issued",
      hits: "restricts",
      isHitBy: "is restricted by",
      treats: "covers",
      isTreatedBy: "is covered by"
    ),
    ActionKindDefinition(
      kind: "stay",
      label: "stay",
      issued: "issued",
      hits: "spares",
      isHitBy: "is spared by",
      treats: "suspends",
      isTreatedBy: "is suspended by"
    ),
    ActionKindDefinition(
      kind: "licence",
      label: "licence",
      issued: "granted",
      hits: "permits",
      isHitBy: "is permitted by",
      treats: "allows trade in",
      isTreatedBy: "is allowed by"
    ),
    ActionKindDefinition(
      kind: "investigation",
      label: "investigation",
      issued: "opened",
      hits: "investigates",
      isHitBy: "is investigated in",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "penalty",
      label: "penalty",
      issued: "imposed",
      hits: "penalizes",
      isHitBy: "is penalized by",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "investment",
      label: "investment",
      issued: "made",
      hits: "funds",
      isHitBy: "is funded by",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "agreement",
      label: "agreement",
      issued: "made",
      hits: "binds",
      isHitBy: "is bound by",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "statement",
      label: "statement",
      issued: "made",
      hits: "concerns",
      isHitBy: "is the subject of",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "lawsuit",
      label: "lawsuit",
      issued: "filed",
      hits: "sues",
      isHitBy: "is sued in",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "order",
      label: "order",
      issued: "issued",
      hits: "binds",
      isHitBy: "is bound by",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
    ActionKindDefinition(
      kind: "other",
      label: "action",
      issued: "took",
      hits: "concerns",
      isHitBy: "is the subject of",
      treats: "concerns",
      isTreatedBy: "is the subject of"
    ),
  ]
}
