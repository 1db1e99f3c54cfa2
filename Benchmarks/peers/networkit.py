"""networkit: a C++ library of adjacency vectors; attributes stay in pandas tables beside the graph."""
import pickle

import networkit as nk
import numpy

from peers import common

nk.setNumberOfThreads(1)


class Peer(common.Peer):
    def load_csv(self):
        import pandas

        self.nodes = pandas.read_csv(self.file("nodes.csv"), engine="pyarrow", keep_default_na=False)
        self.edges = pandas.read_csv(self.file("edges.csv"), engine="pyarrow")
        index = pandas.Index(self.nodes["id"])
        self.sources = index.get_indexer(self.edges["source"]).astype(numpy.uint64)
        self.targets = index.get_indexer(self.edges["target"]).astype(numpy.uint64)
        self.graph = nk.GraphFromCoo((self.sources, self.targets), n=len(self.nodes), directed=True)

    def counts(self):
        return self.graph.numberOfNodes(), self.graph.numberOfEdges()

    def _undirected(self, chosen, simple):
        graph = nk.GraphFromCoo((self.sources[chosen], self.targets[chosen]), n=len(self.nodes), directed=False)
        if simple:
            graph.removeMultiEdges()
        return graph

    def prepare(self):
        every = numpy.ones(len(self.edges), dtype=bool)
        self.multi = self._undirected(every, simple=False)
        self.simple = self._undirected(every, simple=True)
        kept = self.edges["kind"].isin(self.queries["relations"]).to_numpy()
        self.filtered = self._undirected(kept, simple=True)
        self.index = dict(zip(self.nodes["id"], range(len(self.nodes))))

    def translate(self, node):
        return self.index[node]

    def neighborhoods(self, starts, hops):
        return sum(common.expand(start, hops, self.filtered.iterNeighbors) for start in starts)

    def path_lengths(self, pairs):
        for one, other in pairs:
            search = nk.distance.BidirectionalBFS(self.simple, one, other)
            search.run()
            length = search.getDistance()
            if length < 1e9:
                search.getPath()
                yield length
            else:
                yield None

    def all_shortest_paths(self, pairs):
        count = 0
        for one, other in pairs:
            search = nk.distance.BFS(self.simple, one, True, False, other)
            search.run()
            count += len(search.getPaths(other))
        return count

    def components(self):
        components = nk.components.WeaklyConnectedComponents(self.graph)
        components.run()
        return list(components.getComponentSizes().values())

    def pagerank(self):
        rank = nk.centrality.PageRank(
            self.graph, damp=0.85, tol=1e-6, distributeSinks=nk.centrality.SinkHandling.DistributeSinks
        )
        rank.norm = nk.centrality.Norm.L1_NORM
        rank.run()
        return max(rank.scores())

    def betweenness(self, sources):
        estimate = nk.centrality.EstimateBetweenness(self.simple, len(sources), False, False)
        estimate.run()
        return None  # it draws its sources itself: the answer is not compared

    def searches(self, starts):
        visited = 0
        for start in starts:
            search = nk.distance.BFS(self.simple, start, False)
            search.run()
            visited += int((numpy.asarray(search.getDistances(asarray=True)) < 1e300).sum())
        return visited

    def louvain(self):
        return self._summary(nk.community.PLM(self.simple, refine=True))

    def leiden(self):
        return self._summary(nk.community.ParallelLeiden(self.simple, 3, True))

    def _summary(self, method):
        method.run()
        partition = method.getPartition()
        modularity = nk.community.Modularity().getQuality(partition, self.simple)
        return {"communities": partition.numberOfSubsets(), "modularity": round(modularity, 4)}

    def largest_degrees(self):
        centrality = nk.centrality.DegreeCentrality(self.multi)
        centrality.run()
        return [degree for _, degree in centrality.ranking()[:10]]

    def prepare_store(self):
        self.load_csv()
        nk.graphio.NetworkitBinaryWriter().write(self.graph, self.file("networkit.nkb"))
        kept = self.edges["kind"].isin(self.queries["relations"]).to_numpy()
        nk.graphio.NetworkitBinaryWriter().write(self._undirected(kept, simple=True), self.file("networkit-held.nkb"))
        with open(self.file("networkit.pickle"), "wb") as file:
            pickle.dump(self.nodes["id"].tolist(), file, 5)

    def open_store(self):
        with open(self.file("networkit.pickle"), "rb") as file:
            self.ids = pickle.load(file)

    def cold_neighborhood(self, node, hops):
        filtered = nk.graphio.NetworkitBinaryReader().read(self.file("networkit-held.nkb"))
        return common.expand(self.ids.index(node), hops, filtered.iterNeighbors)

    def cold_path(self, one, other):
        graph = nk.graphtools.toUndirected(nk.graphio.NetworkitBinaryReader().read(self.file("networkit.nkb")))
        search = nk.distance.BidirectionalBFS(graph, self.ids.index(one), self.ids.index(other))
        search.run()
        return search.getDistance()
