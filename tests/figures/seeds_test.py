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

# What the typos, variants and look-alikes of the pages come to in the graph; what one reading alone shows is in
# tests/extract/traps_test.cpp.
CONSIDERED = """SELECT e.start FROM v_links l JOIN v_events e ON e.key = l.source_key
                WHERE l.kind = 'considers' AND l.target = '{}'"""
EVENTS = "SELECT count(*) FROM v_events WHERE start = '{}'"
TRAPS = [
    ("role_error", "SELECT standing FROM v_links WHERE source = 'Jennifer Welsh' AND kind = 'holds_role' AND "
                   "target = 'Special Adviser on the Prevention of Genocide'", "outdone"),
    ("date_conflict", "SELECT adopted FROM v_documents WHERE symbol = 'A/RES/63/308'", "2009-09-14"),
    ("renamed_office", """SELECT count(*) FROM v_agents WHERE names LIKE '%Office of The Special Adviser on The Prevention of Genocide%'
                          AND names LIKE '%United Nations Office on Genocide Prevention and the Responsibility to Protect%'""", 1),
    ("wrong_diacritic", "SELECT key FROM v_agents WHERE names LIKE '%C\u00f2te d\u2019Ivoire%'", "ci"),
    ("false_friend", "SELECT count(*) FROM v_agents WHERE key = 'human_rights_committee'", 0),
    ("boilerplate", "SELECT count(*) FROM text_content WHERE content LIKE '%icon twitter%' OR content LIKE '%Decent Work%'", 0),
    ("quotation_equals_headline", "SELECT count(*) FROM v_documents WHERE key = 'SG/SM/13700'", 1),
    ("vague_future_date", EVENTS.format("2014-09"), 0),
    *(("ordinals", CONSIDERED.format(report), day) for report, day in (
        ("A/66/874", "2012-09-05"), ("A/67/929", "2013-09-11"), ("A/68/947", "2014-09-08"))),
    ("unclosed_quote_title_only", """SELECT count(*) FROM v_links l JOIN link x ON x.id = l.id JOIN telling t ON t.id = x.telling
                                     JOIN told o ON o.id BETWEEN t.first_told AND t.first_told + t.told_count - 1
                                     WHERE l.kind = 'considers' AND l.target = 'A/65/877'
                                     AND o.quote = 'The Role of Regional and Sub-regional Arrangements in Implementing the Responsibility to Protect'""", 1),
    ("title_variants", CONSIDERED.format("A/65/877"), "2011-07-12"),
    *(("same_event", EVENTS.format(day), 1) for day in (
        "2009-07-21", "2011-07-12", "2012-09-05", "2013-09-11", "2014-09-08")),
]


def traps(store):
    with contextlib.closing(sqlite3.connect(store)) as database:
        for name, question, answer in TRAPS:
            found = database.execute(question).fetchall()
            check(found == [(answer,)], name, question, "gives", found, "not", answer)


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
    traps(store)


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
