"""One peer as a command: opens its own file, answers one question, leaves.

Usage, in the folder Benchmarks:
    python3 -m peers.cold --peer igraph .data/M prepare          writes the peer's own file
    python3 -m peers.cold --peer igraph .data/M khop ID 2        counts the nodes within so many hops
    python3 -m peers.cold --peer igraph .data/M path ID ID       counts the links of a shortest path
    python3 -m peers.cold --peer igraph .data/M import csv       reads csv or ndjson into the peer's graph
"""
import gc
import importlib
import json
import os
import sys

from peers.common import Skip


def answer(peer, words):
    verb, *rest = words
    if verb == "prepare":
        peer.prepare_store()
        return {}
    if verb == "import":
        getattr(peer, "load_" + rest[0])()
        nodes, edges = peer.counts()
        return {"nodes": nodes, "edges": edges}
    peer.open_store()
    if verb == "khop":
        return {"nodes": int(peer.cold_neighborhood(rest[0], int(rest[1])))}
    return {"links": int(peer.cold_path(rest[0], rest[1]))}


def main():
    gc.disable()  # nothing is dropped before the process ends
    for name in ("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    _, flag, name, folder, *words = sys.argv
    if flag != "--peer" or not words:
        sys.exit(__doc__)
    peer = importlib.import_module("peers." + name).Peer(folder)
    try:
        print(json.dumps(answer(peer, words)), flush=True)
    except Skip as reason:
        print(json.dumps({"skip": str(reason)}), flush=True)
    os._exit(0)  # no process takes its graph apart before it ends


main()
