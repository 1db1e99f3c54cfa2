// Measures of the whole graph: components, PageRank, betweenness, whole breadth-first searches.
#ifndef MEASURES_H
#define MEASURES_H
#include <math.h>
#include "paths.h"

static inline uint32_t find_root(uint32_t *parent, uint32_t node) {
  while (parent[node] != node) node = parent[node] = parent[parent[node]];
  return node;
}

static inline uint64_t components(const Edges *edges, uint32_t *parent, uint32_t *size, uint64_t *largest) {
  uint64_t count = 0;
  *largest = 0;
  memset(size, 0, 4 * edges->nodes);
  for (uint64_t i = 0; i < edges->nodes; i++) parent[i] = (uint32_t)i;
  for (uint64_t e = 0; e < edges->count; e++) {
    uint32_t a = find_root(parent, edges->source[e]), b = find_root(parent, edges->target[e]);
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }
  for (uint64_t i = 0; i < edges->nodes; i++) {
    uint32_t root = find_root(parent, (uint32_t)i);
    count += root == i;
    if (++size[root] > *largest) *largest = size[root];
  }
  return count;
}

// Rank over the directed multigraph, damping .85, nodes without outgoing edges spread evenly, stops at an L1 change of 1e-6.
// Returns the largest rank. `rank` and `share` are room for a number a node.
static inline double pagerank(const Csr *in, const uint32_t *out_degree, double *rank, double *share) {
  uint64_t n = in->nodes;
  for (uint64_t i = 0; i < n; i++) rank[i] = 1.0 / n;
  for (int round = 0; round < 200; round++) {
    double dangling = 0, change = 0;
    for (uint64_t i = 0; i < n; i++) {
      share[i] = out_degree[i] ? rank[i] / out_degree[i] : 0;
      if (!out_degree[i]) dangling += rank[i];
    }
    double base = (0.15 + 0.85 * dangling) / n;
    for (uint64_t i = 0; i < n; i++) {
      double sum = 0;
      for (uint64_t a = in->offsets[i]; a < in->offsets[i + 1]; a++) sum += share[in->neighbors[a]];
      sum = base + 0.85 * sum;
      change += fabs(sum - rank[i]);
      rank[i] = sum;
    }
    if (change < 1e-6) break;
  }
  double top = 0;
  for (uint64_t i = 0; i < n; i++) top = fmax(top, rank[i]);
  return top;
}

// Brandes' dependencies summed over some sources; returns the largest sum, each pair of nodes counted once.
static inline double betweenness(Search *s, const Csr *g, const uint32_t *sources, int count, double *sum, double *paths,
                                 double *dependency) {
  memset(sum, 0, 8 * g->nodes);
  for (int i = 0; i < count; i++) {
    uint32_t source = sources[i];
    uint64_t head = 0, tail = 0;
    s->round++;
    s->queue[tail++] = source;
    s->forward[source] = s->round;
    s->distance[source] = 0;
    paths[source] = 1;
    dependency[source] = 0;
    while (head < tail) {
      uint32_t u = s->queue[head++];
      for (uint64_t a = g->offsets[u]; a < g->offsets[u + 1]; a++) {
        uint32_t v = g->neighbors[a];
        if (s->forward[v] != s->round) {
          s->forward[v] = s->round;
          s->distance[v] = s->distance[u] + 1;
          paths[v] = dependency[v] = 0;
          s->queue[tail++] = v;
        }
        if (s->distance[v] == s->distance[u] + 1) paths[v] += paths[u];
      }
    }
    while (tail-- > 1) {
      uint32_t v = s->queue[tail];
      double share = (1 + dependency[v]) / paths[v];
      for (uint64_t a = g->offsets[v]; a < g->offsets[v + 1]; a++) {
        uint32_t u = g->neighbors[a];
        if (s->distance[u] + 1 == s->distance[v]) dependency[u] += paths[u] * share;
      }
      sum[v] += dependency[v];
    }
  }
  double top = 0;
  for (uint64_t i = 0; i < g->nodes; i++) top = fmax(top, sum[i]);
  return top / 2;
}

