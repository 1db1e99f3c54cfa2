"""Holds the command's JSON against the readers it is meant for. Usage: check_exchange.py COMMAND"""
import json
import subprocess
import sys

import jsonschema
import networkx

command = sys.argv[1]


def run(*words, codes=(0,)):
    result = subprocess.run([command, *words], capture_output=True)
    assert result.returncode in codes, (words, result.returncode, result.stderr.decode())
    return json.loads(result.stdout)


def validate(schema, *words, codes=(0,)):
    document = run(*words, "--format", "json", codes=codes)
    with open(f"Exports/schema/{schema}.schema.json", encoding="utf-8") as file:
        jsonschema.Draft202012Validator(json.load(file)).validate(document)
    print(f"valid: {' '.join(words)} ({schema}.schema.json)")
    return document


graph = validate("graph", "export")
validate("graph", "who", "Zhipu", "--as-of", "2025-01-16")
validate("graph", "path", "Tencent", "BIS", "--k", "3")
validate("find", "find", "BGI")
validate("listed", "listed", "--as-of", "2025-01-16")
validate("stats", "stats")
validate("central", "stats", "--central", "pagerank")
validate("central", "stats", "--central", "betweenness", "--sample", "50")
validate("communities", "stats", "--communities")
validate("components", "stats", "--components")
validate("sources", "sources")
validate("check", "check", "Data")
validate("check", "check", "Tests/FaultlineCLITests/Fixtures/broken", codes=(65,))

link = networkx.node_link_graph(run("export", "--format", "node-link"))
assert link.is_directed() and link.is_multigraph()
assert link.number_of_nodes() == len(graph["nodes"]), "nodes"
assert link.number_of_edges() == len(graph["edges"]), "edges"
for edge in graph["edges"]:
    data = link.get_edge_data(edge["from"], edge["to"], key=edge["id"])
    assert data["kind"] == edge["kind"] and data["status"] == edge["status"], edge["id"]
    assert data["sentence"] == edge["sentence"], edge["id"]
for node in graph["nodes"]:
    data = link.nodes[node["id"]]
    assert data["label"] == node["label"] and data["kind"] == node["kind"], node["id"]
print(f"networkx {networkx.__version__}: {link.number_of_nodes()} nodes, {link.number_of_edges()} edges, as exported")
