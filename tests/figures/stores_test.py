"""The graph of all the real documents in real stores: Oxigraph and Virtuoso take it, give the same answers to every question of
ontologies/queries/, in the same order, and these are what SQL finds in the store that the graph was exported from. bench/stores.py
does the same with every syntax, and with Jena."""
import sqlite3
import sys

from figures import CORPUS, SOURCE, check, figures, recital

sys.path.insert(0, str(SOURCE / "tests" / "consumers"))

import npm  # noqa: E402  (from the folder just named)
import rdf_stores  # noqa: E402
import store_answers  # noqa: E402
import virtuoso  # noqa: E402

PAGES = CORPUS.parent / "seeds"


def of_corpus(queries, folder):
    """Files of the questions with the parameters that suit the corpus."""
    folder.mkdir()
    for name, path in queries.items():
        (folder / path.name).write_text(store_answers.with_parameters(name, path.read_text(encoding="utf-8")), encoding="utf-8")
    return {name: folder / path.name for name, path in queries.items()}


def compare_with_store(path, answers):
    store = sqlite3.connect(path)
    relations = (SOURCE / "ontologies" / "authority" / "relations.ttl").read_text(encoding="utf-8")
    for name, (columns, wanted) in store_answers.wanted(store, relations).items():
        found, wanted = store_answers.of_columns(answers[name], columns), sorted(set(wanted))
        check(wanted, "SQL finds nothing for", name)
        check(found == wanted, name, "of the export alone:", sorted(set(found) - set(wanted))[:3], "of the store alone:",
              sorted(set(wanted) - set(found))[:3])
    check(not answers["without-label"][1], "nodes without label:", answers["without-label"][1][:3])
    store.close()


def asked_everywhere(folder):
    store = folder / "un.db"
    recital("build", CORPUS / "unxml", CORPUS / "plain", PAGES, "-o", store, "--quiet", codes=(1,))
    load = folder / "load"
    load.mkdir()
    recital("export", store, "-f", "nquads", "-o", load / "un.nq", "--quiet")
    answers = {}
    if npm.node("oxigraph.mjs"):
        found = rdf_stores.ask_oxigraph(load / "un.nq", of_corpus(rdf_stores.queries(), folder / "oxigraph"), folder)
        answers["Oxigraph"] = found
    if virtuoso.installed():
        with virtuoso.Virtuoso(folders=[load], buffers=100000) as server:
            server.bulk_load(load, "*.nq")
            answers["Virtuoso"] = rdf_stores.ask_virtuoso(server, of_corpus(rdf_stores.queries("virtuoso"), folder / "virtuoso"))
    for who, found in answers.items():
        print(who, {name: len(rows) for name, (_, rows) in found.items()})
        compare_with_store(store, found)
        for name, answer in found.items():
            check(answer == next(iter(answers.values()))[name], who, "gives other rows, or another order, of", name)
    if not answers:
        print("neither Oxigraph nor Virtuoso is installed")


if __name__ == "__main__":
    sys.exit(figures(asked_everywhere, CORPUS / "unxml", CORPUS / "plain", PAGES))
