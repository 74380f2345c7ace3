"""The readers in JavaScript, of RDF and of graph files, that tests run: package.json and its lock file say which.

    python3 tests/consumers/npm.py               installs them beside it, unless they are there
    python3 tests/consumers/npm.py FILE.mjs ...  runs that script with them

For a test: npm.node("script.mjs", ...) is the list to run, or None where Node.js or npm is absent or they cannot be installed
(no network); the test is then to skip. Tests that run at the same time install once.
"""
import fcntl
import functools
import hashlib
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
INSTALLED = HERE / "node_modules"


@functools.cache
def installed():
    """Whether the packages are there after this."""
    wanted = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    mark = INSTALLED / ".installed"
    with open(HERE / "package.json", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if mark.exists() and mark.read_text(encoding="utf-8") == wanted:
            return True
        if not shutil.which("npm"):
            print("npm: absent")
            return False
        done = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-progress", "--fetch-retries=1"], cwd=HERE, check=False, capture_output=True,
                              text=True)
        if done.returncode:
            print("npm ci:", done.stderr.strip()[-1000:])
            return False
        mark.write_text(wanted, encoding="utf-8")
        return True


def node(script, *arguments, memory=None):
    found = shutil.which("node") or shutil.which("nodejs")
    if not found or not installed():
        return None
    return [found, *([f"--max-old-space-size={memory}"] if memory else []), str(HERE / script), *map(str, arguments)]


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(0 if installed() else "npm: the packages are not installed")
    line = node(*sys.argv[1:])
    sys.exit(subprocess.run(line, check=False).returncode if line else "npm: Node.js or its packages are absent")
