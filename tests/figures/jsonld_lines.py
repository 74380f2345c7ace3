"""Reads an export in JSON-LD from standard input, node by node, and writes its statements as rapper writes N-Triples. It knows what our
files use of JSON-LD; the whole of it is known to jsonld.js, which reads the example graph (test_export), but takes no file of
the size of the corpus.
"""
import json
import re
import sys

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD = "http://www.w3.org/2001/XMLSchema#"
ESCAPES = {"\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
ESCAPED = re.compile(r'[^ !#-\[\]-~]')


def escaped(text):
    return ESCAPED.sub(lambda m: ESCAPES.get(m[0]) or (f"\\u{ord(m[0]):04X}" if ord(m[0]) < 0x10000 else f"\\U{ord(m[0]):08X}"), text)


def nodes(lines):
    """The context, then each node object."""
    head = []
    for line in lines:
        if line == '"@graph": [\n':
            break
        head.append(line)
    yield json.loads("".join(head).rstrip().rstrip(",") + "}")["@context"]
    node = []
    for line in lines:
        if line.startswith(('{"@id"', "]}")) and node:
            yield json.loads("".join(node).rstrip().rstrip(","), object_pairs_hook=once)
            node = []
        node.append(line)


def once(pairs):
    names = [name for name, _ in pairs]
    if len(names) != len(set(names)):
        raise ValueError(f"a name twice in one object: {names}")
    return dict(pairs)


def statements(lines):
    found = nodes(lines)
    context = next(found)

    def iri(name):
        prefix, _, local = name.partition(":")
        if not local.startswith("//") and isinstance(context.get(prefix), str):
            return context[prefix] + local
        return name

    def term(value, plain):
        if isinstance(value, bool):
            return f'"{str(value).lower()}"^^<{XSD}boolean>'
        if isinstance(value, int):
            return f'"{value}"^^<{XSD}integer>'
        if isinstance(value, str):
            value = {"@id": value} if plain.get("@type") == "@id" else {"@value": value, **plain}
        if "@id" in value:
            return f"<{escaped(iri(value['@id']))}>"
        text = f'"{escaped(value["@value"])}"'
        if "@language" in value:
            return f"{text}@{value['@language']}"
        return f"{text}^^<{iri(value['@type'])}>" if "@type" in value else text

    for node in found:
        subject = f"<{escaped(iri(node.pop('@id')))}>"
        for name, values in node.items():
            plain = {"@type": "@id"} if name == "@type" else context.get(name, {})
            predicate = RDF_TYPE if name == "@type" else escaped(iri(name))
            for value in values if isinstance(values, list) else [values]:
                yield f"{subject} <{predicate}> {term(value, plain)} .\n"


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")
    for statement in statements(iter(sys.stdin)):
        sys.stdout.write(statement)
