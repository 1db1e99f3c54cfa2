// Neighborhoods and paths. Visited marks are round numbers, so that nothing is cleared between searches.
#ifndef PATHS_H
#define PATHS_H
#include "csr.h"

typedef struct {
  uint32_t round;
  uint32_t *forward, *backward;              // round in which a side reached the node
  uint32_t *from, *to;                       // the step before, seen from the source, and after, towards the target
  uint32_t *queue, *other, *distance;
  uint32_t *banned, ban;                     // nodes a spur path may not touch
} Search;

static inline Search make_search(uint64_t nodes) {
  Search s = {0};
  uint32_t **arrays[] = {&s.forward, &s.backward, &s.from, &s.to, &s.queue, &s.other, &s.distance, &s.banned};
  for (int i = 0; i < 8; i++) *arrays[i] = allocate(4 * (nodes + 1));
  s.ban = 1;
  return s;
}

// How many nodes lie within so many hops, the start not counted.
static inline uint64_t neighborhood(Search *s, const Csr *g, uint32_t start, int hops) {
  uint64_t head = 0, tail = 0;
  s->round++;
  s->queue[tail++] = start;
  s->forward[start] = s->round;
  for (int hop = 0; hop < hops && head < tail; hop++)
    for (uint64_t end = tail; head < end; head++) {
      uint32_t u = s->queue[head];
      for (uint64_t a = g->offsets[u]; a < g->offsets[u + 1]; a++) {
        uint32_t v = g->neighbors[a];
        if (s->forward[v] != s->round) {
          s->forward[v] = s->round;
          s->queue[tail++] = v;
        }
      }
    }
  return tail - 1;
}

static inline int is_closed(uint32_t node, const uint32_t *closed, int count) {
  for (int i = 0; i < count; i++)
    if (closed[i] == node) return 1;
  return 0;
}

// Breadth-first search from both ends, the cheaper side first. Steps from `start` to a closed node are not taken.
// Writes the nodes of one shortest path and returns their number, 0 if there is none.
static inline int shortest_path(Search *s, const Csr *g, uint32_t start, uint32_t end, const uint32_t *closed,
                                int closed_count, uint32_t *path) {
  uint64_t head[2] = {0, 0}, tail[2] = {1, 1}, cost[2] = {degree(g, start), degree(g, end)};
  uint32_t *queue[2] = {s->queue, s->other}, *seen[2] = {s->forward, s->backward}, *step[2] = {s->from, s->to};
  uint32_t meeting = UINT32_MAX;
  s->round++;
  queue[0][0] = start;
  queue[1][0] = end;
  seen[0][start] = seen[1][end] = s->round;
  while (head[0] < tail[0] && head[1] < tail[1] && meeting == UINT32_MAX) {
    int side = cost[0] <= cost[1] ? 0 : 1;
    cost[side] = 0;
    for (uint64_t level = tail[side]; head[side] < level && meeting == UINT32_MAX; head[side]++) {
      uint32_t u = queue[side][head[side]];
      for (uint64_t a = g->offsets[u]; a < g->offsets[u + 1]; a++) {
        uint32_t v = g->neighbors[a];
        if (seen[side][v] == s->round || s->banned[v] == s->ban) continue;
        if (side == 0 ? u == start && is_closed(v, closed, closed_count)
                      : v == start && is_closed(u, closed, closed_count))
          continue;
        seen[side][v] = s->round;
        step[side][v] = u;
        if (seen[1 - side][v] == s->round) {
          meeting = v;
          break;
        }
        queue[side][tail[side]++] = v;
        cost[side] += degree(g, v);
      }
    }
  }
  if (meeting == UINT32_MAX) return 0;
  int count = 0;
  for (uint32_t v = meeting;; v = s->from[v]) {
    path[count++] = v;
    if (v == start) break;
  }
  for (int i = 0, j = count - 1; i < j; i++, j--) {
    uint32_t swap = path[i];
    path[i] = path[j];
    path[j] = swap;
  }
  for (uint32_t v = meeting; v != end;) path[count++] = v = s->to[v];
  return count;
}

