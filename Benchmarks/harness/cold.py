"""`run cold`: whole processes from start to answer, each opening its own file; and `run import`: from text to a graph."""
import json
import os
import subprocess
import tempfile

from harness import answers, commands, table
from harness.process import timed


def questions(folder):
    """Classes of questions, each with several of them: (is a path, arguments)."""
    with open(os.path.join(folder, "queries.json"), encoding="utf-8") as file:
        queries = json.load(file)
    return {
        "2 hops, random": [(False, (node, 2)) for node in queries["randoms"][:5]],
        "2 hops, hub": [(False, (node, 2)) for node in queries["hubs"][:5]],
        "3 hops, hub": [(False, (node, 3)) for node in queries["hubs"][:5]],
        "path": [(True, tuple(pair)) for pair in queries["pairs"][:5]],
    }


def prepare(folder, chosen, report):
    """Writes the files that the commands open, where they are missing. Returns why a row is left out, by its name."""
    missing = {}

    def build(row, path, command):
        if not os.path.exists(command[0]):
            missing[row] = f"{os.path.relpath(command[0], commands.PACKAGE)} is not built"
        elif not os.path.exists(path):
            report(f"writing {os.path.basename(path)}")
            done = subprocess.run(command, cwd=commands.BENCHMARKS, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            if done.returncode or not os.path.exists(path):
                message = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
                missing[row] = f"{' '.join(os.path.basename(word) for word in command[:2])} fails: {message[:80]}"

    for row in chosen:
        peer = row.split(",")[0]
        if row == "Faultline":
            image = commands.faultline_image(folder)
            binary = commands.FAULTLINE
            if os.path.exists(image) and os.path.exists(binary) and os.path.getmtime(image) < os.path.getmtime(binary):
                os.remove(image)  # written by another build, perhaps in another form
            build(row, image, commands.faultline_build(folder, image))
        elif row.startswith("C,"):
            build(row, os.path.join(folder, "snapshot.bin"), [commands.reference("snapshot"), "build", folder])
        else:
            peer = "sqlite" if row == "sqlite3 shell" else peer
            build(row, os.path.join(folder, commands.STORE_FILES[peer]), commands.prepare(folder, peer))
    return missing


def run(folder, chosen, repetitions, patience, limit, report):
    """Every question to every program in turn. A program slower than `patience` seconds answers each question once."""
    rows = {row: calls for row, calls in commands.cold(folder).items() if row in chosen}
    for row, reason in prepare(folder, rows, report).items():
        report(f"{row} is left out: {reason}")
        del rows[row]
    results = {}
    with tempfile.TemporaryDirectory() as scratch:
        for name, asked in questions(folder).items():
            report(name)
            replies = results[name] = {row: [] for row in rows}
            for repetition in range(repetitions):
                for number, (is_path, words) in enumerate(asked):
                    for row, calls in rows.items():
                        call = calls[1 if is_path else 0]
                        slow = replies[row] and max(reply["wall"] for reply in replies[row]) > patience
                        if call is None or (repetition and slow):
                            continue
                        reply = timed(call(folder, *words), limit, scratch)
                        reply = reply or {"status": None, "wall": limit, "answer": None}
                        replies[row].append(dict(reply, question=number))
    return results


def show(results, measure):
    names = list(results)
    rows = [["whole process"] + [cell for name in names for cell in (name, "")] + ["peak MB"]]
    notes = []
    for row in next(iter(results.values())):
        cells, peak = [row], 0
        for name in names:
            done = [reply for reply in results[name][row] if reply["status"] == 0]
            if not done:
                failed = results[name][row]
                cells += ["failed" if failed else "-", ""]
                if failed:
                    notes.append(f"- {name}: {row} ends with {failed[-1]['status']}")
                continue
            peak = max(peak, max(reply["peak_kb"] for reply in done) / 1024)
            median = table.median([reply[measure] for reply in done])
            base = _base(results[name], measure)
            cells += [table.seconds(median), table.ratio(median / base)]
        rows.append(cells + [f"{peak:.0f}" if peak else "-"])
    for name in names:
        for number in range(5):
            given = [
                ("C" if row.startswith("C,") else row, reply["answer"])
                for row, replies in results[name].items()
                for reply in replies[:5]
                if reply["question"] == number and reply["answer"] and "skip" not in reply["answer"]
            ]
            for row, answer, _, reference in answers.differences(name, given):
                notes.append(f"! {name}: {row} answers {answer}, not {reference}")
    return table.lay_out(rows) + notes


def _base(replies, measure):
    """The median of Faultline, without it the smallest of all."""
    medians = {
        row: table.median([reply[measure] for reply in done])
        for row, all_replies in replies.items()
        if (done := [reply for reply in all_replies if reply["status"] == 0])
    }
    return medians.get("Faultline", min(medians.values()))


def run_imports(folder, repetitions, patience, limit, report):
    results = {}
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        rows = {}
        for row, command in commands.imports(folder, scratch).items():
            if os.path.exists(command[0]):
                rows[row] = command
            else:
                report(f"{row} is left out: {os.path.relpath(command[0], commands.PACKAGE)} is not built")
        results = {row: [] for row in rows}
        for repetition in range(repetitions):
            report(f"repetition {repetition + 1} of {repetitions}")
            for row, command in rows.items():
                if results[row] and (results[row][-1]["status"] != 0 or results[row][0]["wall"] > patience):
                    continue
                reply = timed(command, limit, scratch)
                results[row].append(reply or {"status": None, "wall": limit, "answer": None})
    return results


def show_imports(results, measure):
    medians = {}
    for row, replies in results.items():
        done = [reply[measure] for reply in replies if reply["status"] == 0]
        if done:
            medians[row] = table.median(done)
    base = next((medians[row] for row in medians if row.startswith("Faultline")), min(medians.values(), default=1))
    rows, notes = [["from text to a graph", "CPU" if measure == "cpu" else "wall", "ratio", "peak MB"]], []
    for row, replies in results.items():
        if row not in medians:
            notes.append(f"- {row} ends with {replies[-1]['status']}")
            continue
        peak = max(reply["peak_kb"] for reply in replies if reply["status"] == 0) / 1024
        rows.append([row, table.seconds(medians[row]), table.ratio(medians[row] / base), f"{peak:.0f}"])
    given = [
        ("C" if row.startswith("C++") else row, {key: replies[-1]["answer"][key] for key in ("nodes", "edges")})
        for row, replies in results.items()
        if row in medians and "nodes" in (replies[-1]["answer"] or {})
    ]
    for row, answer, _, reference in answers.differences("import", given):
        notes.append(f"! {row} reads {answer}, not {reference}")
    return table.lay_out(rows) + notes
