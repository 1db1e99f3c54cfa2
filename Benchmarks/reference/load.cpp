// The floor of an import that keeps everything: ids interned, every property string kept, adjacency built; one thread.
// Usage: load ndjson|csv FOLDER     prints counts and the CPU seconds of each stage as one line of JSON
#include <fcntl.h>
#include <simdjson.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

using Text = std::string_view;

static double cpu_seconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

/// Strings back to back.
struct Arena {
  std::vector<char> bytes;
  uint64_t add(Text text) {
    uint64_t start = bytes.size();
    bytes.insert(bytes.end(), text.begin(), text.end());
    return start;
  }
};

struct Piece {
  uint64_t start;
  uint32_t length;
};

static uint64_t hash(Text text) {
  uint64_t h = text.size() * 0x9E3779B97F4A7C15ull;
  const char *p = text.data();
  size_t rest = text.size();
  auto mix = [&](uint64_t word) {
    h = (h ^ word) * 0xff51afd7ed558ccdull;
    h ^= h >> 32;
  };
  for (; rest >= 8; p += 8, rest -= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    mix(word);
  }
  uint64_t word = 0;
  memcpy(&word, p, rest);
  mix(word);
  return h;
}

/// Ids to dense numbers. A slot holds half of the hash and the number, so that a miss touches one cache line.
class Interner {
 public:
  Interner() : slots(1 << 16, empty) {}
  size_t count() const { return keys.size(); }
  void prefetch(uint64_t h) const { __builtin_prefetch(&slots[h & (slots.size() - 1)]); }
  uint32_t number(Text id, uint64_t h) {
    if (keys.size() * 2 > slots.size()) grow();
    for (uint64_t place = h & (slots.size() - 1);; place = (place + 1) & (slots.size() - 1)) {
      uint64_t slot = slots[place];
      if (slot == empty) {
        slots[place] = h >> 32 << 32 | keys.size();
        keys.push_back({arena.add(id), (uint32_t)id.size()});
        hashes.push_back(h);
        return keys.size() - 1;
      }
      if (slot >> 32 == h >> 32) {
        const Piece &key = keys[(uint32_t)slot];
        if (key.length == id.size() && !memcmp(&arena.bytes[key.start], id.data(), id.size())) return (uint32_t)slot;
      }
    }
  }

 private:
  static constexpr uint64_t empty = ~0ull;
  std::vector<uint64_t> slots, hashes;
  std::vector<Piece> keys;
  Arena arena;
  void grow() {
    slots.assign(slots.size() * 4, empty);
    for (uint32_t i = 0; i < keys.size(); i++) {
      uint64_t place = hashes[i] & (slots.size() - 1);
      while (slots[place] != empty) place = (place + 1) & (slots.size() - 1);
      slots[place] = hashes[i] >> 32 << 32 | i;
    }
  }
};

/// The few names of properties and schemata.
struct Vocabulary {
  std::vector<std::string> words;
  uint16_t number(Text word) {
    for (size_t i = 0; i < words.size(); i++)
      if (words[i] == word) return i;
    words.emplace_back(word);
    return words.size() - 1;
  }
};

struct Property {
  uint64_t start;
  uint32_t length;
  uint16_t name;
};

struct Relation {
  const char *schema, *source, *target;
};
static constexpr std::array<Relation, 6> relations{{
    {"Ownership", "owner", "asset"},
    {"Directorship", "director", "organization"},
    {"Membership", "member", "organization"},
    {"Family", "person", "relative"},
    {"Representation", "agent", "client"},
    {"UnknownLink", "subject", "object"},
}};

class Graph {
 public:
  void begin_node(Text id, Text schema) {
    uint64_t h = hash(id);
    node_of_row.push_back(ids.number(id, h));
    schema_of_row.push_back(vocabulary.number(schema));
    first_of_row.push_back(properties.size());
  }
  void begin_edge(Text id, uint8_t kind) {
    kinds.push_back(kind);
    first_of_edge.push_back(properties.size());
    keep("id", id);
  }
  void keep(Text name, Text value) {
    properties.push_back({values.add(value), (uint32_t)value.size(), vocabulary.number(name)});
  }
  /// Ends are looked up 32 relations at a time, so that the cache misses overlap.
  void ends(Text source, Text target) {
    Waiting &w = waiting[waiting_count++];
    w = {{}, {}, (uint8_t)source.size(), (uint8_t)target.size(), hash(source), hash(target)};
    memcpy(w.source, source.data(), std::min(source.size(), sizeof w.source));
    memcpy(w.target, target.data(), std::min(target.size(), sizeof w.target));
    ids.prefetch(w.source_hash);
    ids.prefetch(w.target_hash);
    if (waiting_count == waiting.size()) resolve();
  }
  void resolve() {
    for (size_t i = 0; i < waiting_count; i++) {
      const Waiting &w = waiting[i];
      sources.push_back(ids.number({w.source, w.source_length}, w.source_hash));
      targets.push_back(ids.number({w.target, w.target_length}, w.target_hash));
    }
    waiting_count = 0;
  }
  void build() {
    offsets.assign(ids.count() + 2, 0);
    neighbors.resize(2 * sources.size());
    for (size_t e = 0; e < sources.size(); e++) {
      offsets[sources[e] + 2]++;
      offsets[targets[e] + 2]++;
    }
    for (size_t i = 2; i < offsets.size(); i++) offsets[i] += offsets[i - 1];
    for (size_t e = 0; e < sources.size(); e++) {
      neighbors[offsets[sources[e] + 1]++] = {targets[e], (uint32_t)e};
      neighbors[offsets[targets[e] + 1]++] = {sources[e], (uint32_t)e};
    }
  }
  size_t node_count() const { return ids.count(); }
  size_t edge_count() const { return sources.size(); }
  size_t property_count() const { return properties.size(); }
  size_t value_bytes() const { return values.bytes.size(); }

