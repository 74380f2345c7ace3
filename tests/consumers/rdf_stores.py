"""The stores and readers that our RDF is given to, each behind the same few calls: Oxigraph (strict), Apache Jena, Virtuoso.

    fingerprint_by_oxigraph(file)                  numbers and hashes of the statements with and without graphs
    read_by_oxigraph(file), read_by_jena(file)     every statement that the reader finds, a line each, in its own order
    ask_oxigraph(file, queries, folder)            name of the query -> (columns, rows), see answers.py
    ask_jena(file, queries, folder)                the same, from a TDB2 database
    ask_virtuoso(store, queries)                   the same, from a running Virtuoso that was loaded

A query whose name another store needs other words for lies beside it as NAME.STORE.rq. What is absent is None.
"""
import pathlib
import subprocess

import answers
import jena
import npm

HERE = pathlib.Path(__file__).resolve().parent
QUERIES = HERE.parent.parent / "ontologies" / "queries"
MEDIA_TYPES = {"nt": "application/n-triples", "nq": "application/n-quads", "ttl": "text/turtle", "trig": "application/trig",
               "rdf": "application/rdf+xml", "jsonld": "application/ld+json"}
WITH_GRAPHS = {"nq", "trig"}


def queries(store=None):
    """The files of all questions, in the words of this store, by name."""
    found = {path.stem: path for path in QUERIES.glob("*.rq") if "." not in path.stem}
    for path in QUERIES.glob(f"*.{store}.rq"):
        found[path.stem.partition(".")[0]] = path
    return dict(sorted(found.items()))


def run(line, output=subprocess.PIPE):
    done = subprocess.run([str(part) for part in line], stdout=output, stderr=subprocess.PIPE, text=True, encoding="utf-8",
                          check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, line))[-300:]}: exit code {done.returncode}: {done.stderr[-2000:]}")
    return done


def oxigraph(*arguments):
    return npm.node("oxigraph.mjs", *arguments, memory=4000)


def read_by_oxigraph(file, output):
    """Writes its statements to the open file `output`: with their graphs where the syntax carries graphs."""
    run(oxigraph("statements", file, *(["graphs"] if file.suffix[1:] in WITH_GRAPHS else [])), output)


def fingerprint_by_oxigraph(file):
    """(triples, hash), (quads, hash): the same for two files of the same statements. For large files."""
    triples, triple_hash, quads, quad_hash = run(oxigraph("fingerprint", file)).stdout.split()
    return (int(triples), triple_hash), (int(quads), quad_hash)


def syntax_for_jena(file):
    # Debian has no library that Jena needs for JSON-LD 1.1; ours is JSON-LD 1.0 as well
    return ["--syntax=jsonld10"] if file.suffix == ".jsonld" else []


def riot(file, *options, output=subprocess.PIPE, memory="1g"):
    """Raises with Jena's complaints, warnings too."""
    done = subprocess.run(jena.command("riotcmd.riot", *syntax_for_jena(file), *options, file, memory=memory), stdout=output,
                          stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    said = [line for line in done.stderr.splitlines() if " WARN " in line or " ERROR " in line]
    if said or done.returncode:
        raise RuntimeError("\n".join(said or [done.stderr])[:2000])


def valid_for_jena(file, memory="1g"):
    """Raises with what `riot --validate` says."""
    riot(file, "--validate", memory=memory)


def read_by_jena(file, output, memory="1g"):
    riot(file, "--output=nquads" if file.suffix[1:] in WITH_GRAPHS else "--output=ntriples", output=output, memory=memory)


def ask_oxigraph(file, asked, folder):
    run(oxigraph("query", folder, file, "--", *asked.values()))
    return {name: answers.table((folder / f"{path.stem}.json").read_text(encoding="utf-8")) for name, path in asked.items()}


def ask_jena(file, asked, folder, memory="1g", stack=None):
    place = folder / "tdb2"
    run(jena.command("tdb2.tdbloader", "--loc", place, file, memory=memory))
    found = {}
    for name, path in asked.items():
        line = jena.command("tdb2.tdbquery", "--loc", place, "--set", "tdb:unionDefaultGraph=true", "--results=json", "--query",
                            path, memory=memory, stack=stack)
        found[name] = answers.table(run(line).stdout)
    return found


def ask_virtuoso(store, asked):
    return {name: answers.table(store.query(path.read_text(encoding="utf-8"))) for name, path in asked.items()}
