"""The text files that belong to the project, for the checks that read them."""
import os
import pathlib
import subprocess

ROOT = pathlib.Path(os.environ.get("RECITAL_SOURCE_DIR") or pathlib.Path(__file__).resolve().parents[2])
NOT_OURS = {"build", "out", ".git", ".cache", "__pycache__", "node_modules"}


def project_files():
    """Paths relative to ROOT: what git tracks or would; without git, what lies in the tree."""
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        names = listed.stdout.decode().split("\0")
    else:
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*")]
    paths = (pathlib.PurePosixPath(name) for name in names if name)
    return sorted(path for path in paths if not NOT_OURS.intersection(path.parts) and (ROOT / path).is_file())
