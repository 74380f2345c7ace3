"""The main job on all the real documents: every file read, what is not well-formed named, the same bytes by every way to them, six
languages one document, a lineage with its quotes, memory within its bound, and sources that are what was read."""
import collections
import json
import os
import random
import re
import shutil
import sqlite3
import sys

from figures import CORPUS, SHARED, check, figures, recital, run, sha256

INPUTS = (CORPUS / "unxml", CORPUS / "plain")
FILES = 3657
NOT_WELL_FORMED = 60
PEAK_MB = 400
LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")  # the first that was read gives a citation its weight
SIX_LANGUAGES = 47       # resolutions of the session that were published here in all six
IN_ALL_SIX = 0.85        # of the pairs of documents: cited in English, and found in every language
SYMBOL_AND_PLACE = "A/RES/60/1, para. 138"
RESTS_ON_IT = ("S/RES/1674 (2006)", "A/RES/75/277")
NAMED_PLACES = (("S/RES/1674 (2006)", "op_4", "reaffirm"), ("S/RES/2150 (2014)", "op_1", "reaffirm"),
                ("S/RES/2171 (2014)", "op_16", "reaffirm"), ("A/RES/63/308", "pp_2", "recall"),
                ("A/RES/75/277", "pp_2", "recall"), ("S/RES/1706 (2006)", "pp_2", "reaffirm"))
SECOND_ORDER = ("S/RES/1706 (2006)", "S/RES/1674 (2006)")  # tells that the latter reaffirms it
SEEDS = SHARED / "seeds"
AUTHORITY = """@prefix rec: <https://w3id.org/recital/ns#> .
@prefix inst: <https://w3id.org/recital/instrument#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
inst:a_test a rec:Instrument ; rdfs:label "A phrase taken for a name"@en ; rec:key "A-TEST" ;
    rec:documentType "treaty" ; rec:word "peace and security"@en .
"""


def build(store, *arguments):
    """Some inputs have problems, so the exit code is 1."""
    done = recital("build", *arguments, "-o", store, codes=(1,))
    check(done.peak_mb < PEAK_MB, "peak memory", round(done.peak_mb), "MB of building", store.name)
    return done


def inputs_line(done):
    found = re.search(r"inputs\s+([\d,]+), of which ([\d,]+) read anew and ([\d,]+) unchanged", done.out)
    check(found, "no count of inputs", done.out)
    return tuple(int(number.replace(",", "")) for number in found.groups()) if found else None


def everything_read(done, store):
    files = sorted(path for folder in INPUTS for path in folder.rglob("*") if path.suffix in (".xml", ".txt"))
    check(len(files) == FILES, len(files), "files to read, not", FILES)
    check(inputs_line(done) == (FILES, FILES, 0), "inputs", inputs_line(done))
    read = {path for path, in store.execute("SELECT path FROM v_texts")}
    check(read == {str(path) for path in files}, "files without a text", sorted({str(p) for p in files} - read)[:5])
    print(len(read), "files read; peak memory", round(done.peak_mb), "MB")
    return files


def not_well_formed(done, files, store):
    """The errors that xmllint names, each in its line, and no others."""
    lint = run("xmllint", "--noout", *(path for path in files if path.suffix == ".xml"), codes=(1,))
    asked = collections.Counter(re.findall(r"^(.+\.xml):(\d+): (?:parser|namespace) error", lint.err, re.MULTILINE))
    named = re.findall(r"^(.+?):(\d+):(\d+): error: .*\[xml-not-well-formed\]$", done.err, re.MULTILINE)
    check(len(named) == done.err.count("[xml-not-well-formed]"), "an error without line and column")
    check(all(int(line) > 0 and int(column) > 0 for _, line, column in named), "line or column 0")
    faulty = {file for file, _ in asked}
    check(len(faulty) == NOT_WELL_FORMED, "xmllint names", len(faulty), "files, not", NOT_WELL_FORMED)
    check({file for file, _, _ in named} == faulty, "not the files that xmllint names",
          sorted({file for file, _, _ in named} ^ faulty)[:5])
    lines = collections.Counter((file, line) for file, line, _ in named)
    check(lines == asked, "other lines than xmllint's", sorted((lines - asked) + (asked - lines))[:5])
    damaged = {path for path, in store.execute("SELECT path FROM v_texts WHERE damaged")}
    check(damaged == faulty, "marked as damaged", sorted(damaged ^ faulty)[:5])
    print(len(faulty), "files not well-formed,", len(named), "errors named as xmllint does")


