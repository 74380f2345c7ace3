"""bench/accuracy.py on little: example documents as corpus, and gold of our own for one of them. The judges lie with the real
documents."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR") or pathlib.Path(__file__).resolve().parents[2])
SHARED = pathlib.Path(os.environ.get("RECITAL_SHARED") or SOURCE.parent / "shared").resolve()
PROGRAM = os.environ.get("RECITAL_PROGRAM")
TOOL = SOURCE / "bench" / "accuracy.py"
DOCUMENTS = SOURCE / "examples" / "documents"
SKIPPED = 77

CORPUS = {"GA-75": "A_RES_75_277.xml", "SC-2014": "S_RES_2150_2014.xml"}
COLUMNS = "provision act link target resolves_to target_provision form agreement quote".split()
GOLD = (
    ("pp_1", "reaffirm", "", "S/RES/1265(1999)", "", "", "list", "both", "1265 (1999)"),
    ("pp_1", "reaffirm", "", "S/RES/1296(2000)", "", "", "list", "both", "1296 (2000)"),
    ("op_4", "reaffirm", "", "NAME:2005 World Summit Outcome", "A/RES/60/1", "para_138;para_139", "named", "both",
     "2005 World Summit Outcome"),
)
EXPECTED = ("hand-made gold (English, 1 documents, 3 mentions", "| text, as from a scan |", "regular expression “N (YYYY)”",
            "| list | 2 | 1.000 | 1.000 |", "| other verbs | 3 |", "| Security Council | 1 | 3 |", "| 2000s | 1 | 3 |",
            "| English | 2 |", "| General Assembly, 2020s | 1 |", "| Security Council, 2010s | 1 |", "| 2000s | 1 |")
MARKS = ("<!-- measured by bench/accuracy.py: do not edit between this mark and the next -->", "<!-- end of what is measured -->")

failures = 0


def check(good, *detail):
    global failures
    if not good:
        failures += 1
        print("failed:", *detail)


def accuracy(shared, *arguments, code=0):
    done = subprocess.run([sys.executable, TOOL, "--program", PROGRAM, "--shared", shared, *arguments], capture_output=True, text=True,
                          check=False)
    check(done.returncode == code, "exit code", done.returncode, "not", code, arguments, done.stderr[-2000:])
    return done.stdout


def laid_out(shared):
    (shared / "gold" / "citations" / "texts").mkdir(parents=True)
    (shared / "corpus" / "plain").mkdir(parents=True)
    (shared / "tools").symlink_to(SHARED / "tools")
    for name, file in CORPUS.items():
        (shared / "corpus" / "unxml" / name / "en").mkdir(parents=True)
        shutil.copy(DOCUMENTS / file, shared / "corpus" / "unxml" / name / "en")
    text = DOCUMENTS / "S_RES_1674_2006.txt"
    shutil.copy(text, shared / "gold" / "citations" / "texts")
    shutil.copy(text, shared / "corpus" / "plain")
    (shared / "gold" / "citations" / "S_RES_1674_2006.tsv").write_text("\n".join("\t".join(row) for row in (COLUMNS, *GOLD)) + "\n")


def test(folder):
    shared = folder / "shared"
    laid_out(shared)
    printed = accuracy(shared)
    for words in EXPECTED:
        check(words in printed, "not measured:", words)
    check(all(line.startswith("|") or "|" not in line for line in printed.splitlines()), "broken table", printed)

    paper = folder / "paper.md"
    paper.write_text(f"# Paper\n\n{MARKS[0]}\nold\n{MARKS[1]}\n\nKept.\n", encoding="utf-8")
    accuracy(shared, "--check", paper, code=1)
    accuracy(shared, "--write", paper)
    written = paper.read_text(encoding="utf-8")
    check(written == f"# Paper\n\n{MARKS[0]}\n\n{printed.rstrip()}\n\n{MARKS[1]}\n\nKept.\n", "not what was measured", written)
    accuracy(shared, "--check", paper)
    paper.write_text(written.replace("| list | 2 |", "| list | 9 |"), encoding="utf-8")
    check("| list | 2 |" in accuracy(shared, "--check", paper, code=1), "the check does not say what differs")
    paper.write_text("# Paper\n", encoding="utf-8")
    accuracy(shared, "--check", paper, code=2)
    accuracy(folder / "absent", code=2)


if __name__ == "__main__":
    if not PROGRAM or not (SHARED / "tools").is_dir():
        print("skipped: no program to test" if not PROGRAM else f"skipped: there is no {SHARED / 'tools'}")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory(prefix="recital-test-") as name:
        test(pathlib.Path(name))
    print(failures, "failures")
    sys.exit(1 if failures else 0)
