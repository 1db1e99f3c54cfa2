"""Whole processes: CPU, wall time and peak memory of a command, measured by reference/timed.c."""
import json
import os
import subprocess
import tempfile

from harness import commands


def timed(command, limit, scratch):
    """What the command cost, its exit status and its output; None if it took longer than `limit` seconds."""
    report = os.path.join(scratch, "report")
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            [commands.reference("timed"), report] + command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.DEVNULL,
            cwd=commands.BENCHMARKS,
            env=dict(os.environ, OMP_NUM_THREADS="1", RAYON_NUM_THREADS="1"),
        )
        try:
            process.wait(limit)
        except subprocess.TimeoutExpired:
            process.kill()  # the measured command dies with it
            process.wait()
            return None
        output.seek(0)
        with open(report) as file:
            result = json.load(file)
        result["output_bytes"] = os.fstat(output.fileno()).st_size
        result["answer"] = parsed(output.read(4096).decode("utf-8", "replace"))
        return result


def parsed(text):
    """The answer of a command that prints one line: an object, or the number of the sqlite3 shell."""
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return {"nodes": value} if isinstance(value, int) else value
