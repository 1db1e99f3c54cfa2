"""Holds what the command writes against the readers it is meant for. Usage: check_exchange.py COMMAND FOLDER"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema
import networkx

command = sys.argv[1]
bundle = pathlib.Path(sys.argv[2]) / "dash_cytoscape.dev.js"
folder = pathlib.Path(tempfile.mkdtemp())


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
validate("central", "stats", "--central")
validate("central", "stats", "--central", "--measure", "betweenness", "--sample", "50")
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

# The same graph in every other form: all readers have to find the same nodes and edges, with five attributes of each.
node_keys = ["label", "type", "kind", "countries", "sources"]
edge_keys = ["kind", "status", "sentence", "stakeMin", "from"]


def absent(value):
    return value is None or value == "" or value != value


def same(one, other):
    if absent(one) or absent(other):
        return absent(one) and absent(other)
    if isinstance(one, float) or isinstance(other, float):
        return abs(float(one) - float(other)) < 1e-9
    return one == other


def agree(reader, nodes, edges):
    """Both by id: the attributes that the reader found."""
    assert len(nodes) == link.number_of_nodes(), (reader, "nodes", len(nodes))
    assert len(edges) == link.number_of_edges(), (reader, "edges", len(edges))
    for name, data in link.nodes(data=True):
        for key in node_keys:
            assert same(nodes[name].get(key), data.get(key)), (reader, name, key, nodes[name].get(key))
    for source, target, name, data in link.edges(keys=True, data=True):
        found = edges[name]
        if "source" in found:
            assert (found["source"], found["target"]) == (source, target), (reader, name)
        for key in edge_keys:
            assert same(found.get(key), data.get(key)), (reader, name, key, found.get(key))
    print(f"{reader}: {len(nodes)} nodes, {len(edges)} edges, {len(node_keys)} attributes of each, as in node-link")


def write(form, name):
    path = folder / name
    subprocess.run([command, "export", "--format", form, "-o", path], check=True)
    return path


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def parts(graph, name="id"):
    edges = {data.get(name, key): data | {"source": source, "target": target} for source, target, key, data in graph.edges(keys=True, data=True)}
    return dict(graph.nodes(data=True)), edges


gexf = networkx.read_gexf(write("gexf", "a.gexf"))
agree(f"networkx {networkx.__version__}, GEXF", *parts(gexf))
dated = [data for _, _, data in gexf.edges(data=True) if data.get("from")]
assert all(data["start"].startswith(data["from"]) for data in dated), "GEXF: starts"
graphml = write("graphml", "a.graphml")
agree("networkx, GraphML", *parts(networkx.read_graphml(graphml, force_multigraph=True)))
cyjs = write("cytoscape", "a.cyjs")
agree("networkx, Cytoscape.js", *parts(networkx.cytoscape_graph(load(cyjs)), "key"))

import igraph

graph = igraph.Graph.Read_GraphML(str(graphml))
nodes = {vertex["id"]: vertex.attributes() for vertex in graph.vs}
names = [vertex["id"] for vertex in graph.vs]
edges = {edge["record"]: edge.attributes() | {"source": names[edge.source], "target": names[edge.target]} for edge in graph.es}
agree(f"igraph {igraph.__version__}, GraphML", nodes, edges)

from ndex2.cx2 import RawCX2NetworkFactory

network = RawCX2NetworkFactory().get_cx2network(load(write("cx2", "a.cx2")))
def joined(data):
    return {key: (" " if key in ("countries", "cites") else " | ").join(value) if isinstance(value, list) else value for key, value in data.items()}
nodes = {node["v"]["id"]: joined(node["v"]) for node in network.get_nodes().values()}
ids = {number: node["v"]["id"] for number, node in network.get_nodes().items()}
edges = {edge["v"]["id"]: joined(edge["v"]) | {"source": ids[edge["s"]], "target": ids[edge["t"]]} for edge in network.get_edges().values()}
agree("ndex2, CX2", nodes, edges)

document = load(write("jgf", "a.jgf"))
text = {"type": "string"}
flag = {"type": "boolean"}
jsonschema.Draft202012Validator({
    "type": "object", "additionalProperties": False, "required": ["graph"],
    "properties": {"graph": {
        "type": "object", "additionalProperties": False, "required": ["nodes", "edges"],
        "properties": {
            "id": text, "label": text, "type": text, "directed": flag, "metadata": {"type": "object"},
            "nodes": {"type": "object", "additionalProperties": {
                "type": "object", "additionalProperties": False,
                "properties": {"label": text, "metadata": {"type": "object"}}}},
            "edges": {"type": "array", "items": {
                "type": "object", "additionalProperties": False, "required": ["source", "target"],
                "properties": {"id": text, "source": text, "target": text, "relation": text, "label": text,
                               "directed": flag, "metadata": {"type": "object"}}}}}}},
}).validate(document)
nodes = {name: node["metadata"] for name, node in document["graph"]["nodes"].items()}
edges = {edge["id"]: edge["metadata"] | {"source": edge["source"], "target": edge["target"]} for edge in document["graph"]["edges"]}
agree("jsonschema, JSON Graph Format", nodes, edges)

import rdflib

triples = rdflib.Graph().parse(write("json-ld", "a.jsonld"), format="json-ld")
term = rdflib.Namespace("urn:faultline:term:")
schema = rdflib.Namespace("https://schema.org/")


def values(subject, **keys):
    return {key: str(value) for key, name in keys.items() if (value := triples.value(subject, name)) is not None}


def name(resource):
    from urllib.parse import unquote
    return unquote(str(resource).split(":")[-1])


nodes = {}
for subject in {subject for subject, _, _ in triples.triples((None, term.kind, None)) if ":id:" in subject}:
    data = values(subject, label=schema.name, kind=term.kind)
    original = link.nodes[name(subject)]
    data["countries"] = " ".join(sorted(map(str, triples.objects(subject, term.countries))))
    assert data["countries"] == " ".join(sorted(original.get("countries", "").split())), subject
    cites = {name(cite) for cite in triples.objects(subject, schema.citation)}
    assert cites == set(original.get("cites", "").split()), (subject, cites)
    nodes[name(subject)] = data | {key: original.get(key) for key in ("type", "countries", "sources")}
edges = {}
for subject in {subject for subject, _, _ in triples.triples((None, term["from"], None))}:
    data = values(subject, kind=term.kind, status=term.status, sentence=term.sentence, stakeMin=term.stakeMin, source=term["from"], target=term.to)
    data["from"] = next((str(value) for value in triples.objects(subject, schema.startDate)), None)
    if "stakeMin" in data:
        data["stakeMin"] = float(data["stakeMin"])
    edges[name(subject)] = data | {"source": name(data["source"]), "target": name(data["target"])}
agree(f"rdflib {rdflib.__version__}, JSON-LD", nodes, edges)

statements = write("bods", "a.bods.json")
result = subprocess.run([pathlib.Path(sys.executable).parent / "libcovebods", "jsv", statements], capture_output=True, text=True)
assert result.returncode == 0 and json.loads(result.stdout) == [], result.stdout[:2000] + result.stderr[-2000:]
owned = {statement["recordId"] for statement in load(statements) if statement["recordType"] == "relationship"}
wanted = {name for _, _, name, data in link.edges(keys=True, data=True) if data["kind"] in ("owns", "invests", "controls", "directs")}
assert owned == wanted, owned ^ wanted
print(f"libcovebods, BODS 0.4: {len(owned)} relationships, no error of the schema")

# FollowTheMoney: what goes through its tools comes back as the same records.
entities = write("ftm", "a.ftm.json")
tool = pathlib.Path(sys.executable).parent / "ftm"
valid, joined_lines = folder / "valid.ftm.json", folder / "joined.ftm.json"
subprocess.run([tool, "validate", "-i", entities, "-o", valid], check=True, capture_output=True)
subprocess.run([tool, "aggregate", "-i", valid, "-o", joined_lines], check=True, capture_output=True)
before = {entity["id"]: entity for entity in map(json.loads, open(entities, encoding="utf-8"))}
after = {entity["id"]: entity for entity in map(json.loads, open(joined_lines, encoding="utf-8"))}
assert before.keys() == after.keys()
for name_, entity in before.items():
    assert entity["schema"] == after[name_]["schema"], name_
    for key, texts in entity["properties"].items():
        assert sorted(texts) == sorted(after[name_]["properties"].get(key, [])), (name_, key, after[name_]["properties"].get(key))
records = subprocess.run([command, "export", "--format", "yaml"], check=True, capture_output=True).stdout
back = subprocess.run([command, "export", "--graph", joined_lines, "--format", "yaml"], check=True, capture_output=True).stdout
assert records == back, "records change on their way through ftm"
print(f"ftm validate and aggregate: {len(after)} entities unchanged, and the same records read back")

# Native forms give back the same graph, image for image: the built-in one, and one of another tool with ids, kinds and texts of its own.
foreign = folder / "foreign.ftm.json"
foreign.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in [
    {"id": "NK-AbC", "schema": "TaxRoll", "properties": {"name": ["two\nlines", " «x»: #1 "], "notes": ["\u202e\u0000\t" + "x" * 100_000]}},
    {"id": "ofac:123/é", "schema": "Company", "properties": {"name": ["智谱"], "country": ["cn"], "topics": ["a", "b"]}},
    {"id": "own 1", "schema": "Ownership", "properties": {"owner": ["NK-AbC"], "asset": ["ofac:123/é"], "percentage": ["25"], "role": ["x: y"]}},
]), encoding="utf-8")
for source in ["built-in", foreign]:
    subprocess.run([command, "build", source, "-o", folder / "first.flt"], check=True, capture_output=True)
    images = []
    for form in ["yaml", "json"]:
        path = folder / f"native.{form}"
        subprocess.run([command, "export", "--graph", folder / "first.flt", "--format", form, "-o", path], check=True)
        subprocess.run([command, "build", path, "-o", folder / "again.flt"], check=True, capture_output=True)
        images.append((folder / "again.flt").read_bytes())
        again = subprocess.run([command, "export", "--graph", folder / "again.flt", "--format", "yaml"], check=True, capture_output=True).stdout
        assert again == (folder / "native.yaml").read_bytes(), (source, form)
    assert images[0] == images[1], source
    document = load(folder / "native.json")
    jsonschema.Draft202012Validator(load("Exports/schema/graph.schema.json")).validate(document)
    print(f"native YAML and JSON: {len(document['nodes'])} nodes, {len(document['edges'])} edges come back, the same image from both")

if shutil.which("node") is None or not bundle.exists():
    print("SKIPPED: Cytoscape.js itself, for want of node or of the package dash-cytoscape.")
else:
    result = subprocess.run(["node", "Scripts/check_cytoscape.js", bundle, cyjs], check=True, capture_output=True)
    found = json.loads(result.stdout)
    agree(f"Cytoscape.js {found['version']}", {node["id"]: node for node in found["nodes"]}, {edge["key"]: edge for edge in found["edges"]})
shutil.rmtree(folder)
