"""What tables are good for: counts and joins with pandas, a network with networkx.

    recital export r2p.db -f csv -o tables
    python3 examples/tables.py tables
"""
import pathlib
import sys

import networkx
import pandas

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "tables")
documents = pandas.read_csv(folder / "documents.csv", low_memory=False)
citations = pandas.read_csv(folder / "citations.csv")
cited_places = pandas.read_csv(folder / "cited_places.csv")
provisions = pandas.read_csv(folder / "provisions.csv")

print(len(documents), "documents,", int(documents["read"].sum()), "of them read; the others are cited, not read")

print("\nHow documents of each type cite:")
own = citations[citations["voice"] == "own"].merge(documents[["key", "type"]], left_on="citing", right_on="key")
print(own.pivot_table(index="type", columns="act_class", values="weight", aggfunc="sum", fill_value=0).to_string())

print("\nThe paragraphs that most documents cite:")
places = cited_places.merge(citations, left_on="citation", right_on="id").merge(
    provisions, left_on="place", right_on="id", suffixes=("", "_of_place"))
places = places.merge(documents[["key", "symbol"]], left_on="cited", right_on="key")
counts = places.groupby(["symbol", "label"])["citing"].nunique().sort_values(ascending=False, kind="stable")
for (symbol, label), count in counts.head(5).items():
    print(f"  {symbol}, {label}: {count} documents")

# One edge for each citation: several of one pair stay apart.
graph = networkx.from_pandas_edgelist(own, "citing", "cited", edge_attr=["act", "year"], create_using=networkx.MultiDiGraph)
pairs = networkx.DiGraph(graph)
print(f"\nA network of {graph.number_of_nodes()} documents, {graph.number_of_edges()} citations, {pairs.number_of_edges()} pairs")
names = documents.set_index("key")["symbol"]
for key, count in sorted(pairs.in_degree(), key=lambda pair: (-pair[1], pair[0]))[:5]:
    print(f"  {names[key]}: cited by {count}; {len(networkx.ancestors(pairs, key))} rest on it in the end")
