"""The tables of docs/accuracy.md, made of what the judges say."""
import collections
import pathlib
import re

from accuracy_inputs import DAMAGES, LANGUAGES, NUMBER_YEAR, ORGANS, baseline, decade
from accuracy_judges import f1, precision, recall

LAST_YEAR = 2050
LEAST = 8  # mentions of an act that has a line of its own
LANGUAGE_NAMES = dict(zip(LANGUAGES, ("English", "French", "Spanish", "Russian", "Chinese", "Arabic")))
GOLD_ORGANS = {"A_HRC": "HRC", "A": "GA", "GA": "GA", "S": "SC", "E": "ECOSOC"}  # how the names of the gold's files begin


def table(head, rows):
    lines = [head, ["---"] + ["---:"] * (len(head) - 1)] + rows
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def figure(value):
    return "" if value is None else f"{value:.3f}"


def number(value):
    return f"{value:,}"


def grouped(items, key):
    groups = collections.defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def by_stem(statements):
    return {pathlib.Path(path).stem: found for path, found in statements.items()}


def gold_organ(name):
    return ORGANS[next(organ for start, organ in GOLD_ORGANS.items() if name.startswith(start + "_"))]


def gold_decade(name):
    """A/RES/75/48 is of the session that begins in 2020; the Human Rights Council's 54th session was in 2023."""
    numbers = [int(part) for part in re.findall(r"\d+", name)]
    year = next((part for part in reversed(numbers) if 1945 < part < LAST_YEAR), None)
    return decade(year or numbers[0] + (1969 if name.startswith("A_HRC") else 1945))


class GoldReadings:
    """The statements on the gold's documents, of every input and of the regular expressions."""

    def __init__(self, gold, documents, statements, baselines):
        self.text = by_stem(statements["gold"])
        own = {name: next((s["citing"] for s in found), None) for name, found in self.text.items()}
        self.damaged = {damage: by_stem(statements[f"gold {damage}"]) for damage in DAMAGES}
        self.baselines = {expression: {name: baseline(expression, gold.texts / f"{name}.txt", own.get(name)) for name in gold.rows}
                          for expression in baselines}
        symbols = {symbol: name for name, symbol in own.items() if symbol}
        self.xml = {}
        for document in documents.all:
            found = statements["xml"].get(str(document.path), ())
            if document.language == "en" and found and found[0]["citing"] in symbols:
                self.xml[symbols[found[0]["citing"]]] = found


def gold_tables(gold, documents, statements, baselines, strongest):
    readings = GoldReadings(gold, documents, statements, baselines)
    mentions = len(gold.agreed())
    yield f"## Against hand-made gold (English, {len(gold.rows)} documents, {mentions} mentions that both readers marked)"
    yield by_input(gold, readings)
    yield "### By form"
    yield by_form(gold, readings, strongest)
    yield "### By act"
    yield by_act(gold, readings, strongest)
    yield "### By organ and decade of the citing document"
    yield by_document(gold, readings, strongest)


def by_input(gold, readings):
    rows = []

    def line(name, found, names=None, whole=True, texts=None):
        scores, misplaced = gold.score(found, names, texts=texts)
        target = scores["target"]
        rest = [figure(f1(scores[key])) for key in ("mention", "paragraph", "place")] + [figure(recall(scores["act"]))]
        rows.append([name, figure(precision(target)), figure(recall(target)), figure(f1(target)), *(rest if whole else [""] * 4)])
        return misplaced

    misplaced = line("text", readings.text, texts=gold.texts)
    for damage, found in readings.damaged.items():
        line(f"text, {damage}", found)
    if readings.xml:
        line(f"the UN’s XML of {len(readings.xml)} of them", readings.xml, readings.xml)
        if len(readings.xml) < len(gold.rows):
            line("text of the same", readings.text, readings.xml)
    for expression, found in readings.baselines.items():
        line(f"text, regular expression {expression}", found, whole=False)
    head = ["read from", "document, target: P", "R", "F1", "mentions F1", "document, provision, target F1", "cited place F1", "act right"]
    return table(head, rows) + f"\n\nQuotes that do not stand where their offsets say: {misplaced}."


def shares(gold, readings, strongest, asked, names=None):
    """Recall of mentions, share of right acts, recall of (document, target), and the same of the regular expressions."""
    scores, _ = gold.score(readings.text, names, asked)
    simple, _ = gold.score(readings.baselines[strongest], names, asked)
    return [figure(recall(scores["mention"])), figure(recall(scores["act"])), figure(recall(scores["target"])), figure(recall(simple["target"]))]


