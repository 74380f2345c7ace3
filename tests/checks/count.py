"""Prints 'N passed, N failed, N skipped' of a JUnit file that ctest wrote; exits with 1 unless some passed and none failed.

A test that ctest could not start ("not run") counts as failed, not as skipped.
"""
import sys
import xml.etree.ElementTree as ElementTree


def outcome(case):
    if case.get("status") == "run":
        return "passed"
    skipped = case.find("skipped")
    if skipped is not None and skipped.get("message", "").startswith("SKIP_"):
        return "skipped"
    return "failed"


def main(path):
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    try:
        for case in ElementTree.parse(path).iter("testcase"):
            counts[outcome(case)] += 1
    except (OSError, ElementTree.ParseError) as error:
        print(f"count: no test results: {error}", file=sys.stderr)
    print(", ".join(f"{number} {name}" for name, number in counts.items()))
    return 0 if counts["passed"] and not counts["failed"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
