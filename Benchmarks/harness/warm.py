"""`run warm`: every peer holds the graph in memory and answers in turn."""
import os

from harness import answers, commands, table
from harness.server import Server

# The workloads, what a row is called, and how many questions one pass asks.
WORKLOADS = {
    "load_csv": ("load csv", 1),
    "load_ndjson": ("load ndjson", 1),
    "khop_hub_k1": ("1 hop, hub", 10),
    "khop_hub_k2": ("2 hops, hub", 10),
    "khop_hub_k3": ("3 hops, hub", 10),
    "khop_rnd_k1": ("1 hop, random", 100),
    "khop_rnd_k2": ("2 hops, random", 100),
    "khop_rnd_k3": ("3 hops, random", 100),
    "sp1000": ("shortest path", 1000),
    "asp": ("all shortest", 50),
    "yen": ("5 best paths", 20),
    "bfs64": ("whole search", 64),
    "components": ("components", 1),
    "pagerank": ("PageRank", 1),
    "betweenness16": ("betweenness", 16),
    "louvain": ("Louvain", 1),
    "leiden": ("Leiden", 1),
    "degree_top": ("degrees", 1),
}


def run(folder, columns, workloads, repetitions, patience, limit, report):
    """Asks every server each workload `repetitions` times in turn: A B C A B C …"""
    running = []
    for column, command in commands.servers(folder).items():
        if column not in columns:
            continue
        if not os.path.exists(command[0]):
            report(f"{column} is left out: {os.path.relpath(command[0], commands.BENCHMARKS)} is not built")
            continue
        server = Server(column, command, load_limit=limit * 6)
        report(f"loading {column}")
        if server.start():
            running.append(server)
        else:
            report(f"{column} is left out: it does not start")
    results = {}
    try:
        for workload in workloads:
            report(workload)
            replies = results[workload] = {server.column: [] for server in running}
            for _ in range(repetitions):
                for server in running:
                    known = replies[server.column]
                    if known and ("skip" in known[-1] or known[0]["wall"] > patience):
                        continue
                    known.append(server.ask(workload, limit))
    finally:
        for server in running:
            server.stop()
    return results, {server.column: server.peak_mb for server in running}


def show(results, peaks, measure):
    """The table and what is remarkable about it, as lines."""
    columns = list(peaks)
    rows, notes = [["per question"] + columns], []
    for workload, replies in results.items():
        label, questions = WORKLOADS[workload]
        medians, skips = {}, {}
        for column in columns:
            done = [reply for reply in replies.get(column, []) if "answer" in reply]
            if done:
                medians[column] = table.median([reply[measure] for reply in done]) / questions
            elif replies.get(column):
                skips[column] = replies[column][-1]["skip"]
        if not medians:
            continue
        last = {column: replies[column][-1].get("answer") for column in medians}
        differing = answers.differences(workload, list(last.items()))
        flagged = {column for column, *_ in differing}
        base = medians.get("Faultline", min(medians.values()))
        rows.append(
            [label]
            + [
                table.seconds(medians[column]) + ("!" if column in flagged else "") if column in medians else "-"
                for column in columns
            ]
        )
        rows.append([""] + [table.ratio(medians[column] / base) if column in medians else "" for column in columns])
        if workload in answers.NOT_COMPARED:
            rows.append(
                ["  modularity"]
                + [f"{last[column]['modularity']:.3f}" if column in last else "" for column in columns]
            )
        for column, answer, other, reference in differing:
            notes.append(f"! {label}: {column} answers {answer}, {other} {reference}")
        for column, reason in skips.items():
            if reason.startswith("over ") or ":" in reason or reason == "ended":
                notes.append(f"- {label}: {column} {reason}")
    rows.append(["peak MB, loaded"] + [f"{peaks[column]:.0f}" if peaks[column] else "-" for column in columns])
    return table.lay_out(rows) + notes
