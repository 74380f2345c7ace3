#!/usr/bin/env bash
# examples/run.sh with the recital just built: it leaves every file it promises, and its lineage has quotes in it. Then the
# examples that read its tables, where pandas, networkx and R are there.
set -euo pipefail

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

"$RECITAL_SOURCE_DIR/examples/run.sh" "$out" | tee "$out/log"
for suffix in db ttl nt nq rdf graphml dot jsonl svg png; do
    if [ ! -s "$out/r2p.$suffix" ]; then
        echo "examples: r2p.$suffix is missing or empty" >&2
        exit 1
    fi
done
sed -n '/^4\./,$p' "$out/log" | grep -q 'A/RES/60/1'
sed -n '/^4\./,$p' "$out/log" | grep -qE '"|“'

[ -s "$out/tables/documents.csv" ] && [ -s "$out/neo4j/nodes.csv" ]
python=${RECITAL_PYTHON:-python3}
if "$python" -c 'import pandas, networkx' 2>/dev/null; then
    "$python" "$RECITAL_SOURCE_DIR/examples/tables.py" "$out/tables" | tee "$out/log"
    grep -q 'A/RES/60/1, para. 138: ' "$out/log"
else
    echo "examples: without pandas and networkx, examples/tables.py is left out"
fi
if Rscript -e 'library(igraph)' >/dev/null 2>&1; then
    Rscript "$RECITAL_SOURCE_DIR/examples/tables.R" "$out/tables" | tee "$out/log"
    grep -q ' A/RES/60/1$' "$out/log"
else
    echo "examples: without R and igraph, examples/tables.R is left out"
fi
