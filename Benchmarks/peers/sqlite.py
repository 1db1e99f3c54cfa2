"""sqlite: rows, B-trees and recursive queries, through Python's own module."""
import os
import sqlite3

from peers import common

# One neighborhood in SQL, also given to the sqlite3 shell by `run cold`.
NEIGHBORHOOD = """WITH RECURSIVE r(n, d) AS (
  SELECT i, 0 FROM nodes WHERE id = :id
  UNION SELECT e.t, r.d + 1 FROM r JOIN edges e ON e.s = r.n AND e.kind IN ('Ownership', 'Directorship') WHERE r.d < :hops
  UNION SELECT e.s, r.d + 1 FROM r JOIN edges e ON e.t = r.n AND e.kind IN ('Ownership', 'Directorship') WHERE r.d < :hops)
SELECT count(DISTINCT n) - 1 FROM r"""


class Peer(common.Peer):
    def load_csv(self, path=":memory:"):
        self.connection = sqlite3.connect(path)
        self.run = self.connection.execute
        self.connection.executescript(
            """PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
            CREATE TABLE nodes(i INTEGER PRIMARY KEY, id TEXT, kind TEXT, name TEXT, aliases TEXT, country TEXT, date TEXT);
            CREATE TABLE edges(s INT, t INT, kind TEXT, percent REAL, id TEXT, start_date TEXT, end_date TEXT);"""
        )
        index = {}

        def nodes():
            for place, row in enumerate(common.rows(self.file("nodes.csv"))):
                index[row[0]] = place
                yield [place] + row

        self.connection.executemany("INSERT INTO nodes VALUES (?, ?, ?, ?, ?, ?, ?)", nodes())
        self.connection.executemany(
            "INSERT INTO edges VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (index[row[1]], index[row[2]], row[3], float(row[4]) if row[4] else None, row[0], row[5], row[6])
                for row in common.rows(self.file("edges.csv"))
            ),
        )
        self.connection.executescript(
            """CREATE UNIQUE INDEX node_id ON nodes(id);
            CREATE INDEX edge_source ON edges(s, kind, t); CREATE INDEX edge_target ON edges(t, kind, s);"""
        )
        self.connection.commit()
        self.index = index

    def counts(self):
        return tuple(self.run(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("nodes", "edges"))

    def prepare(self):
        for table, condition in (("held", "kind IN ('Ownership', 'Directorship')"), ("link", "true")):
            self.connection.executescript(
                f"""CREATE TABLE {table}(s INT, t INT, PRIMARY KEY (s, t)) WITHOUT ROWID;
                INSERT INTO {table} SELECT s, t FROM edges WHERE {condition} AND s <> t
                UNION SELECT t, s FROM edges WHERE {condition} AND s <> t;"""
            )

    def translate(self, node):
        return self.index[node]

    def neighborhoods(self, starts, hops):
        query = common.NEIGHBORHOODS[hops]
        return sum(self.run(query, {"start": start}).fetchone()[0] for start in starts)

    def path_lengths(self, pairs):
        for one, other in pairs:
            yield self._distance(one, other, "SELECT t FROM link WHERE s = ?1")

    def _distance(self, one, other, neighbors):
        """Breadth-first from both ends, a query a node."""
        if one == other:
            return 0
        seen, far = {one}, {other}
        frontier, far_frontier = seen, far
        links = 0
        while frontier and far_frontier:
            if len(frontier) > len(far_frontier):
                seen, far, frontier, far_frontier = far, seen, far_frontier, frontier
            found = set()
            for node in frontier:
                found.update(row[0] for row in self.run(neighbors, (node,)))
            links += 1
            found -= seen
            if not found.isdisjoint(far):
                return links
            seen = seen | found
            frontier = found
        return None

    def searches(self, starts):
        query = """WITH RECURSIVE r(n) AS (VALUES (?) UNION SELECT link.t FROM r JOIN link ON link.s = r.n)
            SELECT count(*) FROM r"""
        return sum(self.run(query, (start,)).fetchone()[0] for start in starts)

    def largest_degrees(self):
        query = """SELECT count(*) AS d FROM (SELECT s FROM edges UNION ALL SELECT t FROM edges)
            GROUP BY s ORDER BY d DESC LIMIT 10"""
        return [row[0] for row in self.run(query)]

    def prepare_store(self):
        path = self.file("sqlite.db")
        if os.path.exists(path):
            os.remove(path)
        self.load_csv(path)
        self.connection.close()

    def open_store(self):
        self.connection = sqlite3.connect(f"file:{self.file('sqlite.db')}?mode=ro", uri=True)
        self.run = self.connection.execute

    def cold_neighborhood(self, node, hops):
        return self.run(NEIGHBORHOOD, {"id": node, "hops": hops}).fetchone()[0]

    def cold_path(self, one, other):
        ends = [self.run("SELECT i FROM nodes WHERE id = ?", (node,)).fetchone()[0] for node in (one, other)]
        return self._distance(*ends, "SELECT t FROM edges WHERE s = ?1 UNION ALL SELECT s FROM edges WHERE t = ?1")
