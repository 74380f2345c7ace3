#!/usr/bin/env bash
# examples/run.sh with the recital just built: it leaves every file it promises, and its lineage has quotes in it.
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
