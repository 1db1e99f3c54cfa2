"""What the peers share: the questions, the readers of the files, and the names of the workloads."""
import csv
import json
import os

# Ends of the relations in FollowTheMoney.
ENDS = {
    "Ownership": ("owner", "asset"),
    "Directorship": ("director", "organization"),
    "Membership": ("member", "organization"),
    "Family": ("person", "relative"),
    "Representation": ("agent", "client"),
    "UnknownLink": ("subject", "object"),
}

# How many nodes lie within one to three hops, for databases: joins are several times faster than a recursive query.
NEIGHBORHOODS = {
    1: "SELECT count(*) FROM held WHERE s = $start",
    2: """SELECT count(DISTINCT t) FROM (SELECT t FROM held WHERE s = $start
        UNION ALL SELECT b.t FROM held a JOIN held b ON b.s = a.t WHERE a.s = $start) WHERE t <> $start""",
    3: """WITH one AS MATERIALIZED (SELECT t FROM held WHERE s = $start),
        two AS MATERIALIZED (SELECT t FROM one UNION SELECT b.t FROM one a JOIN held b ON b.s = a.t)
        SELECT count(DISTINCT t) FROM (SELECT t FROM two
        UNION ALL SELECT b.t FROM two a JOIN held b ON b.s = a.t) WHERE t <> $start""",
}


class Skip(Exception):
    """The peer has no call for this workload, or none that ends in reasonable time. The text says why."""


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def entities(path):
    """The entities of a FollowTheMoney file, by the fastest JSON reader that Python has."""
    import orjson

    with open(path, "rb") as file:
        for line in file:
            yield orjson.loads(line)


def date_of(properties):
    for name in ("incorporationDate", "birthDate"):
        if name in properties:
            return properties[name][0]
    return ""


class Peer:
    """One library or database. Subclasses build a graph in `load_csv` or `load_ndjson` and answer what they can.

    `prepare` makes what a user would make once and keep: the graph without directions and parallel edges for paths,
    and the graph of owners and directors for neighborhoods.
    """

    def __init__(self, folder):
        self.folder = folder
        with open(self.file("queries.json"), encoding="utf-8") as file:
            self.queries = json.load(file)

    def file(self, name):
        return os.path.join(self.folder, name)

    # --- overridden by the peers; pairs and starts are ids until `prepare` has replaced them by what the peer needs
    def load_csv(self):
        raise Skip("no reader")

    def load_ndjson(self):
        raise Skip("no reader")

    def counts(self):
        raise NotImplementedError

    def prepare(self):
        pass

    def translate(self, node):
        """The peer's own name of a node; used once, before anything is timed."""
        return node

    def neighborhoods(self, starts, hops):
        raise Skip("no such call")

    def path_lengths(self, pairs):
        """For each pair the number of links, None where there is no path."""
        raise Skip("no such call")

    def all_shortest_paths(self, pairs):
        raise Skip("no such call")

    def k_shortest_paths(self, pairs, k):
        """The numbers of links of all paths found."""
        raise Skip("no such call")

    def components(self):
        """The sizes."""
        raise Skip("no such call")

    def pagerank(self):
        raise Skip("no such call")

    def betweenness(self, sources):
        raise Skip("no call for chosen sources")

    def searches(self, starts):
        """How many nodes whole breadth-first searches reach, the starts included."""
        raise Skip("no such call")

    def louvain(self):
        raise Skip("no such call")

    def leiden(self):
        raise Skip("no such call")

    def largest_degrees(self):
        """The ten largest, parallel edges counted."""
        raise Skip("no such call")

    # --- the workloads
    def translate_queries(self):
        queries, name = self.queries, self.translate
        self.hubs = [name(node) for node in queries["hubs"]]
        self.randoms = [name(node) for node in queries["randoms"]]
        self.pairs, self.all_shortest, self.k_shortest = (
            [(name(one), name(other)) for one, other in queries[key]]
            for key in ("pairs", "all_shortest", "k_shortest")
        )

    def fresh_load(self, method):
        fresh = type(self)(self.folder)
        getattr(fresh, method)()
        nodes, edges = fresh.counts()
        return {"nodes": nodes, "edges": edges}

    def workloads(self):
        table = {
            "load_csv": lambda: self.fresh_load("load_csv"),
            "load_ndjson": lambda: self.fresh_load("load_ndjson"),
            "sp1000": self._sp1000,
            "asp": lambda: {"paths": self.all_shortest_paths(self.all_shortest)},
            "yen": self._yen,
            "components": self._components,
            "pagerank": lambda: {"top": round(float(self.pagerank()), 9)},
            "betweenness16": self._betweenness,
            "bfs64": lambda: {"visited": self.searches(self.randoms[:64])},
            "louvain": self.louvain,
            "leiden": self.leiden,
            "degree_top": lambda: {"top": [int(degree) for degree in self.largest_degrees()]},
        }
        for hops in (1, 2, 3):
            for name, starts in (("hub", self.hubs), ("rnd", self.randoms)):
                table[f"khop_{name}_k{hops}"] = lambda starts=starts, hops=hops: {
                    "nodes": int(self.neighborhoods(starts, hops))
                }
        return table

    def _sp1000(self):
        total = unreachable = 0
        for length in self.path_lengths(self.pairs):
            if length is None:
                unreachable += 1
            else:
                total += length
        return {"sum": int(total), "unreachable": unreachable}

    def _yen(self):
        lengths = list(self.k_shortest_paths(self.k_shortest, 5))
        return {"sum": int(sum(lengths)), "paths": len(lengths)}

    def _components(self):
        sizes = self.components()
        return {"count": len(sizes), "largest": int(max(sizes))}

    def _betweenness(self):
        top = self.betweenness(self.randoms[:16])
        return {} if top is None else {"top": round(float(top), 3)}

    # --- cold runs: a file of the peer's own, opened by a process that answers one question
    def prepare_store(self):
        """Writes the peer's own file or database into the data folder."""
        raise Skip("no format of its own")

    def open_store(self):
        raise Skip("no format of its own")

    def cold_neighborhood(self, node, hops):
        raise Skip("no such call")

    def cold_path(self, one, other):
        raise Skip("no such call")


def expand(start, hops, neighbors):
    """Breadth-first by sets, for peers that have no call for a neighborhood; `neighbors` lists those of a node."""
    seen = {start}
    frontier = seen
    for _ in range(hops):
        found = set()
        for node in frontier:
            found.update(neighbors(node))
        found -= seen
        if not found:
            break
        seen = seen | found
        frontier = found
    return len(seen) - 1