def again(first, path):
    before = os.stat(path)
    done = build(path, *INPUTS)
    check(inputs_line(done) == (FILES, 0, FILES), "the second run reads again", inputs_line(done))
    after = os.stat(path)
    same = all(getattr(before, what) == getattr(after, what) for what in ("st_ino", "st_mtime_ns", "st_size"))
    check(same, "the second run touched the store")
    check(done.err == first.err, "the second run names other problems")


def same_bytes(folder, path, files):
    shuffled = list(files)
    random.Random(1945).shuffle(shuffled)
    ways = {"one-job": (*INPUTS, "--jobs", 1), "two-jobs": (*reversed(INPUTS), "--jobs", 2), "shuffled": shuffled}
    exports = {}
    for name, arguments in ways.items():
        other = folder / f"{name}.db"
        build(other, *arguments)
        check(sha256(other) == sha256(path), "another store by", name)
        for form in ("ntriples", "graphml", "jsonl"):
            written = folder / f"{name}.{form}"
            recital("export", other, "-f", form, "-o", written, "--quiet")
            check(sha256(written) == exports.setdefault(form, sha256(written)), "another", form, "by", name)
            written.unlink()
        other.unlink()


def authority(folder, path):
    """A line of authority data added and taken away again, each time as if the store were new."""
    names = folder / "names.ttl"
    names.write_text(AUTHORITY, encoding="utf-8")
    fresh, grown = folder / "fresh.db", folder / "grown.db"
    build(fresh, *INPUTS, "--authority", names)
    shutil.copy(path, grown)
    done = build(grown, *INPUTS, "--authority", names)
    check(inputs_line(done) == (FILES, FILES, 0), "authority data that changed, and not all read anew", inputs_line(done))
    check(sha256(grown) == sha256(fresh), "with authority data: a rebuilt store is not a fresh one")
    with sqlite3.connect(fresh) as store:
        cited, = store.execute("SELECT count(*) FROM v_citations WHERE cited_key = 'A-TEST'").fetchone()
    store.close()
    check(cited > 100, "the name that was added is cited", cited, "times")
    build(grown, *INPUTS)
    check(sha256(grown) == sha256(path), "authority data taken away: a rebuilt store is not a fresh one")
    for made in (fresh, grown):
        made.unlink()


def six_languages(store):
    session = CORPUS / "unxml" / "GA-75"
    documents = collections.defaultdict(set)  # by the number in the file's name
    for key, file in store.execute("SELECT key, path FROM v_texts WHERE path LIKE ?", (f"{session}/%",)):
        documents[file.rsplit("/", 1)[1].rsplit("_", 1)[0]].add(key)
    numbers = {path.name.rsplit("_", 1)[0] for path in (session / "ar").iterdir()}
    check(len(numbers) == SIX_LANGUAGES, len(numbers), "resolutions in six languages, not", SIX_LANGUAGES)
    check(all(len(documents[number]) == 1 for number in numbers), "the languages of one resolution are several documents")
    keys = {key for number in numbers for key in documents[number]}
    check(len(keys) == SIX_LANGUAGES, len(keys), "documents, not", SIX_LANGUAGES)
    for key, languages in store.execute("SELECT key, languages FROM v_documents"):
        if key in keys:
            check(set(languages.split()) == set(LANGUAGES), key, "was read in", languages)

    evidence = collections.defaultdict(collections.Counter)
    for citation, language in store.execute("SELECT citation, language FROM v_evidence"):
        evidence[citation][language] += 1
    pairs = collections.defaultdict(set)
    edges, complete = 0, 0
    for citation, citing, cited, weight in store.execute("SELECT id, citing_key, cited_key, weight FROM v_citations"):
        if citing not in keys:
            continue
        seen = evidence[citation]
        first = next(language for language in LANGUAGES if language in seen)
        check(weight == seen[first], citing, cited, "weighs", weight, "not", seen[first], "mentions in", first)
        pairs[citing, cited].update(seen)
        edges += 1
        complete += len(seen) == len(LANGUAGES)
    open_numbers = collections.defaultdict(set)  # of which no single document could be told
    for citing, cited in pairs:
        number = re.match(r"NAME:.*?(\d+/\d+)", cited)
        if number:
            open_numbers[citing, number[1]].add(cited)
    several = {what: sorted(names) for what, names in open_numbers.items() if len(names) > 1}
    check(not several, "a number that stayed open is another document in each language:", several)
    english = [languages for languages in pairs.values() if "en" in languages]
    everywhere = sum(len(languages) == len(LANGUAGES) for languages in english)
    print(f"six languages: {complete} of {edges} citations have evidence in each; of {len(english)} pairs of documents in "
          f"English, {everywhere} in each; {len(pairs) - len(english)} pairs are not in English")
    check(everywhere and everywhere >= IN_ALL_SIX * len(english), "pairs of documents in all six languages", everywhere)


