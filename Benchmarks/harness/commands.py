"""Every program that is measured, and how it is called: the one place to edit when a command changes.

Environment: BENCHMARK_PYTHON   the Python that `run setup` makes the virtual environment with (default python3)
             FAULTLINE          the command that is measured (default .build/release/faultline of the package)
             IN_PROCESS         the server over the Faultline library (default Benchmarks/.build/release/in-process)
"""
import os

BENCHMARKS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PACKAGE = os.path.dirname(BENCHMARKS)


def inside(*names):
    return os.path.join(BENCHMARKS, *names)


PYTHON = inside(".venv", "bin", "python")
GENERATOR = inside(".build", "release", "generate-graph")
FAULTLINE = os.path.abspath(
    os.environ.get("FAULTLINE", os.path.join(PACKAGE, ".build", "release", "faultline"))
)
IN_PROCESS = os.path.abspath(os.environ.get("IN_PROCESS", inside(".build", "release", "in-process")))
PEERS = ["igraph", "networkit", "rustworkx", "networkx", "ladybug", "duckdb", "sqlite"]


def reference(name):
    return inside("reference", ".bin", name)


def data(size):
    return inside(".data", size)


# --- Faultline
def faultline_image(folder):
    return os.path.join(folder, "faultline.flt")


def faultline_build(folder, image):
    return [FAULTLINE, "build", os.path.join(folder, "entities.ndjson"), "-o", image]


def faultline_khop(folder, node, hops):
    return [FAULTLINE, "who", node, "--hops", str(hops), "--relation", "owns,directs", "--graph", faultline_image(folder)]


def faultline_path(folder, one, other):
    return [FAULTLINE, "path", one, other, "--graph", faultline_image(folder)]


# --- servers of `run warm`: a column each; a column whose program is missing is left out
def servers(folder):
    columns = {"Faultline": [IN_PROCESS, folder], "C": [reference("bfs"), folder]}
    for peer in PEERS:
        columns[peer] = [PYTHON, "-m", "peers.serve", "--peer", peer, folder]
    return columns


# --- commands of `run cold`: a row each, as (neighborhood, path); None where the program has no call
def cold(folder):
    rows = {
        "Faultline": (faultline_khop, faultline_path),
        "C, mapped snapshot": (
            lambda folder, node, hops: [reference("snapshot"), "khop", folder, node, str(hops)],
            lambda folder, one, other: [reference("snapshot"), "path", folder, one, other],
        ),
        "sqlite3 shell": (sqlite_shell, sqlite_shell_path),
    }
    for peer in PEERS:
        call = [PYTHON, "-m", "peers.cold", "--peer", peer]
        rows[f"{peer}, {STORES[peer]}"] = (
            lambda folder, node, hops, call=call: call + [folder, "khop", node, str(hops)],
            lambda folder, one, other, call=call: call + [folder, "path", one, other],
        )
    return rows


# What each peer opens in a cold run.
STORES = {
    "igraph": "pickle",
    "networkit": "binary",
    "rustworkx": "pickle",
    "networkx": "pickle",
    "ladybug": "database",
    "duckdb": "database",
    "sqlite": "database",
}
STORE_FILES = {
    "igraph": "igraph.pickle",
    "networkit": "networkit.pickle",
    "rustworkx": "rustworkx.pickle",
    "networkx": "networkx.pickle",
    "ladybug": "ladybug.db",
    "duckdb": "duckdb.db",
    "sqlite": "sqlite.db",
}


def prepare(folder, peer):
    return [PYTHON, "-m", "peers.cold", "--peer", peer, folder, "prepare"]


def sqlite_shell(folder, node, hops):
    from peers.sqlite import NEIGHBORHOOD

    query = NEIGHBORHOOD.replace(":id", f"'{node}'").replace(":hops", str(hops))
    return ["sqlite3", "-readonly", os.path.join(folder, STORE_FILES["sqlite"]), query]


# A recursive query goes level by level, and stops at the first row that is the goal.
SQLITE_PATH = """WITH RECURSIVE r(n, d) AS (SELECT i, 0 FROM nodes WHERE id = ':one'
UNION SELECT e.t, r.d + 1 FROM r JOIN edges e ON e.s = r.n WHERE r.d < 6
UNION SELECT e.s, r.d + 1 FROM r JOIN edges e ON e.t = r.n WHERE r.d < 6)
SELECT d FROM r WHERE n = (SELECT i FROM nodes WHERE id = ':other') LIMIT 1"""


def sqlite_shell_path(folder, one, other):
    query = SQLITE_PATH.replace(":one", one).replace(":other", other)
    return ["sqlite3", "-readonly", os.path.join(folder, STORE_FILES["sqlite"]), query]


# --- commands of `run import`: whole processes from a file to a graph
def imports(folder, scratch):
    rows = {
        "Faultline build, ndjson": faultline_build(folder, os.path.join(scratch, "names.flt")),
        "Faultline build, 1 thread": [
            "/usr/bin/env", "FAULTLINE_THREADS=1", *faultline_build(folder, os.path.join(scratch, "one.flt"))
        ],
        "Faultline build --no-names, ndjson": [
            *faultline_build(folder, os.path.join(scratch, "import.flt")), "--no-names"
        ],
        "Faultline build --no-names, 1 thread": [
            "/usr/bin/env", "FAULTLINE_THREADS=1",
            *faultline_build(folder, os.path.join(scratch, "import-one.flt")), "--no-names"
        ],
        "C++ simdjson, ndjson": [reference("load"), "ndjson", folder],
    }
    for peer, what in (
        ("duckdb", "duckdb read_json + adjacency, ndjson"),
        ("igraph", "orjson + igraph, ndjson"),
        ("rustworkx", "orjson + rustworkx, ndjson"),
        ("networkx", "orjson + networkx, ndjson"),
    ):
        rows[what] = [PYTHON, "-m", "peers.cold", "--peer", peer, folder, "import", "ndjson"]
    tables = [os.path.join(folder, name) for name in ("nodes.csv", "edges.csv")]
    rows["Faultline build --no-names, csv"] = [
        FAULTLINE, "build", *tables, "-o", os.path.join(scratch, "tables.flt"), "--no-names"
    ]
    rows["C++, csv"] = [reference("load"), "csv", folder]
    for peer, what in (
        ("duckdb", "duckdb + adjacency, csv"),
        ("igraph", "pandas + igraph, csv"),
        ("networkit", "pandas + networkit, csv"),
        ("rustworkx", "rustworkx, csv"),
        ("sqlite", "sqlite, csv"),
        ("ladybug", "ladybug, csv"),
        ("networkx", "networkx, csv"),
    ):
        rows[what] = [PYTHON, "-m", "peers.cold", "--peer", peer, folder, "import", "csv"]
    return rows
