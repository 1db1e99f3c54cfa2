"""One peer as a server: loads the graph once, then answers a workload per line of stdin with a line of JSON on stdout.

Usage, in the folder Benchmarks: python3 -m peers.serve --peer igraph .data/M
The protocol is described in README.md.
"""
import argparse
import gc
import importlib
import json
import os
import sys
import time

SHORTEST = 0.02  # seconds: shorter workloads repeat until so much has passed; the figure is that of one pass


def measure(run):
    gc.collect()
    gc.disable()  # as timeit does: large graphs of Python objects would be walked over and over
    passes = 0
    cpu, wall = time.process_time(), time.perf_counter()
    try:
        while True:
            answer = run()
            passes += 1
            elapsed = time.perf_counter() - wall
            if elapsed >= SHORTEST:
                break
    finally:
        gc.enable()
    return (time.process_time() - cpu) / passes, elapsed / passes, answer


def main():
    for name in ("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", required=True)
    parser.add_argument("folder")
    options = parser.parse_args()
    module = importlib.import_module("peers." + options.peer)
    peer = module.Peer(options.folder)
    peer.load_csv()
    peer.prepare()
    peer.translate_queries()
    workloads = peer.workloads()
    from peers.common import Skip

    for line in sys.stdin:
        name = line.strip()
        reply = {"w": name}
        if name not in workloads:
            reply["skip"] = "unknown workload"
        else:
            try:
                reply["cpu"], reply["wall"], reply["answer"] = measure(workloads[name])
            except Skip as reason:
                reply["skip"] = str(reason)
            except Exception as error:
                reply["skip"] = f"{type(error).__name__}: {str(error)[:200]}"
        print(json.dumps(reply), flush=True)


main()
