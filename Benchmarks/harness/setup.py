"""`run setup`: the virtual environment of the peers, the generator and the reference programs."""
import os
import shutil
import subprocess
import sys

from harness import commands

PACKAGES = {
    "gcc": "gcc",
    "g++": "g++",
    "make": "make",
    "sqlite3": "sqlite3",
}


def run():
    wanted = [package for program, package in PACKAGES.items() if shutil.which(program) is None]
    if not os.path.exists("/usr/include/simdjson.h"):
        wanted.append("libsimdjson-dev")
    if wanted:
        print(f"Missing Debian packages: apt-get install {' '.join(wanted)}", file=sys.stderr)
    if not os.path.exists(commands.PYTHON):
        python = os.environ.get("BENCHMARK_PYTHON", "python3")
        subprocess.run([python, "-m", "venv", commands.inside(".venv")], check=True)
    subprocess.run(
        [commands.PYTHON, "-m", "pip", "install", "--quiet", "-r", commands.inside("requirements.txt")], check=True
    )
    subprocess.run(["make", "-C", commands.inside("reference")], check=True)
    subprocess.run(["swift", "build", "-c", "release"], cwd=commands.BENCHMARKS, check=True)


def generate(size, formats, force):
    folder = commands.data(size)
    if os.path.exists(os.path.join(folder, "queries.json")) and not force:
        print(f"{os.path.relpath(folder)} exists (--force writes it again)")
        return
    if os.path.isdir(folder):
        shutil.rmtree(folder)  # also what the peers wrote from the old data
    os.makedirs(folder)
    subprocess.run([commands.GENERATOR, "--size", size, "-o", folder, "--formats", formats], check=True)


def versions():
    """What the virtual environment holds, as pip writes it."""
    done = subprocess.run([commands.PYTHON, "-m", "pip", "freeze"], capture_output=True, text=True)
    return done.stdout.split()


def exposure():
    """A rule of ownership beside one breadth-first pass over the same generated graph."""
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "exposure-benchmark"], cwd=commands.BENCHMARKS, check=True
    )
    before = os.getloadavg()[0]
    subprocess.run([commands.inside(".build/release/exposure-benchmark")], check=True)
    print(f"load average {before:.1f} at the start, {os.getloadavg()[0]:.1f} at the end")
