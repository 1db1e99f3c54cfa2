// The floor of a cold query: CSR and sorted ids in one file, mapped, so that a query reads only the pages it touches.
// Usage: snapshot build FOLDER        writes FOLDER/snapshot.bin from edges.bin and nodes.csv
//        snapshot khop FOLDER ID K    counts the nodes within K hops over Ownership and Directorship
//        snapshot path FOLDER ID ID   counts the links of a shortest path over every kind
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include "csr.h"

enum { ID = 16 };  // every id of the generator has 16 characters

typedef struct {
  uint64_t nodes;
  const uint64_t *offsets, *filtered_offsets;
  const uint32_t *neighbors, *filtered, *order;
  const char *ids;
} Snapshot;

static const char *sorting;

static int compare(const void *one, const void *other) {
  return memcmp(sorting + (uint64_t)ID * *(const uint32_t *)one, sorting + (uint64_t)ID * *(const uint32_t *)other, ID);
}

static void build(const char *folder) {
  Edges edges = read_edges(folder);
  Csr all = undirected(&edges, ~0u), kept = undirected(&edges, 1u << OWNERSHIP | 1u << DIRECTORSHIP);
  Csr graph = simple(&all), filtered = simple(&kept);
  uint64_t n = edges.nodes;
  char *ids = allocate(ID * n), *line = NULL;
  size_t room = 0;
  FILE *file = open_in(folder, "nodes.csv", "r");
  for (uint64_t i = 0; i <= n; i++) {
    if (getline(&line, &room, file) < ID) exit(65);
    if (i) memcpy(ids + ID * (i - 1), line, ID);
  }
  fclose(file);
  uint32_t *order = allocate(4 * n);
  for (uint64_t i = 0; i < n; i++) order[i] = (uint32_t)i;
  sorting = ids;
  qsort(order, n, 4, compare);
  uint64_t head[3] = {n, graph.offsets[n], filtered.offsets[n]};
  file = open_in(folder, "snapshot.bin", "wb");
  fwrite(head, 8, 3, file);
  fwrite(graph.offsets, 8, n + 1, file);
  fwrite(filtered.offsets, 8, n + 1, file);
  fwrite(graph.neighbors, 4, head[1], file);
  fwrite(filtered.neighbors, 4, head[2], file);
  fwrite(order, 4, n, file);
  for (uint64_t i = 0; i < n; i++) fwrite(ids + ID * (uint64_t)order[i], ID, 1, file);
  if (fclose(file)) exit(74);
}

static Snapshot map(const char *folder) {
  char path[4096];
  snprintf(path, sizeof path, "%s/snapshot.bin", folder);
  int descriptor = open(path, O_RDONLY);
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status)) {
    perror(path);
    exit(66);
  }
  const char *bytes = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  const uint64_t *head = (const uint64_t *)bytes, n = head[0];
  Snapshot s = {.nodes = n, .offsets = head + 3, .filtered_offsets = head + 3 + n + 1};
  s.neighbors = (const uint32_t *)(s.filtered_offsets + n + 1);
  s.filtered = s.neighbors + head[1];
  s.order = s.filtered + head[2];
  s.ids = (const char *)(s.order + n);
  return s;
}

static uint32_t find(const Snapshot *s, const char *id) {
  uint64_t low = 0, high = s->nodes;
  while (low < high) {
    uint64_t middle = (low + high) / 2;
    if (memcmp(s->ids + ID * middle, id, ID) < 0) low = middle + 1;
    else high = middle;
  }
  if (low == s->nodes || memcmp(s->ids + ID * low, id, ID)) {
    fprintf(stderr, "no node %s\n", id);
    exit(1);
  }
  return s->order[low];
}

// Untouched pages of the marks cost nothing, so that a small neighborhood stays cheap in a large graph.
static uint32_t *marks(uint64_t nodes) {
  return mmap(NULL, 4 * (nodes + 1), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

static uint64_t neighborhood(const Snapshot *s, uint32_t start, uint32_t hops) {
  uint32_t *level = marks(s->nodes), *queue = marks(s->nodes);
  uint64_t tail = 1;
  queue[0] = start;
  level[start] = 1;
  for (uint64_t head = 0; head < tail && level[queue[head]] <= hops; head++) {
    uint32_t u = queue[head];
    for (uint64_t a = s->filtered_offsets[u]; a < s->filtered_offsets[u + 1]; a++) {
      uint32_t v = s->filtered[a];
      if (level[v]) continue;
      level[v] = level[u] + 1;
      queue[tail++] = v;
    }
  }
  return tail - 1;
}

// Breadth-first from both ends, the side of fewer links first; returns the number of links, -1 if there is no path.
static int64_t distance(const Snapshot *s, uint32_t start, uint32_t end) {
  uint32_t *level[2] = {marks(s->nodes), marks(s->nodes)}, *queue[2] = {marks(s->nodes), marks(s->nodes)};
  uint64_t head[2] = {0, 0}, tail[2] = {1, 1}, cost[2];
  uint32_t ends[2] = {start, end};
  if (start == end) return 0;
  for (int side = 0; side < 2; side++) {
    queue[side][0] = ends[side];
    level[side][ends[side]] = 1;
    cost[side] = s->offsets[ends[side] + 1] - s->offsets[ends[side]];
  }
  while (head[0] < tail[0] && head[1] < tail[1]) {
    int side = cost[0] <= cost[1] ? 0 : 1;
    cost[side] = 0;
    for (uint64_t stop = tail[side]; head[side] < stop; head[side]++) {
      uint32_t u = queue[side][head[side]];
      for (uint64_t a = s->offsets[u]; a < s->offsets[u + 1]; a++) {
        uint32_t v = s->neighbors[a];
        if (level[side][v]) continue;
        if (level[1 - side][v]) return level[side][u] + level[1 - side][v] - 1;
        level[side][v] = level[side][u] + 1;
        queue[side][tail[side]++] = v;
        cost[side] += s->offsets[v + 1] - s->offsets[v];
      }
    }
  }
  return -1;
}

int main(int count, char **words) {
  if (count == 3 && !strcmp(words[1], "build")) {
    build(words[2]);
    return 0;
  }
  if (count != 5 || strlen(words[3]) != ID) {
    fputs("usage: snapshot build FOLDER | khop FOLDER ID K | path FOLDER ID ID\n", stderr);
    return 64;
  }
  Snapshot s = map(words[2]);
  if (!strcmp(words[1], "khop"))
    printf("{\"nodes\":%lu}\n", neighborhood(&s, find(&s, words[3]), (uint32_t)atoi(words[4])));
  else
    printf("{\"links\":%ld}\n", distance(&s, find(&s, words[3]), find(&s, words[4])));
  return 0;
}
