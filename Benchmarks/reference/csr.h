// The graph of the reference programs: edges.bin as arrays, and adjacency as compressed sparse rows (CSR).
#ifndef CSR_H
#define CSR_H
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OWNERSHIP, DIRECTORSHIP, MEMBERSHIP, FAMILY, REPRESENTATION, UNKNOWN_LINK };

typedef struct {
  uint64_t nodes, count;
  uint32_t *source, *target;
  float *percent;
  uint8_t *kind;
} Edges;

typedef struct {
  uint64_t nodes;
  uint64_t *offsets;  // nodes + 1 of them
  uint32_t *neighbors;
} Csr;

static inline void *allocate(uint64_t bytes) {
  void *memory = calloc(bytes ? bytes : 1, 1);
  if (!memory) {
    perror("calloc");
    exit(1);
  }
  return memory;
}

static inline FILE *open_in(const char *folder, const char *name, const char *mode) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, mode);
  if (!file) {
    perror(path);
    exit(66);
  }
  return file;
}

static inline void read_all(void *to, uint64_t size, uint64_t count, FILE *file) {
  if (fread(to, size, count, file) != count) {
    fputs("a file ends too early\n", stderr);
    exit(65);
  }
}

static inline Edges read_edges(const char *folder) {
  FILE *file = open_in(folder, "edges.bin", "rb");
  uint64_t head[2];
  read_all(head, 8, 2, file);
  Edges edges = {.nodes = head[0], .count = head[1]};
  edges.source = allocate(4 * edges.count);
  edges.target = allocate(4 * edges.count);
  edges.percent = allocate(4 * edges.count);
  edges.kind = allocate(edges.count);
  read_all(edges.source, 4, edges.count, file);
  read_all(edges.target, 4, edges.count, file);
  read_all(edges.percent, 4, edges.count, file);
  read_all(edges.kind, 1, edges.count, file);
  fclose(file);
  return edges;
}

// Both directions of the edges whose kind is in the mask, parallel edges kept.
static inline Csr undirected(const Edges *edges, unsigned mask) {
  Csr csr = {.nodes = edges->nodes};
  uint64_t *next = allocate(8 * (csr.nodes + 2));
  uint64_t kept = 0;
  for (uint64_t e = 0; e < edges->count; e++)
    if (mask >> edges->kind[e] & 1) {
      next[edges->source[e] + 2]++;
      next[edges->target[e] + 2]++;
      kept++;
    }
  for (uint64_t i = 2; i <= csr.nodes + 1; i++) next[i] += next[i - 1];
  csr.neighbors = allocate(8 * kept);
  for (uint64_t e = 0; e < edges->count; e++)
    if (mask >> edges->kind[e] & 1) {
      csr.neighbors[next[edges->source[e] + 1]++] = edges->target[e];
      csr.neighbors[next[edges->target[e] + 1]++] = edges->source[e];
    }
  csr.offsets = next;  // after the loop, the place of i + 1 holds the end of i
  return csr;
}

// Incoming edges of the directed multigraph.
static inline Csr incoming(const Edges *edges) {
  Csr csr = {.nodes = edges->nodes};
  csr.offsets = allocate(8 * (csr.nodes + 2));
  csr.neighbors = allocate(4 * edges->count);
  for (uint64_t e = 0; e < edges->count; e++) csr.offsets[edges->target[e] + 2]++;
  for (uint64_t i = 2; i <= csr.nodes + 1; i++) csr.offsets[i] += csr.offsets[i - 1];
  for (uint64_t e = 0; e < edges->count; e++)
    csr.neighbors[csr.offsets[edges->target[e] + 1]++] = edges->source[e];
  return csr;
}

// The simple graph of an undirected multigraph: neighbors sorted, without loops and repetitions.
static inline Csr simple(const Csr *multi) {
  Csr csr = {.nodes = multi->nodes};
  uint64_t *offsets = allocate(8 * (csr.nodes + 1)), total = multi->offsets[csr.nodes];
  uint32_t *sorted = allocate(4 * total);
  uint64_t *next = allocate(8 * (csr.nodes + 1));
  memcpy(next, multi->offsets, 8 * (csr.nodes + 1));
  for (uint64_t u = 0; u < csr.nodes; u++)  // transposing a symmetric matrix sorts its rows
    for (uint64_t a = multi->offsets[u]; a < multi->offsets[u + 1]; a++)
      sorted[next[multi->neighbors[a]]++] = (uint32_t)u;
  uint64_t kept = 0;
  for (uint64_t u = 0; u < csr.nodes; u++) {
    uint64_t first = kept;
    offsets[u] = kept;
    for (uint64_t a = multi->offsets[u]; a < multi->offsets[u + 1]; a++)
      if (sorted[a] != u && (kept == first || sorted[kept - 1] != sorted[a])) sorted[kept++] = sorted[a];
  }
  offsets[csr.nodes] = kept;
  free(next);
  csr.offsets = offsets;
  csr.neighbors = sorted;
  return csr;
}

static inline uint64_t degree(const Csr *csr, uint32_t node) {
  return csr->offsets[node + 1] - csr->offsets[node];
}

typedef struct {
  uint32_t count;
  uint32_t *nodes;
} List;

typedef struct {
  List hubs, randoms, pairs, all_shortest, k_shortest;
} Queries;

static inline Queries read_queries(const char *folder) {
  Queries queries;
  List *lists[] = {&queries.hubs, &queries.randoms, &queries.pairs, &queries.all_shortest, &queries.k_shortest};
  FILE *file = open_in(folder, "queries.bin", "rb");
  for (int i = 0; i < 5; i++) {
    read_all(&lists[i]->count, 4, 1, file);
    lists[i]->nodes = allocate(4 * lists[i]->count);
    read_all(lists[i]->nodes, 4, lists[i]->count, file);
  }
  fclose(file);
  return queries;
}
#endif