 private:
  struct Waiting {
    char source[56], target[56];
    uint8_t source_length, target_length;
    uint64_t source_hash, target_hash;
  };
  struct Neighbor {
    uint32_t node, edge;
  };
  std::array<Waiting, 32> waiting;
  size_t waiting_count = 0;
  Interner ids;
  Vocabulary vocabulary;
  Arena values;
  std::vector<Property> properties;
  std::vector<uint32_t> node_of_row, sources, targets;
  std::vector<uint64_t> first_of_row, first_of_edge, offsets;
  std::vector<uint16_t> schema_of_row;
  std::vector<uint8_t> kinds;
  std::vector<Neighbor> neighbors;
};

static int relation_of(Text schema) {
  for (size_t i = 0; i < relations.size(); i++)
    if (schema == relations[i].schema) return i;
  return -1;
}

static void load_ndjson(Graph &graph, const simdjson::padded_string &text) {
  using namespace simdjson;
  ondemand::parser parser;
  ondemand::document_stream lines;
  if (parser.iterate_many(text, 1 << 20).get(lines)) exit(65);
  for (auto line : lines) {
    ondemand::object entity = line.get_object();
    Text id = entity["id"], caption = entity["caption"], schema = entity["schema"];
    int kind = relation_of(schema);
    if (kind < 0) graph.begin_node(id, schema);
    else graph.begin_edge(id, kind);
    graph.keep("caption", caption);
    Text source, target;
    for (auto field : entity["properties"].get_object()) {
      Text name = field.unescaped_key();
      for (auto value : field.value().get_array()) {
        Text string = value.get_string();
        if (kind >= 0 && name == relations[kind].source) source = string;
        else if (kind >= 0 && name == relations[kind].target) target = string;
        else graph.keep(name, string);
      }
    }
    if (kind >= 0) graph.ends(source, target);
  }
}

/// Walks over the fields of a CSV file that is in memory.
class Fields {
 public:
  Fields(const std::string &path) {
    int descriptor = open(path.c_str(), O_RDONLY);
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status)) {
      perror(path.c_str());
      exit(66);
    }
    next = (const char *)mmap(nullptr, status.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    end = next + status.st_size;
    close(descriptor);
    next = (const char *)memchr(next, '\n', end - next) + 1;  // the heading
  }
  bool more() const { return next < end; }
  Text field() {
    if (*next == '"') return quoted();
    const char *start = next;
    while (*next != ',' && *next != '\n') next++;
    return {start, (size_t)(next++ - start)};
  }

 private:
  const char *next, *end;
  std::string unquoted;
  Text quoted() {
    unquoted.clear();
    for (next++;; next++) {
      const char *mark = (const char *)memchr(next, '"', end - next);
      unquoted.append(next, mark);
      next = mark + 1;
      if (*next != '"') break;
      unquoted += '"';
    }
    next++;
    return unquoted;
  }
};

static void load_csv(Graph &graph, const std::string &folder) {
  Fields nodes(folder + "/nodes.csv");
  while (nodes.more()) {
    Text id = nodes.field();
    graph.begin_node(id, nodes.field());
    for (const char *name : {"name", "alias", "country", "date"}) {
      Text value = nodes.field();
      if (!value.empty()) graph.keep(name, value);
    }
  }
  Fields edges(folder + "/edges.csv");
  while (edges.more()) {
    Text id = edges.field(), source = edges.field(), target = edges.field();
    graph.begin_edge(id, relation_of(edges.field()));
    graph.ends(source, target);
    for (const char *name : {"percentage", "startDate", "endDate"}) {
      Text value = edges.field();
      if (!value.empty()) graph.keep(name, value);
    }
  }
}

int main(int count, char **words) {
  if (count != 3 || (strcmp(words[1], "ndjson") && strcmp(words[1], "csv"))) {
    fputs("usage: load ndjson|csv FOLDER\n", stderr);
    return 64;
  }
  std::string folder = words[2];
  Graph *graph = new Graph;  // not taken apart at the end, like a process that answers and leaves
  double start = cpu_seconds(), read = start;
  if (!strcmp(words[1], "ndjson")) {
    auto *text = new simdjson::padded_string;
    if (simdjson::padded_string::load(folder + "/entities.ndjson").get(*text)) return 66;
    read = cpu_seconds();
    load_ndjson(*graph, *text);
  } else {
    load_csv(*graph, folder);
  }
  graph->resolve();
  double parsed = cpu_seconds();
  graph->build();
  double built = cpu_seconds();
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("{\"nodes\":%zu,\"edges\":%zu,\"properties\":%zu,\"value_bytes\":%zu,\"read\":%.4f,\"parse\":%.4f,\"adjacency\":%.4f,"
         "\"peak_mb\":%ld}\n",
         graph->node_count(), graph->edge_count(), graph->property_count(), graph->value_bytes(), read - start,
         parsed - read, built - parsed, usage.ru_maxrss / 1024);
  _exit(fflush(stdout));
}
