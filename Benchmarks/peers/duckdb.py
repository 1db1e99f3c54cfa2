"""duckdb: columns and SQL; searches are recursive queries, measures are rounds of joins."""
import os

import duckdb

from peers import common

HELD = "kind IN ('Ownership', 'Directorship')"


class Peer(common.Peer):
    def _connect(self, path=":memory:", read_only=False):
        self.connection = duckdb.connect(path, read_only=read_only, config={"threads": 1})
        self.run = self.connection.execute

    def _tables(self):
        self.run(
            "CREATE TABLE nodes AS SELECT row_number() OVER () - 1 AS i, * FROM"
            f" read_csv('{self.file('nodes.csv')}', header = true, all_varchar = true)"
        )
        self.run(
            "CREATE TABLE edges AS SELECT a.i AS s, b.i AS t, e.id, e.kind, e.percent::DOUBLE AS percent,"
            f" e.start_date, e.end_date FROM read_csv('{self.file('edges.csv')}', header = true, all_varchar = true) e"
            " JOIN nodes a ON a.id = e.source JOIN nodes b ON b.id = e.target"
        )

    def _adjacency(self):
        """Both directions as compressed sparse rows in numpy."""
        import numpy

        ends = self.run("SELECT s, t FROM edges").fetchnumpy()
        one = numpy.concatenate((ends["s"], ends["t"]))
        other = numpy.concatenate((ends["t"], ends["s"]))
        order = numpy.argsort(one, kind="stable")
        self.offsets = numpy.concatenate(([0], numpy.cumsum(numpy.bincount(one, minlength=self.counts()[0]))))
        self.neighbors = other[order]

    def load_csv(self):
        self._connect()
        self._tables()
        self._adjacency()

    def load_ndjson(self):
        self._connect()
        self.run(
            "CREATE TABLE entities AS SELECT * FROM read_json("
            f"'{self.file('entities.ndjson')}', format = 'newline_delimited', columns = {{id: 'VARCHAR',"
            " caption: 'VARCHAR', schema: 'VARCHAR', properties: 'MAP(VARCHAR, VARCHAR[])'})"
        )
        schemata = ", ".join(f"'{schema}'" for schema in common.ENDS)
        source = " ".join(f"WHEN '{schema}' THEN properties['{ends[0]}'][1]" for schema, ends in common.ENDS.items())
        target = " ".join(f"WHEN '{schema}' THEN properties['{ends[1]}'][1]" for schema, ends in common.ENDS.items())
        self.run(
            "CREATE TABLE nodes AS SELECT row_number() OVER () - 1 AS i, * FROM entities"
            f" WHERE schema NOT IN ({schemata})"
        )
        self.run(
            "CREATE TABLE edges AS SELECT a.i AS s, b.i AS t, e.* EXCLUDE (source, target) FROM (SELECT *,"
            f" CASE schema {source} END AS source, CASE schema {target} END AS target FROM entities"
            f" WHERE schema IN ({schemata})) e JOIN nodes a ON a.id = e.source JOIN nodes b ON b.id = e.target"
        )
        self.run("DROP TABLE entities")
        self._adjacency()

    def counts(self):
        return tuple(self._value(f"SELECT count(*) FROM {table}") for table in ("nodes", "edges"))

    def _value(self, query, **parameters):
        return self.run(query, parameters).fetchone()[0]

    def prepare(self):
        for table, condition in (("held", HELD), ("link", "true")):
            self.run(
                f"CREATE TABLE {table} AS SELECT DISTINCT s, t FROM (SELECT s, t FROM edges WHERE {condition}"
                f" UNION ALL SELECT t, s FROM edges WHERE {condition}) WHERE s <> t ORDER BY s"
            )
        self.index = dict(self.run("SELECT id, i FROM nodes").fetchall())

    def translate(self, node):
        return self.index[node]

    def neighborhoods(self, starts, hops):
        return sum(self._value(common.NEIGHBORHOODS[hops], start=start) for start in starts)

    def path_lengths(self, pairs):
        for one, other in pairs:
            yield self._distance(one, other)

    def _distance(self, one, other):
        return self._value(
            """WITH RECURSIVE r(n, d) USING KEY (n) AS (SELECT $a::BIGINT, 0 UNION
              (SELECT DISTINCT link.t, r.d + 1 FROM r JOIN link ON link.s = r.n
               WHERE NOT EXISTS (SELECT 1 FROM recurring.r q WHERE q.n = link.t)
                 AND NOT EXISTS (SELECT 1 FROM recurring.r q WHERE q.n = $b)))
            SELECT min(d) FROM r WHERE n = $b""",
            a=one,
            b=other,
        )

    def components(self):
        self.run("CREATE OR REPLACE TEMP TABLE labels AS SELECT i AS n, i AS c FROM nodes")
        while True:
            self.run(
                """CREATE OR REPLACE TEMP TABLE lower AS SELECT l.n, least(l.c, coalesce(m.c, l.c)) AS c FROM labels l
                LEFT JOIN (SELECT link.s AS n, min(x.c) AS c FROM link JOIN labels x ON x.n = link.t GROUP BY 1) m
                USING (n)"""
            )
            changed = self._value("SELECT count(*) FROM labels JOIN lower USING (n) WHERE labels.c <> lower.c")
            self.run("CREATE OR REPLACE TEMP TABLE labels AS SELECT * FROM lower")
            if not changed:
                break
        return [row[0] for row in self.run("SELECT count(*) FROM labels GROUP BY c").fetchall()]

    def pagerank(self):
        n = self.counts()[0]
        self.run("CREATE OR REPLACE TEMP TABLE outgoing AS SELECT s AS n, count(*) AS k FROM edges GROUP BY 1")
        self.run(f"CREATE OR REPLACE TEMP TABLE rank AS SELECT i AS n, 1.0::DOUBLE / {n} AS x FROM nodes")
        while True:
            dangling = self._value("SELECT coalesce(sum(x), 0) FROM rank ANTI JOIN outgoing USING (n)")
            base = (0.15 + 0.85 * dangling) / n
            self.run(
                f"""CREATE OR REPLACE TEMP TABLE next AS SELECT rank.n, {base!r}::DOUBLE + 0.85 * coalesce(y, 0) AS x
                FROM rank LEFT JOIN (SELECT e.t AS n, sum(x / k) AS y FROM edges e JOIN rank ON rank.n = e.s
                JOIN outgoing o ON o.n = e.s GROUP BY 1) z USING (n)"""
            )
            change = self._value("SELECT sum(abs(next.x - rank.x)) FROM next JOIN rank USING (n)")
            self.run("CREATE OR REPLACE TEMP TABLE rank AS SELECT * FROM next")
            if change < 1e-6:
                return self._value("SELECT max(x) FROM rank")

    def searches(self, starts):
        query = """WITH RECURSIVE r(n) AS (SELECT $start::BIGINT UNION
            SELECT link.t FROM r JOIN link ON link.s = r.n) SELECT count(*) FROM r"""
        return sum(self._value(query, start=start) for start in starts)

    def largest_degrees(self):
        query = """SELECT count(*) AS d FROM (SELECT s FROM edges UNION ALL SELECT t FROM edges)
            GROUP BY s ORDER BY d DESC LIMIT 10"""
        return [row[0] for row in self.run(query).fetchall()]

    def prepare_store(self):
        path = self.file("duckdb.db")
        if os.path.exists(path):
            os.remove(path)
        self._connect(path)
        self._tables()
        self.connection.close()

    def open_store(self):
        self._connect(self.file("duckdb.db"), read_only=True)

    def cold_neighborhood(self, node, hops):
        return self._value(
            f"""WITH RECURSIVE held AS MATERIALIZED (SELECT s, t FROM edges WHERE {HELD}
              UNION ALL SELECT t, s FROM edges WHERE {HELD}),
            r(n, d) AS (SELECT i, 0 FROM nodes WHERE id = $id UNION
              SELECT held.t, r.d + 1 FROM r JOIN held ON held.s = r.n WHERE r.d < $hops)
            SELECT count(DISTINCT n) - 1 FROM r""",
            id=node,
            hops=hops,
        )

    def cold_path(self, one, other):
        self.run("CREATE TEMP TABLE link AS SELECT s, t FROM edges UNION ALL SELECT t, s FROM edges")
        ends = [self._value("SELECT i FROM nodes WHERE id = $id", id=node) for node in (one, other)]
        return self._distance(*ends)
