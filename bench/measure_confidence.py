#!/usr/bin/env python3
"""Measure how often each rule of the grammar is right, and write it as authority data.

usage: measure_confidence.py --program RECITAL --judge score_citations.py --gold DIR [--gold DIR ...] [-o FILE.ttl]

Each DIR holds citations marked by hand: ID.tsv beside texts/ID.txt, as the judge reads them. The program's statements are laid
beside them one to one. A statement is right when its place, its document and the places that it cites are those of a row; a
statement whose row was marked by one reader alone counts as right too. Open sets and statements that name no document are no
claims, and are not counted. The result is ontologies/authority/confidence.ttl: counts by rule and form, from which the program
makes the confidence of its citations.
"""
import argparse
import collections
import csv
import glob
import importlib.util
import json
import os
import subprocess
import sys

HEAD = """# How often what a rule of the grammar read in a form was right, against citations marked by hand in texts of six kinds
# (resolutions of four organs, decisions, presidential statements; printed text and damaged text). Written by
# bench/measure_confidence.py, never by hand; the program makes the confidence of a citation of it.
#
#   rec:measuredRule    name of the rule (extract/rules.hpp)
#   rec:measuredForm    form of the mention
#   rec:foundCount      statements that it read so; rec:rightCount  those of them that were right
#
# Your own measurements, in a file given with --authority, take the place of these:
#     rec:measure_symbol_footnote rec:foundCount 900 ; rec:rightCount 893 .

@prefix rec: <https://w3id.org/recital/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""


def load(path):
    """The judge, as a module: what makes a statement right is said in one place."""
    spec = importlib.util.spec_from_file_location("judge", path)
    judge = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(judge)
    return judge


def statements(program, texts):
    """The program's statements of each text, by its stem."""
    run = subprocess.run([program, "extract", texts, "-f", "jsonl", "--quiet"], stdout=subprocess.PIPE, check=False)
    found = collections.defaultdict(list)
    for line in run.stdout.decode("utf-8").splitlines():
        statement = json.loads(line)
        found[os.path.splitext(os.path.basename(statement["source"]))[0]].append(statement)
    return found


def places(judge, values):
    return {judge.place_key(value) for value in values if value}


def paired(judge, rows, claims, where):
    """For each claim the row that it is laid beside, best quotes first, each row once."""
    def near(row, claim):
        return judge.overlap(row["quote"], claim.get("quote"))

    pairs = sorted((-near(row, claim), i, k) for i, row in enumerate(rows) for k, claim in enumerate(claims)
                   if where(row["provision"]) == where(claim.get("provision"))
                   and judge.gold_keys(row) & judge.pred_keys(claim) and near(row, claim) >= 0.5)
    taken, result = set(), {}
    for _, i, k in pairs:
        if i not in taken and k not in result:
            taken.add(i)
            result[k] = rows[i]
    return result


def count(judge, program, gold, counts):
    found = statements(program, os.path.join(gold, "texts"))
    for path in sorted(glob.glob(os.path.join(gold, "*.tsv"))):
        document = os.path.splitext(os.path.basename(path))[0]
        with open(path, encoding="utf-8") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        claims = [claim for claim in found.get(document, []) if claim["form"] != "set" and judge.pred_keys(claim)]
        counted = document.startswith(("S_PRST", "GA_decision")) # their paragraphs have no numbers
        beside = paired(judge, rows, claims, (lambda place: "body") if counted else judge.paragraph)
        for k, claim in enumerate(claims):
            cell = counts[claim["rule"], claim["form"]]
            cell["found"] += 1
            row = beside.get(k)
            if row and places(judge, (row.get("target_provision") or "").split(";")) == places(
                    judge, claim.get("target_provision") or []):
                cell["right"] += 1


def turtle(counts):
    out = HEAD
    for (rule, form), cell in sorted(counts.items()):
        out += (f'\nrec:measure_{rule.replace("-", "_")}_{form} a rec:Measure ;\n'
                f'    rdfs:label "{rule}, {form}"@en ;\n'
                f'    rec:measuredRule "{rule}" ;\n    rec:measuredForm "{form}" ;\n'
                f'    rec:foundCount {cell["found"]} ;\n    rec:rightCount {cell["right"]} .\n')
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--judge", required=True)
    parser.add_argument("--gold", required=True, action="append")
    parser.add_argument("-o", "--output", default="-")
    options = parser.parse_args()
    judge = load(options.judge)
    counts = collections.defaultdict(collections.Counter)
    for gold in options.gold:
        count(judge, options.program, gold, counts)
    if not counts:
        parser.exit(3, "no statement was found in any of the texts\n")
    text = turtle(counts)
    if options.output == "-":
        sys.stdout.write(text)
    else:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
