"""rustworkx: Rust's petgraph, attributes as Python objects on nodes and edges."""
import pickle

import rustworkx as rx

from peers import common


class Peer(common.Peer):
    def load_csv(self):
        graph = rx.PyDiGraph(multigraph=True)
        nodes = [tuple(row) for row in common.rows(self.file("nodes.csv"))]
        index = {row[0]: place for place, row in zip(graph.add_nodes_from(nodes), nodes)}
        graph.add_edges_from(
            [
                (index[row[1]], index[row[2]], (row[3], float(row[4]) if row[4] else None, row[5], row[6], row[0]))
                for row in common.rows(self.file("edges.csv"))
            ]
        )
        self.graph, self.index = graph, index

    def load_ndjson(self):
        graph, nodes, edges = rx.PyDiGraph(multigraph=True), [], []
        for entity in common.entities(self.file("entities.ndjson")):
            properties = entity["properties"]
            ends = common.ENDS.get(entity["schema"])
            if ends is None:
                nodes.append((entity["id"], entity["schema"], entity["caption"], properties))
            else:
                one, other = properties.pop(ends[0])[0], properties.pop(ends[1])[0]
                edges.append((one, other, (entity["schema"], properties, entity["id"])))
        index = {row[0]: place for place, row in zip(graph.add_nodes_from(nodes), nodes)}
        graph.add_edges_from([(index[one], index[other], rest) for one, other, rest in edges])
        self.graph, self.index = graph, index

    def counts(self):
        return self.graph.num_nodes(), self.graph.num_edges()

    def prepare(self):
        def simple(edges):
            graph = rx.PyGraph()
            graph.add_nodes_from(range(self.graph.num_nodes()))
            # A graph that refuses parallel edges looks through a hub's list at each insertion: repetitions go first.
            graph.add_edges_from_no_data(list({(a, b) if a < b else (b, a) for a, b in edges}))
            return graph

        kept = set(self.queries["relations"])
        self.simple = simple(self.graph.edge_list())
        self.filtered = simple((a, b) for a, b, edge in self.graph.weighted_edge_list() if edge[0] in kept)

    def translate(self, node):
        return self.index[node]

    def neighborhoods(self, starts, hops):
        return sum(common.expand(start, hops, self.filtered.neighbors) for start in starts)

    def path_lengths(self, pairs):
        for one, other in pairs:
            lengths = rx.dijkstra_shortest_path_lengths(self.simple, one, lambda _: 1.0, goal=other)
            yield lengths[other] if other in lengths else None

    def all_shortest_paths(self, pairs):
        return sum(len(rx.all_shortest_paths(self.simple, one, other)) for one, other in pairs)

    def components(self):
        return [len(nodes) for nodes in rx.weakly_connected_components(self.graph)]

    def pagerank(self):
        return max(rx.pagerank(self.graph, tol=1e-6 / self.graph.num_nodes()).values())  # multiplied by n

    def searches(self, starts):
        return sum(len(layer) for start in starts for layer in rx.bfs_layers(self.simple, [start]))

    def largest_degrees(self):
        graph = self.graph
        return sorted((graph.in_degree(node) + graph.out_degree(node) for node in graph.node_indices()), reverse=True)[:10]

    def prepare_store(self):
        self.load_csv()
        with open(self.file("rustworkx.pickle"), "wb") as file:
            pickle.dump((self.graph, self.index), file, 5)

    def open_store(self):
        with open(self.file("rustworkx.pickle"), "rb") as file:
            self.graph, self.index = pickle.load(file)

    def cold_neighborhood(self, node, hops):
        kept = set(self.queries["relations"])

        def neighbors(node):
            for _, other, edge in self.graph.out_edges(node):
                if edge[0] in kept:
                    yield other
            for other, _, edge in self.graph.in_edges(node):
                if edge[0] in kept:
                    yield other

        return common.expand(self.index[node], hops, neighbors)

    def cold_path(self, one, other):
        target = self.index[other]
        paths = rx.dijkstra_shortest_paths(self.graph, self.index[one], target=target, as_undirected=True)
        return len(paths[target]) - 1