def by_form(gold, readings, strongest):
    counts = collections.Counter(row["form"] for _, row in gold.agreed())
    rows = []
    for form, asked in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        found = {name: [s for s in every if s["form"] == form] for name, every in readings.text.items()}
        judged, _ = gold.score(found)
        rows.append([form, asked, figure(precision(judged["mention"])), *shares(gold, readings, strongest, lambda row, f=form: row["form"] == f)])
    return table(["form", "mentions", "precision", "recall", "act right", "recall of (document, target)", "regular expressions"], rows)


def by_act(gold, readings, strongest):
    first = lambda row: row["act"].split("|")[0]
    counts = collections.Counter(first(row) for _, row in gold.agreed())
    own_line = {act for act, asked in counts.items() if asked >= LEAST}
    name = lambda row: first(row) if first(row) in own_line else "other verbs"
    counts = collections.Counter(name(row) for _, row in gold.agreed())
    rows = [[act.replace("_", " ") if act != "none" else "no verb", asked, *shares(gold, readings, strongest, lambda row, a=act: name(row) == a)]
            for act, asked in sorted(counts.items(), key=lambda item: (item[0] == "other verbs", -item[1], item[0]))]
    return table(["act", "mentions", "recall", "act right", "recall of (document, target)", "regular expressions"], rows)


def by_document(gold, readings, strongest):
    rows = []
    for key in (gold_organ, gold_decade):
        for value, names in sorted(grouped(gold.rows, key).items()):
            scores, _ = gold.score(readings.text, names)
            simple, _ = gold.score(readings.baselines[strongest], names)
            asked = scores["mention"].right + scores["mention"].missed
            rows.append([value, len(names), asked, *(figure(f1(scores[m])) for m in ("mention", "target", "paragraph", "place")),
                         figure(recall(scores["act"])), figure(f1(simple["target"]))])
    return table(["documents of", "documents", "mentions", "mentions F1", "document, target F1", "document, provision, target F1",
                  "cited place F1", "act right", "regular expressions: document, target F1"], rows)


def link_tables(judge, documents, statements, strongest):
    linked = [document for document in documents.all if document.links]
    english = [document for document in linked if document.language == "en"]
    own = {path: found[0]["citing"] for path, found in statements["xml"].items() if found}

    def simple(document):
        return baseline(strongest, document.text_path, own.get(str(document.path)), document.provisions)

    def read(document):
        return statements["text"].get(str(document.text_path), ())

    def line(name, members, statements_of=read, compared=True):
        target, place = judge.score(members, statements_of)
        expressions = [figure(recall(score)) for score in judge.score(members, simple)] if compared else ["", ""]
        return [name, len(members), number(place.right + place.missed), figure(recall(target)), figure(recall(place)), *expressions]

    head = ["", "documents", "links", "document, target", "document, provision, target", "regular expressions", "the same, by provision"]
    yield "## Against the UN’s own links"
    languages = grouped(linked, lambda d: d.language)
    yield table(["language", *head[1:]], [line(LANGUAGE_NAMES.get(language, language), languages[language]) for language in LANGUAGES
                                          if language in languages])
    sets = grouped(linked, lambda d: (d.set, d.language))
    several = sorted({s for s, language in sets if language != "en"})
    if several:
        yield "### The sets that are there in several languages: recall of (document, provision, target)"
        yield table(["set", *LANGUAGES], [[s] + [figure(recall(judge.score(sets[s, language], read)[1])) if (s, language) in sets else ""
                                                 for language in LANGUAGES] for s in several])
    yield "### What is missed of (document, provision, target)"
    yield missed_table(judge, languages, read)
    yield "### In English, by organ and decade"
    rows = [line(f"{organ}, {years}", members) for (organ, years), members in sorted(grouped(english, lambda d: (d.organ, d.decade)).items())]
    yield table(["documents of", *head[1:]], rows)
    yield "### In English, by input"
    rows = [line("text", english)]
    for damage in DAMAGES:
        folder = documents.folder / f"{damage} links"
        rows.append(line(f"text, {damage}", english, lambda d, f=folder, s=statements[damage]:
                         s.get(str(f / d.text_path.relative_to(documents.text_folder)), ()), compared=False))
    yield table(["read from", *head[1:]], rows)


NUMBERS = re.compile(r"\d+")
KINDS = ("the link’s words print another number", "the link names another organ than the one found there", "found in another paragraph",
         "not found")