def lineage(path):
    tree = recital("lineage", path, SYMBOL_AND_PLACE).out
    for symbol in RESTS_ON_IT:
        branch = tree.partition(f"  {symbol}")[2]
        check(branch, "lineage without", symbol)
        quote = re.search(r"“[^”]*138[^”]*”", re.split(r"\n[├└]", branch)[0])
        check(quote, symbol, "stands in the lineage without its quote")


def lineage_of_the_norm(folder):
    """Who reaffirms and recalls para. 138, each in its place and once, with what a guide tells of it beside."""
    inputs = [*INPUTS, CORPUS / "typed-paragraphs", SEEDS]
    missing = [path for path in inputs if not path.exists()]
    if missing:
        print("the named lineage is not looked at: there is no", missing[0])
        return
    store = folder / "all.db"
    recital("build", *inputs, "-o", store, "--quiet", codes=(0, 1))
    for options, told in (((), False), (("--reported",), True)):
        out = recital("lineage", store, SYMBOL_AND_PLACE, "--depth", 1, "-f", "jsonl", "--quiet", *options).out
        rows = [json.loads(line) for line in out.splitlines()]
        places = collections.Counter((row["document"], row["provision"], row["act"]) for row in rows
                                     if row["voice"] == "own" or "said_by" in row)
        for place in NAMED_PLACES:
            check(places[place] == 1, *place, "stands", places[place], "times in the lineage")
        second_order = [row for row in rows if row["document"] == SECOND_ORDER[0] and "said_by" in row]
        check([row["said_by"] for row in second_order] == [SECOND_ORDER[1]], "a statement on a statement", second_order)
        witnesses = [row for row in rows if row["document"] == SECOND_ORDER[0] and row["voice"] == "reported"
                     and "said_by" not in row]
        check(len(witnesses) == told, len(witnesses), "second witnesses with", options)


def sources(folder, path):
    done = recital("verify", path)
    check("nothing wrong" in done.out and not done.err, "verify", done.out, done.err[:1000])
    check(done.peak_mb < PEAK_MB, "peak memory", round(done.peak_mb), "MB of verifying")
    print(done.out.strip(), "; peak memory", round(done.peak_mb), "MB")

    kept = folder / "kept"
    kept.mkdir()
    for file in sorted((CORPUS / "unxml" / "SC-2021" / "en").iterdir())[:5]:
        shutil.copy(file, kept)
    few = folder / "few.db"
    recital("build", kept, "-o", few)
    recital("verify", few)
    changed, gone, *same = sorted(kept.iterdir())
    content = changed.read_bytes()
    middle = content.index(b"the", len(content) // 2)
    changed.write_bytes(content[:middle] + b"one" + content[middle + 3:])  # as long as it was
    gone.unlink()
    done = recital("verify", few, codes=(1,))
    for file, rule in ((changed, "source-changed"), (gone, "input-gone")):
        check(re.search(rf"^{re.escape(str(file))}: .*\[{rule}\]$", done.err, re.MULTILINE), rule, "not found", done.err)
    check(not any(str(file) in done.err for file in same), "a source that is as it was is called changed", done.err)


def corpus(folder):
    path = folder / "un.db"
    first = build(path, *INPUTS, "--jobs", 2)
    store = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    files = everything_read(first, store)
    not_well_formed(first, files, store)
    six_languages(store)
    store.close()
    again(first, path)
    same_bytes(folder, path, files)
    authority(folder, path)
    lineage(path)
    lineage_of_the_norm(folder)
    sources(folder, path)


if __name__ == "__main__":
    sys.exit(figures(corpus, *INPUTS))
