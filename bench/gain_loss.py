#!/usr/bin/env python3
"""What a change of the rules gains and loses: the citations that two builds of recital find in the same documents.

    bench/gain_loss.py OLD NEW [INPUT...] [--only gained|lost|changed] [--form F] [--act A] [--lang L] [--organ O] [--rule R]
                       [--sample N] [--seed S]

OLD and NEW are programs; INPUT are files and folders, default: corpus/unxml and corpus/plain in $RECITAL_SHARED, else in ../shared.

Printed: how many statements are the same, gained, lost and changed (in target, act, place, relation ...), the same by form, act,
rule, language and organ of the citing document, what the changes were, and N of the differences (--sample 0 for none, all for all)
with the words around them and both readings. What is sampled depends on S alone. The options that filter keep the statements of which
the old or the new reading fits.

Two statements of a document are one if they say the same in the same words and place, wherever in the text that is (a reader may
have shifted it); of those left, a pair is "changed" if the quotes overlap, or if place and target are the same. What has no
counterpart was lost or gained.

Exit code: 0 no difference, 1 differences, 2 usage or a program that failed.
"""
import argparse
import collections
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[1]
OUTCOMES = ("gained", "lost", "changed")
PASSED_OVER = {"kind", "source", "begin", "end"}  # fields that are not what a statement says
NAMES = {"target_provision": "place", "provision": "citing place"}  # of fields, where people say otherwise
BEFORE, AFTER = 200, 120  # characters shown around a quote
MOST_ROWS = 25            # of a table

Difference = collections.namedtuple("Difference", "outcome old new")


class Failed(Exception):
    """Of a program, or of what it was given: exit code 2."""


def extracted(program, inputs, path):
    """Writes the statements of the inputs to `path`; -> path of each input -> its stretches of that file."""
    command = [program, "extract", "-f", "jsonl", "--quiet", "-o", str(path), *inputs]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    except OSError as error:
        raise Failed(f"{program}: {error.strerror}") from error
    if done.returncode not in (0, 1) or not path.exists():  # 1: a document is faulty
        raise Failed(f"{program} ended with {done.returncode}: {done.stderr.decode(errors='replace')[-500:].strip()}")
    stretches = collections.defaultdict(list)
    with open(path, "rb") as file:
        begin = 0
        for line in file:
            source = json.loads(line)["source"]
            if stretches[source] and stretches[source][-1][1] == begin:
                stretches[source][-1][1] += len(line)
            else:
                stretches[source].append([begin, begin + len(line)])
            begin += len(line)
    return stretches


def lines_of(file, stretches):
    content = b""
    for begin, end in stretches:
        file.seek(begin)
        content += file.read(end - begin)
    return content


def statements(content):
    return [json.loads(line) for line in content.splitlines()]


def meaning(statement):
    return json.dumps({key: value for key, value in statement.items() if key not in PASSED_OVER}, sort_keys=True)


def paired(old, new, key):
    """Takes the pairs with one key, in order, out of both lists."""
    waiting = collections.defaultdict(collections.deque)
    for statement in old:
        waiting[key(statement)].append(statement)
    pairs, rest = [], []
    for statement in new:
        same = waiting.get(key(statement))
        if same:
            pairs.append((same.popleft(), statement))
        else:
            rest.append(statement)
    taken = {id(left) for left, _ in pairs}
    old[:] = [statement for statement in old if id(statement) not in taken]
    new[:] = rest
    return pairs


def overlapping(old, new):
    """Takes the pairs of which the quotes overlap out of both lists: those with the same target first, then the longest."""
    candidates = []
    for i, left in enumerate(old):
        for j, right in enumerate(new):
            common = min(left["end"], right["end"]) - max(left["begin"], right["begin"])
            if common > 0:
                candidates.append((left.get("target") != right.get("target"), -common, i, j))
    used_old, used_new, pairs = set(), set(), []
    for _, _, i, j in sorted(candidates):
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            pairs.append((old[i], new[j]))
    old[:] = [statement for i, statement in enumerate(old) if i not in used_old]
    new[:] = [statement for j, statement in enumerate(new) if j not in used_new]
    return pairs


