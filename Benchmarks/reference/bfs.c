// The workloads in plain C over CSR, one thread: how fast this machine can be, and the answers to compare with.
// Usage: bfs FOLDER, then one name of a workload per line on stdin (the protocol is described in README.md).
#define _GNU_SOURCE
#include <time.h>
#include "measures.h"

static Edges edges;
static Queries queries;
static Csr multi, graph, filtered, in;
static Search search;
static uint32_t *parent, *size, *out_degree, *path;
static double *rank, *share, *sum;
static uint64_t *now_bits, *then_bits;
static char answer[512];

#define ANSWER(...) snprintf(answer, sizeof answer, __VA_ARGS__)

static void load(const char *folder) {
  edges = read_edges(folder);
  queries = read_queries(folder);
  multi = undirected(&edges, ~0u);
  graph = simple(&multi);
  Csr kept = undirected(&edges, 1u << OWNERSHIP | 1u << DIRECTORSHIP);
  filtered = simple(&kept);
  in = incoming(&edges);
  search = make_search(edges.nodes);
  out_degree = allocate(4 * edges.nodes);
  for (uint64_t e = 0; e < edges.count; e++) out_degree[edges.source[e]]++;
  uint32_t **numbers[] = {&parent, &size, &path};
  for (int i = 0; i < 3; i++) *numbers[i] = allocate(4 * (edges.nodes + 1));
  double **reals[] = {&rank, &share, &sum};
  for (int i = 0; i < 3; i++) *reals[i] = allocate(8 * edges.nodes);
  now_bits = allocate(edges.nodes / 8 + 8);
  then_bits = allocate(edges.nodes / 8 + 8);
}

static void neighborhoods(const List *starts, int hops) {
  uint64_t nodes = 0;
  for (uint32_t i = 0; i < starts->count; i++) nodes += neighborhood(&search, &filtered, starts->nodes[i], hops);
  ANSWER("\"nodes\":%lu", nodes);
}

static void hub1(void) { neighborhoods(&queries.hubs, 1); }
static void hub2(void) { neighborhoods(&queries.hubs, 2); }
static void hub3(void) { neighborhoods(&queries.hubs, 3); }
static void random1(void) { neighborhoods(&queries.randoms, 1); }
static void random2(void) { neighborhoods(&queries.randoms, 2); }
static void random3(void) { neighborhoods(&queries.randoms, 3); }

static void paths(void) {
  uint64_t total = 0, unreachable = 0;
  search.ban++;
  for (uint32_t i = 0; i < queries.pairs.count; i += 2) {
    int count = shortest_path(&search, &graph, queries.pairs.nodes[i], queries.pairs.nodes[i + 1], NULL, 0, path);
    if (count) total += count - 1;
    else unreachable++;
  }
  ANSWER("\"sum\":%lu,\"unreachable\":%lu", total, unreachable);
}

static void all_paths(void) {
  uint64_t total = 0;
  const List *pairs = &queries.all_shortest;
  for (uint32_t i = 0; i < pairs->count; i += 2)
    total += all_shortest_paths(&search, &graph, pairs->nodes[i], pairs->nodes[i + 1], path);
  ANSWER("\"paths\":%lu", total);
}

static void k_paths(void) {
  uint64_t total = 0, count = 0;
  Path best[MAX_PATHS];
  for (uint32_t i = 0; i < queries.k_shortest.count; i += 2) {
    const uint32_t *pair = queries.k_shortest.nodes + i;
    int found = k_shortest_paths(&search, &graph, pair[0], pair[1], 5, path, best);
    for (int j = 0; j < found; j++) {
      total += best[j].count - 1;
      free(best[j].nodes);
    }
    count += found;
  }
  ANSWER("\"sum\":%lu,\"paths\":%lu", total, count);
}

static void weak_components(void) {
  uint64_t largest, count = components(&edges, parent, size, &largest);
  ANSWER("\"count\":%lu,\"largest\":%lu", count, largest);
}

static void ranks(void) { ANSWER("\"top\":%.9f", pagerank(&in, out_degree, rank, share)); }

static void betweenness16(void) {
  ANSWER("\"top\":%.3f", betweenness(&search, &graph, queries.randoms.nodes, 16, sum, rank, share));
}

static void top_down(void) {
  uint64_t visited = 0;
  for (int i = 0; i < 64; i++) visited += bfs_top_down(&search, &graph, queries.randoms.nodes[i]);
  ANSWER("\"visited\":%lu", visited);
}

static void direction_optimizing(void) {
  uint64_t visited = 0;
  for (int i = 0; i < 64; i++)
    visited += bfs_direction_optimizing(&search, &graph, queries.randoms.nodes[i], now_bits, then_bits);
  ANSWER("\"visited\":%lu", visited);
}

static void degrees(void) {
  uint64_t t[10];
  largest_degrees(&multi, t);
  ANSWER("\"top\":[%lu,%lu,%lu,%lu,%lu,%lu,%lu,%lu,%lu,%lu]", t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8], t[9]);
}

static const struct {
  const char *name;
  void (*run)(void);
} workloads[] = {
    {"khop_hub_k1", hub1},       {"khop_hub_k2", hub2},     {"khop_hub_k3", hub3},
    {"khop_rnd_k1", random1},    {"khop_rnd_k2", random2},  {"khop_rnd_k3", random3},
    {"sp1000", paths},           {"asp", all_paths},        {"yen", k_paths},
    {"components", weak_components}, {"pagerank", ranks},   {"betweenness16", betweenness16},
    {"bfs64", direction_optimizing}, {"bfs64_topdown", top_down}, {"degree_top", degrees},
};

static double seconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

int main(int count, char **words) {
  if (count != 2) {
    fputs("usage: bfs FOLDER\n", stderr);
    return 64;
  }
  load(words[1]);
  char line[256];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    void (*run)(void) = NULL;
    for (size_t i = 0; i < sizeof workloads / sizeof *workloads; i++)
      if (!strcmp(line, workloads[i].name)) run = workloads[i].run;
    if (!run) {
      printf("{\"w\":\"%s\",\"skip\":\"not in the reference\"}\n", line);
    } else {
      int passes = 0;  // short workloads repeat until 20 ms have passed; the figure is that of one pass
      double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID), wall = seconds(CLOCK_MONOTONIC), elapsed;
      do {
        run();
        passes++;
        elapsed = seconds(CLOCK_MONOTONIC) - wall;
      } while (elapsed < 0.02);
      cpu = (seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu) / passes;
      printf("{\"w\":\"%s\",\"cpu\":%.9g,\"wall\":%.9g,\"answer\":{%s}}\n", line, cpu, elapsed / passes, answer);
    }
    fflush(stdout);
  }
  return 0;
}
