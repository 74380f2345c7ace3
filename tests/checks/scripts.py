"""Every shell script and Python script can be parsed, and the scripts that people start can be started."""
import ast
import os
import subprocess
import sys

from files import ROOT, project_files

STARTED_BY_NAME = {"setup.sh", "tests/run.sh", "examples/run.sh", ".ci/run", "tests/checks/format.sh", "tests/checks/tidy.sh"}


def fault(path):
    file = ROOT / path
    if path.suffix == ".py":
        try:
            ast.parse(file.read_bytes(), str(path))
        except SyntaxError as error:
            return str(error)
    elif path.suffix == ".sh" or str(path) == ".ci/run":
        result = subprocess.run(["bash", "-n", str(file)], capture_output=True, text=True, check=False)
        if result.returncode:
            return result.stderr.strip()
    if str(path) in STARTED_BY_NAME and not os.access(file, os.X_OK):
        return "is not executable"
    return None


def main():
    paths = project_files()
    faults = [(path, text) for path in paths if (text := fault(path))]
    faults += [(name, "is missing") for name in STARTED_BY_NAME if not (ROOT / name).is_file()]
    for path, text in faults:
        print(f"{path}: {text}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