def compared(old, new):
    """-> the differences of one document in the order of its text, and how many statements only stand elsewhere in it."""
    paired(old, new, lambda s: (s["begin"], s["end"], meaning(s)))
    moved = len(paired(old, new, meaning))
    pairs = overlapping(old, new)
    pairs += paired(old, new, lambda s: (s["provision"], s.get("target") or s.get("name") or s["quote"]))
    found = [Difference("changed", left, right) for left, right in pairs]
    found += [Difference("lost", statement, None) for statement in old]
    found += [Difference("gained", None, statement) for statement in new]
    return sorted(found, key=lambda d: ((d.new or d.old)["begin"], (d.new or d.old)["end"], d.outcome)), moved


def changes(difference):
    """Field -> (old, new) of a changed statement."""
    old, new = difference.old, difference.new
    fields = [key for key in {**old, **new} if key not in PASSED_OVER and old.get(key) != new.get(key)]
    return {NAMES.get(key, key): (shown(old.get(key)), shown(new.get(key))) for key in fields}


def shown(value):
    if isinstance(value, list):
        return ";".join(value) or "none"
    return "none" if value in (None, "") else str(value)


def organ(statement):
    """Of the citing document: S, A, A/HRC, E, E/CN.4 ... """
    parts = statement["citing"].split("/")
    if len(parts) < 2:
        return "none"
    series = parts[1]
    return "/".join(parts[:2]) if series.split(".")[0] in ("HRC", "CN", "C", "AC", "CONF") else parts[0]


DIMENSIONS = {
    "form": lambda s: s["form"],
    "act": lambda s: s["act"],
    "rule": lambda s: s["rule"],
    "language": lambda s: s["language"],
    "organ": organ,
}


class Report:
    def __init__(self, wanted, only, size, seed):
        self.wanted, self.only, self.size = wanted, only, size
        self.random = random.Random(seed)
        self.outcomes, self.before, self.after, self.fields, self.transitions = (collections.Counter() for _ in range(5))
        self.documents = self.differing = self.moved = self.seen = 0
        self.by = {name: collections.defaultdict(collections.Counter) for name in DIMENSIONS}
        self.sample = []

    def count(self, side, found):
        for statement in found:
            if self.fits(statement):
                self.outcomes[side] += 1
                for name, value in DIMENSIONS.items():
                    self.by[name][value(statement)][side] += 1

    def fits(self, statement):
        return all(DIMENSIONS[name](statement) == value for name, value in self.wanted.items())

    def document(self, differences, moved):
        self.documents += 1
        self.moved += moved
        kept = [d for d in differences if any(s and self.fits(s) for s in (d.old, d.new))]
        self.differing += bool(kept)
        for difference in kept:
            self.outcomes[difference.outcome] += 1
            for name, value in DIMENSIONS.items():
                self.by[name][value(difference.new or difference.old)][difference.outcome] += 1
            if difference.outcome == "changed":
                for field, (old, new) in changes(difference).items():
                    self.fields[field] += 1
                    if field not in ("quote", "target", "name", "candidates"):
                        self.transitions[field, old, new] += 1
            if self.only in (None, difference.outcome):
                self.draw(difference)

    def draw(self, difference):
        """Every difference has the same chance to be in the sample, and no more than the sample is held."""
        self.seen += 1
        if self.size is None or len(self.sample) < self.size:
            self.sample.append((self.seen, difference))
        elif (place := self.random.randrange(self.seen)) < self.size:
            self.sample[place] = (self.seen, difference)

    def differences(self):
        return sum(self.outcomes[outcome] for outcome in OUTCOMES if self.only in (None, outcome))

    def print_counts(self):
        n = self.outcomes
        print(f"{self.documents:,} documents, {self.differing:,} of them with differences")
        print(f"statements: {n['old']:,} before, {n['new']:,} after; gained {n['gained']:,}, lost {n['lost']:,}, "
              f"changed {n['changed']:,}; the same at another place of the text {self.moved:,}")
        for name, rows in self.by.items():
            differing = {value: row for value, row in rows.items() if any(row[outcome] for outcome in OUTCOMES)}
            if differing:
                print(f"\n{'by ' + name:32}{'before':>9}{'after':>9}{'gained':>9}{'lost':>9}{'changed':>9}")
            ordered = sorted(differing.items(), key=lambda item: (-sum(item[1][o] for o in OUTCOMES), item[0]))
            for value, row in ordered[:MOST_ROWS]:
                print(f"  {value:30}" + "".join(f"{row[column]:9,}" for column in ("old", "new", *OUTCOMES)))
            if len(ordered) > MOST_ROWS:
                print(f"  and {len(ordered) - MOST_ROWS} more")
        if self.fields:
            print("\nchanged in: " + ", ".join(f"{field} {number:,}" for field, number in ordered_counts(self.fields)))
            for (field, old, new), number in ordered_counts(self.transitions)[:MOST_ROWS]:
                print(f"  {number:6,}  {field}: {old} -> {new}")

    def print_sample(self, texts):
        chosen = [difference for _, difference in sorted(self.sample, key=lambda entry: entry[0])]
        if chosen:
            print(f"\n{len(chosen):,} of {self.seen:,} differences:")
        for difference in chosen:
            statement = difference.new or difference.old
            print(f"\n{difference.outcome}  {statement['citing']}  {statement['provision']}  "
                  f"[{statement['language']}]  {statement['source']}")
            print("    " + texts.around(statement, "new" if difference.new else "old"))
            if difference.outcome == "changed":
                for field, (old, new) in changes(difference).items():
                    print(f"    {field}: {old} -> {new}")
            else:
                print("    " + reading(statement))


