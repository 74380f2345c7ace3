#!/usr/bin/env bash
# The main job, from nothing to a picture:
#
#     examples/run.sh [OUT]        OUT is where everything goes; default: out/
#
# Sets up, builds recital, reads examples/documents/, and leaves in OUT the store, the graph in every format that
# recital writes, and a picture of it; then asks what rests on one paragraph. RECITAL_PROGRAM names a recital to use
# instead of building one.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=${1:-$top/out}
mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$top"

recital=${RECITAL_PROGRAM-}
if [ -z "$recital" ]; then
    ./setup.sh
    cmake --preset release -DRECITAL_BUILD_TESTS=OFF -DRECITAL_BUILD_BENCH=OFF -B build/examples
    cmake --build build/examples --parallel "$(nproc)"
    recital=build/examples/cli/recital
fi

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
[ -t 1 ] || say() { printf '\n%s\n' "$*"; }

say "1. Read the documents into a store"
"$recital" build examples/documents -o "$out/r2p.db"

say "2. Write the graph in every format"
"$recital" export "$out/r2p.db" -f turtle -o "$out/r2p.ttl"
"$recital" export "$out/r2p.db" -f ntriples -o "$out/r2p.nt"
"$recital" export "$out/r2p.db" -f nquads -o "$out/r2p.nq"
"$recital" export "$out/r2p.db" -f rdfxml -o "$out/r2p.rdf"
"$recital" export "$out/r2p.db" -f graphml -o "$out/r2p.graphml"
"$recital" export "$out/r2p.db" -f dot -o "$out/r2p.dot"
"$recital" export "$out/r2p.db" -f jsonl -o "$out/r2p.jsonl"
"$recital" export "$out/r2p.db" -f csv -o "$out/tables"
"$recital" export "$out/r2p.db" -f neo4j -o "$out/neo4j"
"$recital" export "$out/r2p.db" -f html -o "$out/r2p.html" || [ $? = 2 ] # a build without the explorer says so

say "3. Draw it"
"$recital" export "$out/r2p.db" -o "$out/r2p.svg"
"$recital" export "$out/r2p.db" -o "$out/r2p.png"
(cd "$out" && ls -sh1 r2p.* tables neo4j)

say "4. What rests on paragraph 138 of the 2005 World Summit Outcome?"
"$recital" lineage "$out/r2p.db" "A/RES/60/1, para. 138"