// How many steps, written out one after the other, lead from `node` back to `start`.
static inline uint64_t enumerate(const Search *s, const Csr *g, uint32_t node, uint32_t start, uint32_t *path, int depth) {
  path[depth] = node;
  if (node == start) return 1;
  uint64_t paths = 0;
  for (uint64_t a = g->offsets[node]; a < g->offsets[node + 1]; a++) {
    uint32_t v = g->neighbors[a];
    if (s->forward[v] == s->round && s->distance[v] + 1 == s->distance[node])
      paths += enumerate(s, g, v, start, path, depth + 1);
  }
  return paths;
}

// Every shortest path, each of them enumerated; returns their number.
static inline uint64_t all_shortest_paths(Search *s, const Csr *g, uint32_t start, uint32_t end, uint32_t *path) {
  uint64_t head = 0, tail = 0;
  uint32_t limit = UINT32_MAX;
  s->round++;
  s->queue[tail++] = start;
  s->forward[start] = s->round;
  s->distance[start] = 0;
  while (head < tail) {
    uint32_t u = s->queue[head++];
    if (s->distance[u] >= limit) break;
    for (uint64_t a = g->offsets[u]; a < g->offsets[u + 1]; a++) {
      uint32_t v = g->neighbors[a];
      if (s->forward[v] == s->round) continue;
      s->forward[v] = s->round;
      s->distance[v] = s->distance[u] + 1;
      s->queue[tail++] = v;
      if (v == end) limit = s->distance[v];
    }
  }
  return limit == UINT32_MAX ? 0 : enumerate(s, g, end, start, path, 0);
}

typedef struct {
  int count;
  uint32_t *nodes;
} Path;

enum { MAX_PATHS = 16 };

// Yen's k shortest simple paths; returns how many there are. The caller frees their nodes.
static inline int k_shortest_paths(Search *s, const Csr *g, uint32_t start, uint32_t end, int k, uint32_t *buffer, Path *best) {
  int found = 0, candidates = 0, capacity = 64;
  Path *candidate = allocate(sizeof(Path) * capacity);
  s->ban++;
  int count = shortest_path(s, g, start, end, NULL, 0, buffer);
  if (count) {
    best[found].count = count;
    best[found].nodes = allocate(4 * count);
    memcpy(best[found++].nodes, buffer, 4 * count);
  }
  while (found && found < k) {
    const Path *last = &best[found - 1];
    for (int spur = 0; spur + 1 < last->count; spur++) {
      uint32_t closed[MAX_PATHS];
      int closed_count = 0;
      for (int i = 0; i < found; i++)
        if (best[i].count > spur + 1 && !memcmp(best[i].nodes, last->nodes, 4 * (spur + 1)))
          closed[closed_count++] = best[i].nodes[spur + 1];
      s->ban++;
      for (int i = 0; i < spur; i++) s->banned[last->nodes[i]] = s->ban;
      count = shortest_path(s, g, last->nodes[spur], end, closed, closed_count, buffer);
      if (!count) continue;
      Path path = {spur + count, allocate(4 * (spur + count))};
      memcpy(path.nodes, last->nodes, 4 * spur);
      memcpy(path.nodes + spur, buffer, 4 * count);
      int known = 0;
      for (int i = 0; i < candidates && !known; i++)
        known = candidate[i].count == path.count && !memcmp(candidate[i].nodes, path.nodes, 4 * path.count);
      if (known) {
        free(path.nodes);
        continue;
      }
      if (candidates == capacity) candidate = realloc(candidate, sizeof(Path) * (capacity *= 2));
      candidate[candidates++] = path;
    }
    if (!candidates) break;
    int shortest = 0;
    for (int i = 1; i < candidates; i++)
      if (candidate[i].count < candidate[shortest].count) shortest = i;
    best[found++] = candidate[shortest];
    candidate[shortest] = candidate[--candidates];
  }
  for (int i = 0; i < candidates; i++) free(candidate[i].nodes);
  free(candidate);
  return found;
}
#endif
