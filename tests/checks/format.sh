#!/usr/bin/env bash
# Every C++ file is as .clang-format says. `tests/checks/format.sh --fix [FILE...]` makes it so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

formatter=$(command -v clang-format-14 || true)
if [ -z "$formatter" ]; then
    echo "format: clang-format-14 is not installed" >&2
    exit 77
fi

how=(--dry-run -Werror)
if [ "${1-}" = --fix ]; then
    how=(-i)
    shift
fi
if [ $# -gt 0 ]; then
    files=("$@")
else
    mapfile -t files < <(find graph extract export cli tests bench \( -name '*.hpp' -o -name '*.cpp' \) | sort)
fi
"$formatter" --style=file "${how[@]}" "${files[@]}"
