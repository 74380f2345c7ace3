#!/usr/bin/env bash
# Installs the build at RECITAL_BUILD_DIR into an empty folder, then builds and runs the project beside this script
# against it; also starts the installed program.
set -euo pipefail

prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT

cmake --install "$RECITAL_BUILD_DIR" --prefix "$prefix/installed" >"$prefix/install.log"
cmake -S "$RECITAL_SOURCE_DIR/tests/install" -B "$prefix/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug \
    -DCMAKE_PREFIX_PATH="$prefix/installed" -DCMAKE_FIND_PACKAGE_NO_PACKAGE_REGISTRY=ON >"$prefix/configure.log" ||
    { cat "$prefix/configure.log"; exit 1; }
cmake --build "$prefix/build"
"$prefix/build/uses_recital"

if [ -n "${RECITAL_PROGRAM-}" ]; then
    "$prefix/installed/bin/recital" --version
    test -f "$prefix/installed/share/man/man1/recital.1"
    "$prefix/installed/bin/recital" build "$RECITAL_SOURCE_DIR/examples/documents" -o "$prefix/r2p.db" --quiet
    "$prefix/build/questions" "$prefix/r2p.db" "S/RES/1706 (2006)" "A/RES/60/1" | tee "$prefix/answers"
    grep -q '^said in [1-9]' "$prefix/answers"
    grep -q '^shared by [1-9]' "$prefix/answers"
    grep -qx 'path: S/RES/1706 (2006) > S/RES/1674 (2006) > A/RES/60/1' "$prefix/answers"
fi
if grep -rIl "$RECITAL_SOURCE_DIR" "$prefix/installed/lib" "$prefix/installed/include" --include='*.cmake' --include='*.hpp'; then
    echo "the installed files above name the source tree" >&2
    exit 1
fi
