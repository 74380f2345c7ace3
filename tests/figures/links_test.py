"""Recall against the UN's own hyperlinks: plain texts made of its XML, in which no link is left, must give the linked symbols
back, each from the provision in which it is linked; in English by organ, and in each other language."""
import json
import sys

from figures import CORPUS, TOOLS, check, figures, recital, run

# Folders of the corpus, their documents, and the least recall of (document, provision, target).
HELD = (
    ("en", ("SC-2020", "SC-2021", "SC-2022"), 167, 0.99),
    ("en", ("GA-75", "GA-76", "GA-77"), 995, 0.985),
    ("en", ("ECOSOC-2021", "ECOSOC-2022", "ECOSOC-2023"), 92, 0.985),
    ("fr", ("GA-75", "SC-2021"), 103, 0.98),
    ("es", ("GA-75", "SC-2021"), 103, 0.98),
    ("ru", ("GA-75", "SC-2021"), 103, 0.98),
    ("zh", ("GA-75", "SC-2021"), 103, 0.98),
    ("ar", ("GA-75", "SC-2021"), 103, 0.98),
)


def score(folder, language, sets):
    sources = [CORPUS / "unxml" / name / language for name in sets]
    texts = folder / ("-".join(sets) + "." + language)
    texts.mkdir()
    for source in sources:
        run(sys.executable, TOOLS / "akn2txt.py", source, "--into", texts)
    found = folder / "found.jsonl"
    recital("extract", texts, "-o", found, "--quiet")
    scored = run(sys.executable, TOOLS / "score_citations.py", "links", "--xml", *sources, "--pred", found).out
    print(language, *sets)
    print(scored)
    return json.loads(scored.splitlines()[-1])


def links(folder):
    for language, sets, documents, least in HELD:
        reached = score(folder, language, sets)
        check(reached["documents"] == documents, "documents scored", reached["documents"], "not", documents)
        recall = reached["prov_recall"]
        check(recall >= least, language, *sets, "recall (document, provision, target)", recall, "is less than", least)


if __name__ == "__main__":
    sys.exit(figures(links, CORPUS / "unxml", TOOLS))
