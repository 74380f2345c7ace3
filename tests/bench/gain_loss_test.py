"""bench/gain_loss.py on the example documents: two builds of the program are played by one and by itself with lines edited."""
import os
import pathlib
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR") or pathlib.Path(__file__).resolve().parents[2])
PROGRAM = os.environ.get("RECITAL_PROGRAM")
REPORT = SOURCE / "bench" / "gain_loss.py"
DOCUMENTS = SOURCE / "examples" / "documents"
SKIPPED = 77

# A program that edits what recital extracts: argument "-o" is followed by the file.
EDITED = """#!/bin/sh
"{program}" "$@"
code=$?
[ "$1" = extract ] || exit $code
for argument; do
    [ "$last" = -o ] && sed -i -E {edit} "$argument"
    last=$argument
done
exit $code
"""
NO_NAMES = "-e '/\"form\":\"named\"/d'"
OTHER_ACT = "-e 's/\"act\":\"reaffirm\"/\"act\":\"recall\"/'"
OTHER_TARGET = "-e 's,\"target\":\"S/RES/1265\\(1999\\)\",\"target\":\"S/RES/1265(1998)\",'"
SHIFTED = "-e 's/\"begin\":([0-9]+),\"end\":([0-9]+)/\"begin\":9\\1,\"end\":9\\2/'"

failures = 0


def check(good, *detail):
    global failures
    if not good:
        failures += 1
        print("failed:", *detail)


def report(*arguments, code):
    done = subprocess.run([sys.executable, REPORT, *map(str, arguments)], capture_output=True, text=True, check=False)
    check(done.returncode == code, "exit code", done.returncode, "not", code, arguments, done.stderr[-2000:])
    return done.stdout


def test(folder):
    def edited(name, edit):
        path = folder / name
        path.write_text(EDITED.format(program=PROGRAM, edit=edit))
        path.chmod(0o755)
        return path

    less, act, target, shifted = (edited(name, edit) for name, edit in (
        ("less", NO_NAMES), ("act", OTHER_ACT), ("target", OTHER_TARGET), ("shifted", SHIFTED)))

    check("gained 0, lost 0, changed 0;" in report(PROGRAM, PROGRAM, DOCUMENTS, code=0), "a program differs from itself")
    check("gained 0, lost 0, changed 0;" in report(PROGRAM, shifted, DOCUMENTS, code=0), "what only moved is a difference")

    lost, gained = report(PROGRAM, less, DOCUMENTS, code=1), report(less, PROGRAM, DOCUMENTS, code=1)
    check("gained 0, lost 0," not in lost and "gained 0, lost " in lost and "\nlost  " in lost, "nothing lost", lost)
    check("lost 0, changed 0;" in gained and "gained 0" not in gained and "\ngained  " in gained, "nothing gained", gained)
    check(report(PROGRAM, less, DOCUMENTS, code=1) == lost, "the report is not the same again")
    check("\nlost  " not in report(PROGRAM, less, DOCUMENTS, "--sample", 0, code=1), "a sample that was not asked for")
    report(PROGRAM, less, DOCUMENTS, "--only", "gained", code=0)
    report(PROGRAM, less, DOCUMENTS, "--form", "number", code=0)
    report(PROGRAM, less, DOCUMENTS, "--form", "named", "--lang", "en", code=1)
    report(PROGRAM, less, DOCUMENTS, "--lang", "zh", code=0)

    one = DOCUMENTS / "S_RES_1674_2006.txt"
    changed = report(PROGRAM, act, one, "--sample", "all", code=1)
    check("gained 0, lost 0," in changed and "act: reaffirm -> recall" in changed, "no act changed", changed)
    changed = report(PROGRAM, target, one, code=1)
    check("changed 1;" in changed and "target: S/RES/1265(1999) -> S/RES/1265(1998)" in changed, "no target changed", changed)
    check(">>" in changed and " Reaffirming " in changed.partition(">>")[0], "the words before the quote are not shown", changed)

    report(PROGRAM, folder / "absent", DOCUMENTS, code=2)
    report(PROGRAM, "false", folder / "absent", code=2)
    report(PROGRAM, code=2)


if __name__ == "__main__":
    if not PROGRAM:
        print("skipped: no program to test")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory(prefix="recital-test-") as name:
        test(pathlib.Path(name))
    print(failures, "failures")
    sys.exit(1 if failures else 0)