def kind_of_miss(document, provision, symbol, statements):
    """A link whose words do not hold its symbol's number leads elsewhere than it says; so does one to a number of another organ,
    where the paragraph has the number of that which is read."""
    import score_citations
    numbers = NUMBERS.findall(symbol)
    own = numbers[-2] if symbol.endswith(")") and len(numbers) > 1 else numbers[-1]  # 1674 of S/RES/1674(2006)
    words = [words for place, linked, words in document.links
             if score_citations.base(linked) == symbol and provision in (score_citations.paragraph(place), "body")]
    if words and not any(own in NUMBERS.findall(text) for text in words):
        return KINDS[0]
    found = [(score_citations.paragraph(s["provision"]), score_citations.base(s["target"])) for s in statements if s.get("target")]
    if any(NUMBERS.findall(target) == numbers and target != symbol and provision in (at, "body") for at, target in found):
        return KINDS[1]
    return KINDS[2] if any(symbol in score_citations.parts(target) for _, target in found) else KINDS[3]


def missed_table(judge, languages, read):
    counts = {language: collections.Counter() for language in LANGUAGES if language in languages}
    for language, counter in counts.items():
        for members in grouped(languages[language], lambda d: d.set).values():
            for document, provision, symbol in judge.misses(members, read):
                counter[kind_of_miss(document, provision, symbol, read(document))] += 1
    return table(["", *(LANGUAGE_NAMES[language] for language in counts)],
                 [[kind, *(counter[kind] for counter in counts.values())] for kind in KINDS])


def said(statement):
    return (statement["provision"], statement.get("target") or statement.get("name"), statement["act"], statement["relation"],
            tuple(statement["target_provision"]))


def both_inputs(documents, statements):
    """XML and text of one document should say the same."""
    rows, differing = [], []
    for language, members in grouped(documents.all, lambda d: d.language).items():
        same, only_xml, only_text, alike, places = 0, 0, 0, 0, 0
        for document in members:
            xml, text = (collections.Counter(map(said, found)) for found in (
                statements["xml"].get(str(document.path), ()), statements["text"].get(str(document.text_path), ())))
            same += (xml & text).total()
            only_xml += (xml - text).total()
            only_text += (text - xml).total()
            alike += xml == text
            differing.append((xml - text).total() + (text - xml).total())
            targets = [collections.Counter(s[1] for s in found.elements()) for found in (xml, text)]
            places += targets[0] == targets[1]
        total = same + only_xml + only_text
        rows.append((LANGUAGES.index(language), [LANGUAGE_NAMES[language], number(len(members)), number(total), figure(same / total if total else None),
                                                 number(only_xml), number(only_text), figure(alike / len(members)), figure(places / len(members))]))
    yield "## The same document from XML and from text"
    most = sum(sorted(differing, reverse=True)[:3]) / max(1, sum(differing))
    yield (f"A citation is the same if its paragraph, target, act, relation and cited places are. {most:.0%} of what differs lies in three "
           "documents.\n\n" +
           table(["language", "documents", "citations", "the same", "from XML only", "from text only", "documents wholly alike",
                  "documents with the same targets"], [row for _, row in sorted(rows)]))


def agreement_table(printed):
    """What `recital agree` says of the language versions."""
    rows = re.findall(r"^  (\S+)((?: +[\d,.]+(?: %)?)+)$", printed, re.MULTILINE)
    if rows:
        yield "## The language versions of a document beside each other (`recital agree`)"
        yield ("Found: by this language and most of the others; agreed: also in the same paragraph, with the same places, act and "
               "relation.\n\n" + table(["language", "documents", "citations", "found", "agreed", "missing", "alone", "other paragraph",
                                        "other places", "other act", "other relation"],
                                       [[name, *re.findall(r"[\d,.]+(?: %)?", numbers)] for name, numbers in rows]))


def number_table(documents, statements):
    """Where there is neither gold nor links: how many of the numbers with a year become citations."""
    groups = collections.defaultdict(list)
    for path in sorted(documents.plain_folder.glob("*.txt")) if documents.plain_folder.is_dir() else ():
        own = re.match(r"S_RES_0*(\d+)_(\d{4})", path.stem)
        if not own:
            continue
        found = statements.get(str(path), ())
        numbers = {f"S/RES/{match.group(1)}({match.group(2)})" for match in NUMBER_YEAR.finditer(path.read_text(encoding="utf-8"))
                   if match.group(1) != own.group(1)}
        targets = {s.get("target") for s in found}
        groups[decade(int(own.group(2)))].append((len(numbers), len(numbers & targets), len({t for t in targets if t} - numbers), len(found)))
    if groups:
        yield "## Hand-corrected scans of Security Council resolutions, where there is neither gold nor links"
        rows = [[years, len(members), *(number(sum(column)) for column in list(zip(*members))[:1]),
                 figure(sum(m[1] for m in members) / sum(m[0] for m in members) if any(m[0] for m in members) else None),
                 number(sum(m[2] for m in members)), number(sum(m[3] for m in members))] for years, members in sorted(groups.items())]
        yield table(["decade", "documents", "“N (YYYY)” in them", "of these cited", "other documents cited", "mentions"], rows)
