"""ladybug: an embedded graph database with Cypher (the successor of Kùzu)."""
import os
import shutil

import ladybug as lb

from peers import common


class Peer(common.Peer):
    def _open(self, path, **options):
        self.database = lb.Database(path, max_num_threads=1, **options)
        self.connection = lb.Connection(self.database, num_threads=1)

    def _run(self, query, **parameters):
        return self.connection.execute(query, parameters)

    def _value(self, query, **parameters):
        result = self._run(query, **parameters)
        return result.get_next()[0] if result.has_next() else None

    def load_csv(self, path=":memory:"):
        self._open(path)
        self._run(
            "CREATE NODE TABLE Entity(id STRING, kind STRING, name STRING, aliases STRING, country STRING,"
            " date STRING, PRIMARY KEY(id))"
        )
        self._run(
            "CREATE REL TABLE Rel(FROM Entity TO Entity, id STRING, kind STRING, percent DOUBLE, start_date STRING,"
            " end_date STRING)"
        )
        self._run(f'COPY Entity FROM "{self.file("nodes.csv")}" (HEADER=true)')
        self._run(
            f'COPY Rel FROM (LOAD FROM "{self.file("edges.csv")}" (HEADER=true) RETURN source, target, id, kind,'
            " CAST(percent AS DOUBLE), CAST(start_date AS STRING), CAST(end_date AS STRING))"
        )

    def counts(self):
        return self._value("MATCH (e:Entity) RETURN count(*)"), self._value("MATCH ()-[r:Rel]->() RETURN count(*)")

    def prepare(self):
        import pandas

        edges = pandas.read_csv(self.file("edges.csv"), engine="pyarrow", usecols=["source", "target", "kind"])
        for table, chosen in (("Link", edges), ("Held", edges[edges["kind"].isin(self.queries["relations"])])):
            low = chosen[["source", "target"]].min(axis=1)
            pairs = pandas.DataFrame({"low": low, "high": chosen[["source", "target"]].max(axis=1)})
            pairs = pairs[pairs["low"] != pairs["high"]].drop_duplicates()
            self._run(f"CREATE REL TABLE {table}(FROM Entity TO Entity)")
            self.connection.execute(f"COPY {table} FROM $pairs", {"pairs": pairs})
        prepare = self.connection.prepare
        self.khop = {
            hops: prepare(
                f"MATCH (a:Entity {{id: $id}})-[:Held* SHORTEST 1..{hops}]-(b:Entity) WHERE b.id <> $id"
                " RETURN count(DISTINCT b.id)"
            )
            for hops in (2, 3)
        }
        self.khop[1] = prepare("MATCH (a:Entity {id: $id})-[:Held]-(b:Entity) RETURN count(*)")
        self.path = prepare(
            "MATCH (a:Entity {id: $a})-[e:Link* SHORTEST 1..30]-(b:Entity {id: $b}) RETURN length(e)"
        )
        self.paths = prepare(
            "MATCH (a:Entity {id: $a})-[e:Link* ALL SHORTEST 1..30]-(b:Entity {id: $b}) RETURN count(*)"
        )
        self.reach = prepare(
            "MATCH (a:Entity {id: $id})-[:Link* SHORTEST 1..30]-(b:Entity) WHERE b.id <> $id RETURN count(*)"
        )

    def neighborhoods(self, starts, hops):
        return sum(self._value(self.khop[hops], id=start) for start in starts)

    def path_lengths(self, pairs):
        for one, other in pairs:
            yield self._value(self.path, a=one, b=other)

    def all_shortest_paths(self, pairs):
        return sum(self._value(self.paths, a=one, b=other) or 0 for one, other in pairs)

    def components(self):
        raise common.Skip("in an extension that is downloaded")

    def pagerank(self):
        raise common.Skip("in an extension that is downloaded")

    def searches(self, starts):
        return sum(self._value(self.reach, id=start) + 1 for start in starts)

    def largest_degrees(self):
        result = self._run("MATCH (a:Entity)-[r:Rel]-() RETURN a.id, count(*) AS d ORDER BY d DESC LIMIT 10")
        return [row[1] for row in result.get_all()]

    def prepare_store(self):
        path = self.file("ladybug.db")
        for old in (path, path + ".wal"):
            if os.path.isdir(old):
                shutil.rmtree(old)
            elif os.path.exists(old):
                os.remove(old)
        self.load_csv(path)
        self._run("CHECKPOINT")
        self.connection.close()
        self.database.close()

    def open_store(self):
        self._open(self.file("ladybug.db"), read_only=True)

    def cold_neighborhood(self, node, hops):
        kinds = " OR ".join(f"r.kind = '{kind}'" for kind in self.queries["relations"])
        return self._value(
            f"MATCH (a:Entity {{id: $id}})-[e:Rel* SHORTEST 1..{hops} (r, _ | WHERE {kinds})]-(b:Entity)"
            " WHERE b.id <> $id RETURN count(DISTINCT b.id)",
            id=node,
        )

    def cold_path(self, one, other):
        return self._value(
            "MATCH (a:Entity {id: $a})-[e:Rel* SHORTEST 1..30]-(b:Entity {id: $b}) RETURN length(e)", a=one, b=other
        )
