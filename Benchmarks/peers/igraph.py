"""igraph: a C library with indexed edge lists; attributes stay Python lists."""
import igraph as ig

from peers import common


class Peer(common.Peer):
    def load_csv(self):
        import pandas

        nodes = pandas.read_csv(self.file("nodes.csv"), engine="pyarrow", keep_default_na=False)
        edges = pandas.read_csv(self.file("edges.csv"), engine="pyarrow")
        index = pandas.Index(nodes["id"])
        ends = zip(index.get_indexer(edges["source"]).tolist(), index.get_indexer(edges["target"]).tolist())
        self.graph = ig.Graph(n=len(nodes), edges=list(ends), directed=True)
        for column in ("id", "kind", "name", "aliases", "country", "date"):
            self.graph.vs[column] = nodes[column].tolist()
        for column in ("id", "kind", "percent", "start_date", "end_date"):
            self.graph.es[column] = edges[column].tolist()

    def load_ndjson(self):
        columns = {name: [] for name in ("id", "kind", "name", "properties")}
        ends, kinds, ids, properties_of_edges, index = [], [], [], [], {}
        for entity in common.entities(self.file("entities.ndjson")):
            schema, properties = entity["schema"], entity["properties"]
            names = common.ENDS.get(schema)
            if names is None:
                index[entity["id"]] = len(index)
                columns["id"].append(entity["id"])
                columns["kind"].append(schema)
                columns["name"].append(entity["caption"])
                columns["properties"].append(properties)
            else:
                ends.append((properties.pop(names[0])[0], properties.pop(names[1])[0]))
                ids.append(entity["id"])
                kinds.append(schema)
                properties_of_edges.append(properties)
        self.graph = ig.Graph(
            n=len(index), edges=[(index[one], index[other]) for one, other in ends], directed=True
        )
        for name, values in columns.items():
            self.graph.vs[name] = values
        self.graph.es["id"] = ids
        self.graph.es["kind"] = kinds
        self.graph.es["properties"] = properties_of_edges

    def counts(self):
        return self.graph.vcount(), self.graph.ecount()

    def prepare(self):
        n = self.graph.vcount()
        self.simple = ig.Graph(n=n, edges=self.graph.get_edgelist()).simplify()
        kept = set(self.queries["relations"])
        edges = self.graph.get_edgelist()
        self.filtered = ig.Graph(
            n=n, edges=[edge for edge, kind in zip(edges, self.graph.es["kind"]) if kind in kept]
        ).simplify()
        self.index = {node: place for place, node in enumerate(self.graph.vs["id"])}

    def translate(self, node):
        return self.index[node]

    def neighborhoods(self, starts, hops):
        return sum(self.filtered.neighborhood_size(starts, order=hops)) - len(starts)

    def path_lengths(self, pairs):
        for one, other in pairs:
            path = self.simple.get_shortest_path(one, other)
            yield len(path) - 1 if path else None

    def all_shortest_paths(self, pairs):
        return sum(len(self.simple.get_all_shortest_paths(one, to=other)) for one, other in pairs)

    def k_shortest_paths(self, pairs, k):
        if self.graph.vcount() > 10_000:
            raise common.Skip("over 120 s for 20 pairs at 100,000 nodes")
        for one, other in pairs:
            for path in self.simple.get_k_shortest_paths(one, other, k=k):
                yield len(path) - 1

    def components(self):
        return self.graph.connected_components(mode="weak").sizes()

    def pagerank(self):
        return max(self.graph.pagerank(directed=True))  # PRPACK, exact

    def betweenness(self, sources):
        return max(self.simple.betweenness(directed=False, sources=sources))

    def searches(self, starts):
        return sum(len(self.simple.bfs(start)[0]) for start in starts)

    def louvain(self):
        return self._summary(self.simple.community_multilevel())

    def leiden(self):
        return self._summary(self.simple.community_leiden(objective_function="modularity", n_iterations=2))

    @staticmethod
    def _summary(clusters):
        return {"communities": len(clusters), "modularity": round(clusters.modularity, 4)}

    def largest_degrees(self):
        return sorted(self.graph.degree(), reverse=True)[:10]

    def prepare_store(self):
        self.load_csv()
        self.graph.write_pickle(self.file("igraph.pickle"))

    def open_store(self):
        self.graph = ig.Graph.Read_Pickle(self.file("igraph.pickle"))
        self.ids = self.graph.vs["id"]

    def cold_neighborhood(self, node, hops):
        kept = set(self.queries["relations"])
        kinds = self.graph.es["kind"]
        filtered = self.graph.subgraph_edges(
            [place for place, kind in enumerate(kinds) if kind in kept], delete_vertices=False
        )
        return filtered.neighborhood_size(self.ids.index(node), order=hops, mode="all") - 1

    def cold_path(self, one, other):
        return len(self.graph.get_shortest_path(self.ids.index(one), self.ids.index(other), mode="all")) - 1
