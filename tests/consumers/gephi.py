"""What is known of how Gephi reads GraphML and GEXF, found by running its own import code, as far as both formats share it.

Names of columns are matched without regard to case; some of them mean a property of the node or edge, some clash with columns that
every graph has. "INF" in a text becomes "Infinity". Integers have 32 bits.
"""
import math

# Columns of nodes and edges that a file may not define as its own; GraphML names the properties of PROPERTIES on purpose.
TAKEN = {"id", "label", "nodelabel", "edgelabel", "timeset", "interval", "kind", "r", "g", "b", "x", "y", "z", "xpos", "ypos", "zpos",
         "size", "color", "weight", "edge weight", "source", "target"}
PROPERTIES = {"node": {"label", "size", "color"}, "edge": {"weight"}}


def wrong_value(kind, value):
    """Why a value is not what its column says, or not what Gephi would make of it; None where it is well."""
    if not value:
        return "nothing"
    if kind == "string":
        return "INF" if "INF" in value else None
    if kind == "boolean":
        return None if value in ("true", "false") else "no truth value"
    try:
        if kind == "double":
            return None if math.isfinite(float(value)) else "no finite number"
        return None if -2**31 <= int(value) < 2**31 else "more than 32 bits"
    except ValueError:
        return "no number"


def plain(value):
    """The same for JSON: a number that a reader has to make up for a node without one is null."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return None if isinstance(value, float) and math.isnan(value) else value
