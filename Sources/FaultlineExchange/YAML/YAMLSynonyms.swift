/// What people write who come from other formats.
enum YAMLSynonyms {
  /// For a key that a record does not have, the keys that may have been meant, the likeliest first.
  static let keys: [String: [String]] = [
    "type": ["kind", "class"], "kind": ["class"], "class": ["kind"],
    "name": ["names", "title"], "label": ["names", "title"], "aliases": ["names"],
    "source": ["cites", "cite", "from"], "sources": ["cites"], "cite": ["cites"],
    "citation": ["cites", "cite"], "country": ["countries"], "ids": ["identifiers"],
    "description": ["summary", "note"], "comment": ["note"], "target": ["to"],
    "start": ["from"], "end": ["until"], "since": ["from"], "from": ["time"], "until": ["time"],
    "date": ["at", "published", "time", "dates"], "percent": ["stake"], "share": ["stake"],
    "link": ["url"], "text": ["says", "quote"], "subject": ["about"], "speaker": ["by"],
    "page": ["locator"], "issuer": ["roles", "authority"], "states": ["phases"], "list": ["lists"],
  ]
}
