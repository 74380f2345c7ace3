#!/usr/bin/env bash
# clang-tidy over the whole program, as .clang-tidy says. Slow (minutes), so it is run by hand and not by ctest:
#
#     tests/checks/tidy.sh [BUILD_DIR [FILE...]]      BUILD_DIR is configured already; default build/debug
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

build=${1:-build/debug}
shift || true
if [ ! -f "$build/compile_commands.json" ]; then
    echo "tidy: $build is not configured; run: cmake --preset debug" >&2
    exit 2
fi
if [ $# -gt 0 ]; then
    files=("$@")
else
    mapfile -t files < <(find graph extract export cli -name '*.cpp' | sort)
fi
printf '%s\0' "${files[@]}" |
    xargs -0 -n 1 -P "$(nproc)" clang-tidy-14 --quiet --warnings-as-errors='*' -p "$build"
