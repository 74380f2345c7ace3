"""Every public header compiles alone, under all warnings: it includes what it uses.

The compiler is $CXX, else c++.
"""
import concurrent.futures
import os
import subprocess
import sys

from files import ROOT, project_files

FLAGS = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion", "-Werror", "-x", "c++"]


def compile_alone(header):
    # Included twice, which #pragma once must bear; through standard input, so that the header is not the main file.
    source = f'#include "{header}"\n#include "{header}"\n'
    return subprocess.run([os.environ.get("CXX", "c++"), *FLAGS, f"-I{ROOT}", "-"],
                          input=source, text=True, capture_output=True, check=False)


def main():
    headers = [path for path in project_files() if path.suffix == ".hpp" and path.parts[0] in ("graph", "extract", "export")]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for header, result in zip(headers, pool.map(compile_alone, headers)):
            if result.returncode:
                failed += 1
                print(f"{header} does not compile alone:\n{result.stderr}")
    print(f"{len(headers)} headers, {failed} failed")
    return 1 if failed or not headers else 0


if __name__ == "__main__":
    sys.exit(main())
