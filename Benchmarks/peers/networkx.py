"""networkx: a graph in Python dictionaries."""
import itertools
import pickle

import networkx as nx

from peers import common


class Peer(common.Peer):
    def load_csv(self):
        graph = nx.MultiDiGraph()
        graph.add_nodes_from(
            (
                row[0],
                {
                    "kind": row[1],
                    "name": row[2],
                    "aliases": row[3].split("|") if row[3] else [],
                    "country": row[4],
                    "date": row[5],
                },
            )
            for row in common.rows(self.file("nodes.csv"))
        )

        def edges():
            for row in common.rows(self.file("edges.csv")):
                attributes = {"kind": row[3], "start_date": row[5]}
                if row[4]:
                    attributes["percent"] = float(row[4])
                if row[6]:
                    attributes["end_date"] = row[6]
                yield row[1], row[2], row[0], attributes

        graph.add_edges_from(edges())
        self.graph = graph

    def load_ndjson(self):
        graph = nx.MultiDiGraph()
        for entity in common.entities(self.file("entities.ndjson")):
            properties = entity["properties"]
            ends = common.ENDS.get(entity["schema"])
            if ends is None:
                graph.add_node(entity["id"], kind=entity["schema"], caption=entity["caption"], **properties)
            else:
                one, other = properties.pop(ends[0])[0], properties.pop(ends[1])[0]
                graph.add_edge(one, other, key=entity["id"], kind=entity["schema"], **properties)
        self.graph = graph

    def counts(self):
        return self.graph.number_of_nodes(), self.graph.number_of_edges()

    def prepare(self):
        self.simple = nx.Graph()
        self.simple.add_nodes_from(self.graph)
        self.simple.add_edges_from(self.graph.edges())
        kept = set(self.queries["relations"])
        self.filtered = nx.Graph()
        self.filtered.add_nodes_from(self.graph)
        self.filtered.add_edges_from((u, v) for u, v, kind in self.graph.edges(data="kind") if kind in kept)

    def neighborhoods(self, starts, hops):
        search = nx.single_source_shortest_path_length
        return sum(len(search(self.filtered, start, cutoff=hops)) - 1 for start in starts)

    def path_lengths(self, pairs):
        for one, other in pairs:
            try:
                yield len(nx.bidirectional_shortest_path(self.simple, one, other)) - 1
            except nx.NetworkXNoPath:
                yield None

    def all_shortest_paths(self, pairs):
        return sum(sum(1 for _ in nx.all_shortest_paths(self.simple, one, other)) for one, other in pairs)

    def k_shortest_paths(self, pairs, k):
        for one, other in pairs:
            for path in itertools.islice(nx.shortest_simple_paths(self.simple, one, other), k):
                yield len(path) - 1

    def components(self):
        return [len(nodes) for nodes in nx.weakly_connected_components(self.graph)]

    def pagerank(self):
        return max(nx.pagerank(self.graph, tol=1e-6 / len(self.graph)).values())  # its limit is multiplied by n

    def betweenness(self, sources):
        # Sums over sources that it draws itself; the call for given ones does the same work.
        sums = nx.betweenness_centrality_subset(self.simple, sources, list(self.simple), normalized=False)
        return max(sums.values())

    def searches(self, starts):
        return sum(len(nx.single_source_shortest_path_length(self.simple, start)) for start in starts)

    def louvain(self):
        communities = nx.community.louvain_communities(self.simple, seed=1)
        modularity = nx.community.modularity(self.simple, communities)
        return {"communities": len(communities), "modularity": round(modularity, 4)}

    def largest_degrees(self):
        return sorted((degree for _, degree in self.graph.degree()), reverse=True)[:10]

    def prepare_store(self):
        self.load_csv()
        with open(self.file("networkx.pickle"), "wb") as file:
            pickle.dump(self.graph, file, 5)

    def open_store(self):
        with open(self.file("networkx.pickle"), "rb") as file:
            self.graph = pickle.load(file)

    def cold_neighborhood(self, node, hops):
        kept = set(self.queries["relations"])

        def neighbors(node):
            for _, other, kind in self.graph.out_edges(node, data="kind"):
                if kind in kept:
                    yield other
            for other, _, kind in self.graph.in_edges(node, data="kind"):
                if kind in kept:
                    yield other

        return common.expand(node, hops, neighbors)

    def cold_path(self, one, other):
        return len(nx.bidirectional_shortest_path(self.graph.to_undirected(as_view=True), one, other)) - 1
