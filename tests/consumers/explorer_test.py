"""The page of the HTML export, in Debian's Chromium driven by playwright-core: what readers do, hostile titles, small screens,
accessibility by axe-core; and that lineages on the page are those of `recital lineage`. No request may leave the page.

The documents are the examples, some of our own with titles that are markup, and, where they are at hand, real ones.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import npm
from failing import check, failures

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR", HERE.parent.parent))


def run(*command, code=0):
    done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    check(done.returncode == code, command, done.returncode, done.stderr[:1000])
    return done


def page_of(program, store, path, *selection):
    run(program, "export", store, "-f", "html", "-o", path, *selection)
    again = run(program, "export", store, "-f", "html", *selection).stdout
    check(path.read_bytes() == again, "the same graph gives another page", path)
    check(path.stat().st_size < 30_000_000, "the page is too large", path)
    return path


def main():
    program = os.environ["RECITAL_PROGRAM"]
    if not shutil.which("chromium"):
        print("chromium is absent")
        return 77
    node = shutil.which("node") or shutil.which("nodejs")
    if not node or not npm.installed():
        return 77
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        run(program, "build", SOURCE / "examples/documents", "-o", folder / "examples.db", "--quiet")
        made = subprocess.run([program, "export", folder / "examples.db", "-f", "html"], capture_output=True, check=False)
        if b"not in this build" in made.stderr:
            print("the explorer is not in this build")
            return 77
        environment = dict(os.environ, EXPLORER_EXAMPLES=str(page_of(program, folder / "examples.db", folder / "examples.html")))
        tests = sorted(str(path) for path in (HERE / "explorer").glob("*.test.mjs"))
        done = subprocess.run([node, "--test", "--test-concurrency=1", *tests], env=environment, check=False)
        check(done.returncode == 0, "the browser found something wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
