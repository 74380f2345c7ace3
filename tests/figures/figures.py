"""What the tests of the promised figures share: where things are, programs run with their time and peak memory, what failed.

A figure is promised on real documents that lie beside the project, so each of these tests skips where they are absent.
"""
import collections
import hashlib
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "consumers"))
from failing import check, failures  # also for those who import this

SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR") or pathlib.Path(__file__).resolve().parents[2])
SHARED = pathlib.Path(os.path.abspath(os.environ.get("RECITAL_SHARED") or SOURCE.parent / "shared"))  # as recital spells it
PROGRAM = os.environ.get("RECITAL_PROGRAM")
CORPUS = SHARED / "corpus"
TOOLS = SHARED / "tools"
SKIPPED = 77

os.environ["PYTHONDONTWRITEBYTECODE"] = "1"  # the folder of the tools is not ours to write in

Done = collections.namedtuple("Done", "code out err peak_mb")


def run(*command, codes=(0,)):
    """Runs a program to its end. Its output is spooled to files, so that this process stays small: Linux hands the peak
    memory of the parent down to the child."""
    command = [str(part) for part in command]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        done = Done(process.returncode, out.read().decode(), err.read().decode(), usage.ru_maxrss / 1024)
    check(done.code in codes, "exit code", done.code, "of", " ".join(command)[:300], done.err[-1000:])
    return done


def recital(*arguments, codes=(0,)):
    return run(PROGRAM, *arguments, codes=codes)


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def figures(test, *needed):
    """Runs `test` in a folder of its own that is gone afterwards; skips where the program or real documents are missing."""
    missing = [path for path in needed if not path.exists()]
    if not PROGRAM or missing:
        print("skipped: no program to test" if not PROGRAM else f"skipped: there is no {missing[0]}")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="recital-figures-") as folder:
        test(pathlib.Path(folder))
    print(len(failures), "failures")
    sys.stdout.flush()
    return 1 if failures else 0
