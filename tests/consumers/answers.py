"""Answers of stores as tables: SPARQL results in JSON to rows of plain text, tab-separated, as tests/consumers/expected/ has them.

Addresses of the data are shortened: doc/S_RES_1674__2006 for <https://w3id.org/recital/id/doc/S_RES_1674__2006>, rec:Resolved for
what the vocabulary names. Numbers lose what says nothing ("0.90" is "0.9"), an unbound value is empty, tabs and line ends are blanks.
"""
import decimal
import json

SHORT = {"https://w3id.org/recital/id/": "", "https://w3id.org/recital/ns#": "rec:", "https://w3id.org/un/ontology/undo/": "undo:"}
NUMBERS = {f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("integer", "decimal", "double", "int", "nonNegativeInteger")}


def plain(term):
    if term is None:
        return ""
    value = term["value"]
    if term["type"] == "uri":
        for long, short in SHORT.items():
            if value.startswith(long):
                return short + value[len(long):]
        return value
    if term.get("datatype") in NUMBERS:
        number = decimal.Decimal(value)
        return f"{number.quantize(1) if number == number.to_integral_value() else number.normalize()}"
    return " ".join(value.split())


def table(answer):
    """Names of the columns, and the rows in the order in which they were given."""
    answer = json.loads(answer) if isinstance(answer, (str, bytes)) else answer
    names = answer["head"]["vars"]
    return names, [tuple(plain(row.get(name)) for name in names) for row in answer["results"]["bindings"]]


def read(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    lines = [line for line in lines if not line.startswith("#")]
    return lines[0].split("\t"), [tuple(line.split("\t")) for line in lines[1:]]


def text(names, rows):
    return "".join("\t".join(row) + "\n" for row in [names, *rows])
