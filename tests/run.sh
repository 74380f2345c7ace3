#!/usr/bin/env bash
# Sets up, builds and runs all tests:
#
#     tests/run.sh                          everything, optimised, warnings are errors
#     tests/run.sh -L graph                 one folder's tests; further arguments go to ctest
#     tests/run.sh --preset asan-ubsan      the same under AddressSanitizer and UndefinedBehaviorSanitizer; also: tsan
#
# The results also stand in build/PRESET/tests.xml (JUnit).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=release
if [ "${1-}" = --preset ]; then
    preset=${2:?"--preset needs a name: release, debug, asan-ubsan, tsan"}
    shift 2
fi

results=$PWD/build/$preset/tests.xml
rm -f "$results"
./setup.sh
cmake --preset "$preset"
cmake --build --preset "$preset" --parallel "$(nproc)"
ctest --preset "$preset" --output-junit "$results" "$@"
