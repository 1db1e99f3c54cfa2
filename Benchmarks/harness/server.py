"""A peer that answers workloads over stdin and stdout (the protocol is described in README.md)."""
import json
import os
import select
import subprocess

from harness import commands


class Server:
    def __init__(self, column, command, load_limit):
        self.column = column
        self.command = command
        self.load_limit = load_limit
        self.process = None
        self.peak_mb = None
        self.rest = b""

    def start(self):
        """Starts the process and waits until it has loaded the graph; False if it does not come up."""
        environment = dict(os.environ, OMP_NUM_THREADS="1", RAYON_NUM_THREADS="1")
        self.process = subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=commands.BENCHMARKS,
            env=environment,
        )
        self.rest = b""
        if self._ask("ready", self.load_limit) is None:  # no such workload: the reply says that it reads its input
            self.stop()
            return False
        if self.peak_mb is None:
            self.peak_mb = self._peak()
        return True

    def ask(self, workload, limit):
        """The reply as a dictionary; a server that does not answer in time is ended and started again next time."""
        if self.process is None and not self.start():
            return {"w": workload, "skip": "does not start"}
        reply = self._ask(workload, limit)
        if reply is None:
            timed_out = self.process.poll() is None
            self.stop()
            return {"w": workload, "skip": f"over {limit:.0f} s" if timed_out else "ended"}
        return reply

    def stop(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def _ask(self, workload, limit):
        try:
            self.process.stdin.write((workload + "\n").encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            return None
        while b"\n" not in self.rest:
            ready, _, _ = select.select([self.process.stdout], [], [], limit)
            part = os.read(self.process.stdout.fileno(), 1 << 16) if ready else b""
            if not part:
                return None
            self.rest += part
        line, self.rest = self.rest.split(b"\n", 1)
        return json.loads(line)

    def _peak(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) / 1024
        return None
