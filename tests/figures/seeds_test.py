"""The three pages that recital was begun for: what is told in them against what a person read there; and both worlds, pages and
the documents' own texts, in one store."""
import contextlib
import json
import sqlite3
import sys

from figures import CORPUS, SHARED, TOOLS, check, figures, recital, run, sha256

SEEDS, GOLD = SHARED / "seeds", SHARED / "gold" / "seeds"
LEAST = {"documents": 0.97, "events": 0.95, "officials": 1, "roles": 0.95, "organisations": 0.9, "relations_typed": 0.9}
MOST = {"false_officials": 0, "extra_events": 5, "extra_relations": 20}

# In the store of pages and corpus: question, and the one answer.
JOINED = {
    "SELECT count(*) FROM v_documents WHERE symbol LIKE 'S/RES/1674 (%' OR symbol = 'S/RES/1674'": 1,
    # own words and those of the library's page, side by side
    """SELECT group_concat(voice, ' ') FROM (SELECT voice FROM v_citations WHERE citing = 'S/RES/1674 (2006)' AND act = 'reaffirm'
       AND citing_provision = 'op_4' AND cited = 'A/RES/60/1' AND cited_provisions = 'para_138;para_139' ORDER BY voice)""":
        "own reported",
    # of two dates of adoption the document's own is shown; the page's stays, marked
    "SELECT adopted FROM v_documents WHERE symbol = 'A/RES/63/308'": "2009-09-14",
    "SELECT standing FROM v_claims WHERE document = 'A/RES/63/308' AND kind = 'adopted' AND value = '2009-10-02'": "outdone",
}


def pages(folder):
    store, found = folder / "pages.db", folder / "pages.jsonl"
    recital("build", SEEDS, "-o", store, "--quiet")
    recital("export", store, "-f", "jsonl", "-o", found, "--quiet")
    scored = run(sys.executable, TOOLS / "score_seeds.py", "--gold", GOLD, "--graph", found).out
    print(scored)
    score = json.loads(scored.splitlines()[-1])
    for name, least in LEAST.items():
        check(score[name] >= least, name, score[name], "is less than", least)
    for name, most in MOST.items():
        check(score[name] <= most, name, score[name], "is more than", most)


def both_worlds(folder):
    hashes = set()
    for jobs in (1, 2):
        store, exported = folder / f"all{jobs}.db", folder / f"all{jobs}.jsonl"
        recital("build", SEEDS, CORPUS, "-o", store, "--jobs", str(jobs), "--quiet", codes=(0, 1))
        recital("export", store, "-f", "jsonl", "-o", exported, "--quiet")
        hashes.add(sha256(exported))
    check(len(hashes) == 1, "one job and two make different graphs")
    with contextlib.closing(sqlite3.connect(folder / "all1.db")) as database:
        for question, answer in JOINED.items():
            found = database.execute(question).fetchone()
            check(found == (answer,), question, "gives", found, "not", answer)


def seeds(folder):
    pages(folder)
    both_worlds(folder)


if __name__ == "__main__":
    sys.exit(figures(seeds, SEEDS, GOLD, TOOLS, CORPUS))