// Distances from one node, level by level; returns the number of nodes reached.
static inline uint64_t bfs_top_down(Search *s, const Csr *g, uint32_t start) {
  uint64_t head = 0, tail = 0;
  s->round++;
  s->queue[tail++] = start;
  s->forward[start] = s->round;
  s->distance[start] = 0;
  while (head < tail) {
    uint32_t u = s->queue[head++], next = s->distance[u] + 1;
    for (uint64_t a = g->offsets[u]; a < g->offsets[u + 1]; a++) {
      uint32_t v = g->neighbors[a];
      if (s->forward[v] == s->round) continue;
      s->forward[v] = s->round;
      s->distance[v] = next;
      s->queue[tail++] = v;
    }
  }
  return tail;
}

// The same, but while the frontier is large, unreached nodes look for a neighbor in it (Beamer, Asanović and Patterson 2012).
// `now` and `then` are bit sets over the nodes.
static inline uint64_t bfs_direction_optimizing(Search *s, const Csr *g, uint32_t start, uint64_t *now, uint64_t *then) {
  const uint64_t n = g->nodes, words = (n + 63) / 64, alpha = 15, beta = 18;
  uint32_t *distance = s->distance, *queue = s->queue, level = 0;
  memset(distance, 0xff, 4 * n);
  distance[start] = 0;
  queue[0] = start;
  uint64_t head = 0, tail = 1, reached = 1, unexplored = g->offsets[n], frontier = degree(g, start);
  while (head < tail) {
    if (frontier > unexplored / alpha) {
      memset(now, 0, 8 * words);
      for (uint64_t i = head; i < tail; i++) now[queue[i] >> 6] |= 1ull << (queue[i] & 63);
      uint64_t awake = tail - head, before;
      do {
        before = awake;
        awake = 0;
        memset(then, 0, 8 * words);
        level++;
        for (uint32_t v = 0; v < n; v++) {
          if (distance[v] != UINT32_MAX) continue;
          for (uint64_t a = g->offsets[v]; a < g->offsets[v + 1]; a++) {
            uint32_t u = g->neighbors[a];
            if (!(now[u >> 6] >> (u & 63) & 1)) continue;
            distance[v] = level;
            then[v >> 6] |= 1ull << (v & 63);
            awake++;
            break;
          }
        }
        uint64_t *swap = now;
        now = then;
        then = swap;
        reached += awake;
      } while (awake && (awake >= before || awake > n / beta));
      head = tail = frontier = 0;
      for (uint64_t w = 0; w < words; w++)
        for (uint64_t bits = now[w]; bits; bits &= bits - 1) {
          queue[tail] = (uint32_t)(w * 64 + __builtin_ctzll(bits));
          frontier += degree(g, queue[tail++]);
        }
      unexplored = frontier * (alpha + 1);  // stay top-down from here on
    } else {
      unexplored -= frontier;
      frontier = 0;
      level++;
      for (uint64_t end = tail; head < end; head++) {
        uint32_t u = queue[head];
        for (uint64_t a = g->offsets[u]; a < g->offsets[u + 1]; a++) {
          uint32_t v = g->neighbors[a];
          if (distance[v] != UINT32_MAX) continue;
          distance[v] = level;
          queue[tail++] = v;
          frontier += degree(g, v);
          reached++;
        }
      }
    }
  }
  return reached;
}

// The ten largest degrees, largest first.
static inline void largest_degrees(const Csr *g, uint64_t *top) {
  memset(top, 0, 8 * 10);
  for (uint64_t i = 0; i < g->nodes; i++) {
    uint64_t d = degree(g, (uint32_t)i);
    if (d <= top[9]) continue;
    int place = 9;
    for (; place && top[place - 1] < d; place--) top[place] = top[place - 1];
    top[place] = d;
  }
}
#endif
