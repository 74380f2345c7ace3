"""The judges of bench/accuracy.py: it asks score_citations.py, which lies with the real documents, and reads what that prints; no
figure is counted by other rules than its."""
import argparse
import collections
import contextlib
import csv
import functools
import io
import json
import re
import subprocess
import sys

Score = collections.namedtuple("Score", "right false missed")


def precision(score):
    return score.right / (score.right + score.false) if score.right + score.false else None


def recall(score):
    return score.right / (score.right + score.missed) if score.right + score.missed else None


def f1(score):
    return 2 * score.right / (2 * score.right + score.false + score.missed) if score.right + score.missed else None


def added(scores):
    return Score(*(sum(column) for column in zip(*scores))) if scores else Score(0, 0, 0)


def run_extract(program, folder, name, inputs):
    """-> path of each input -> its statements."""
    out = folder / f"{name}.jsonl"
    done = subprocess.run([program, "extract", "-f", "jsonl", "--quiet", "-o", str(out), *map(str, inputs)], stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1) or not out.exists():
        sys.exit(f"{program} ended with {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    statements = collections.defaultdict(list)
    with open(out, encoding="utf-8") as lines:
        for line in lines:
            statement = json.loads(line)
            statements[statement["source"]].append(statement)
    return statements


class GoldJudge:
    MEASURES = {"mentions": "mention", "document, target": "target", "document, provision, target": "paragraph",
                "document, provision, target, cited place": "place"}

    def __init__(self, gold, folder):
        self.gold, self.texts, self.folder = gold, gold / "texts", folder
        self.rows = {}
        for path in sorted(gold.glob("*.tsv")):
            with open(path, encoding="utf-8") as file:
                self.rows[path.stem] = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    def agreed(self):
        return [(name, row) for name, rows in self.rows.items() for row in rows if row["agreement"] == "both"]

    def score(self, statements, names=None, asked=lambda row: True, texts=None):
        """What the judge says of the statements (stem -> list) over the documents `names`; of the rows both readers have, only those
        `asked` are asked for, and the others are no faults either."""
        import score_citations
        folder = self.folder / "asked"
        folder.mkdir(exist_ok=True)
        for path in folder.iterdir():
            path.unlink()
        for name in names if names is not None else self.rows:
            rows = [row if asked(row) else {**row, "agreement": "one"} for row in self.rows[name]]
            lines = ["\t".join(columns) for columns in ([list(rows[0])] if rows else []) + [list(row.values()) for row in rows]]
            (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        predictions = self.folder / "asked.jsonl"
        with open(predictions, "w", encoding="utf-8") as file:
            for name, found in statements.items():
                file.writelines(json.dumps({**statement, "source": name}) + "\n" for statement in found)
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            summary = score_citations.score_gold(str(folder), score_citations.load_pred(str(predictions)),
                                                 texts=texts and str(texts))
        scores = {}
        for line in out.getvalue().splitlines():
            found = re.match(r"(.+?)\s+P .*\(right (\d+), false (\d+), missed (\d+)\)", line)
            if found:
                scores[self.MEASURES[found.group(1)]] = Score(*map(int, found.groups()[1:]))
            found = re.match(r"act of matched mentions.*\((\d+) of (\d+)\)", line)
            if found:
                scores["act"] = Score(int(found.group(1)), 0, int(found.group(2)) - int(found.group(1)))
        return scores, summary["misplaced"]


class LinkJudge:
    def __init__(self, folder):
        import score_citations
        self.folder = folder
        score_citations.base = functools.cache(score_citations.base)  # it is asked for the same symbols a million times

    def score(self, documents, statements_of):
        """(score of (document, target), score of (document, provision, target)) over the documents; statements_of: document -> its
        statements. One set at a time: names of files are unique in it."""
        doc, provision = [], []
        by_set = collections.defaultdict(list)
        for document in documents:
            by_set[document.set, document.language].append(document)
        for members in by_set.values():
            linked = self.missed(members, lambda _: ())
            missed = self.missed(members, statements_of)
            doc.append(Score(linked[0] - missed[0], 0, missed[0]))
            provision.append(Score(linked[1] - missed[1], 0, missed[1]))
        return added(doc), added(provision)

    def missed(self, members, statements_of):
        """How much the judge misses in the statements of (document, target) and of (document, provision, target)."""
        return [int(number) for number in re.findall(r"\(missed (\d+)\)", self.judged(members, statements_of))]

    def misses(self, members, statements_of):
        """What it misses: (document, provision, symbol)."""
        by_stem = {document.stem: document for document in members}
        return [(by_stem[stem], provision, symbol) for stem, provision, symbol
                in re.findall(r"^   missed (\S+) (\S*) (\S+)$", self.judged(members, statements_of), re.MULTILINE)]

    def judged(self, members, statements_of):
        import score_citations
        predictions = self.folder / "links.jsonl"
        with open(predictions, "w", encoding="utf-8") as file:
            for document in members:
                file.writelines(json.dumps({**statement, "source": document.stem + ".txt"}) + "\n" for statement in statements_of(document))
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            score_citations.links_mode(argparse.Namespace(xml=[str(d.path) for d in members], pred=str(predictions), errors=10**9))
        return out.getvalue()
