"""Citations against those that two readers marked by hand in 22 resolutions: not one quote out of place, and no figure lost that
has been reached."""
import json
import sys

from figures import SHARED, TOOLS, check, figures, recital, run

GOLD = SHARED / "gold" / "citations"
HELD = {"mention_f1": 0.965, "doc_f1": 0.98, "prov_f1": 0.97, "pin_f1": 0.95, "act": 0.93}


def gold(folder):
    found = folder / "found.jsonl"
    recital("extract", GOLD / "texts", "-o", found, "--quiet")
    scored = run(sys.executable, TOOLS / "score_citations.py", "gold", "--gold", GOLD, "--texts", GOLD / "texts",
                 "--pred", found).out
    print(scored)
    score = json.loads(scored.splitlines()[-1])
    check(score["misplaced"] == 0, score["misplaced"], "quotes do not stand at their place")
    for name, least in HELD.items():
        check(score[name] >= least, name, score[name], "is less than it was:", least)


if __name__ == "__main__":
    sys.exit(figures(gold, GOLD, TOOLS))