def ordered_counts(counter):
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))


def reading(statement):
    said = [shown(statement.get("target") or statement.get("name")), f"act {statement['act']}"]
    said += [f"{word} {shown(statement[key])}" for word, key in (("relation", "relation"), ("place", "target_provision"))
             if statement.get(key)]
    return ", ".join(said + [f"form {statement['form']}", f"rule {statement['rule']}", statement["status"]])


class Texts:
    """The words around a quote, from the text that the program's own reader makes of a document."""

    def __init__(self, programs, folder):
        self.programs, self.folder, self.last = programs, folder, (None, "")

    def text(self, statement, side):
        wanted = side, statement["source"]
        if self.last[0] != wanted:
            store = self.folder / "one.db"
            store.unlink(missing_ok=True)
            for command in (["build", statement["source"], "-o", str(store), "--quiet"], ["text", str(store), statement["citing"]]):
                done = subprocess.run([self.programs[side], *command], capture_output=True, check=False)
            self.last = wanted, done.stdout.decode(errors="replace") if done.returncode == 0 else ""
        return self.last[1]

    def around(self, statement, side):
        text, begin, end = self.text(statement, side), statement["begin"], statement["end"]
        if text[begin:end] != statement["quote"]:
            return f">>{' '.join(statement['quote'].split())}<<"
        before = text[max(0, begin - BEFORE):begin].split("\n\n")[-1]
        after = text[end:end + AFTER].split("\n\n")[0]
        return " ".join(f"{before}>>{text[begin:end]}<<{after}".split())


def compare(programs, inputs, report, folder):
    paths = {side: folder / f"{side}.jsonl" for side in programs}
    stretches = {side: extracted(programs[side], inputs, paths[side]) for side in programs}
    with open(paths["old"], "rb") as old_file, open(paths["new"], "rb") as new_file:
        for source in sorted({*stretches["old"], *stretches["new"]}):
            contents = [lines_of(file, stretches[side].get(source, ())) for side, file in (("old", old_file), ("new", new_file))]
            old = statements(contents[0])
            report.count("old", old)
            new = old if contents[0] == contents[1] else statements(contents[1])
            report.count("new", new)
            report.document(*(([], 0) if new is old else compared(old, new)))


def sample_size(text):
    return None if text == "all" else int(text)


def main():
    shared = pathlib.Path(os.environ.get("RECITAL_SHARED") or TOP.parent / "shared")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", metavar="OLD")
    parser.add_argument("new", metavar="NEW")
    parser.add_argument("inputs", nargs="*", metavar="INPUT", default=[str(shared / "corpus" / name) for name in ("unxml", "plain")])
    parser.add_argument("--only", choices=OUTCOMES)
    for name, option in (("form", "--form"), ("act", "--act"), ("language", "--lang"), ("organ", "--organ"), ("rule", "--rule")):
        parser.add_argument(option, dest=name)
    parser.add_argument("--sample", type=sample_size, default=20, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="S")
    given = parser.parse_intermixed_args()

    wanted = {name: value for name in DIMENSIONS if (value := getattr(given, name))}
    report = Report(wanted, given.only, given.sample, given.seed)
    programs = {"old": given.old, "new": given.new}
    with tempfile.TemporaryDirectory(prefix="recital-gain-loss-") as name:
        folder = pathlib.Path(name)
        try:
            compare(programs, given.inputs, report, folder)
        except Failed as failure:
            print(f"gain_loss: {failure}", file=sys.stderr)
            return 2
        report.print_counts()
        report.print_sample(Texts(programs, folder))
    return 1 if report.differences() else 0


if __name__ == "__main__":
    sys.exit(main())
