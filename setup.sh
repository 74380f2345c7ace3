#!/usr/bin/env bash
# Installs those Debian packages of debian-packages.txt that are missing here. Needs root or sudo; without either it
# prints the one line to run and exits with 2. On a system that is not Debian it says so and leaves the rest to you.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if ! command -v dpkg-query >/dev/null; then
    echo "setup: not a Debian system; debian-packages.txt names what recital needs." >&2
    exit 0
fi

# Whether an installed package of another name stands for this one: Node.js of its makers brings npm along.
provided() {
    dpkg-query -W -f='${db:Status-Status} ${Provides}\n' 2>/dev/null | grep -E "^installed (.*, )?$1( |,|\$)" >/dev/null
}

missing=()
while read -r package _; do
    case $package in '' | '#'*) continue ;; esac
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || provided "$package" || missing+=("$package")
done <debian-packages.txt
[ ${#missing[@]} -gt 0 ] || exit 0

install=(apt-get install -y --no-install-recommends "${missing[@]}")
if [ "$(id -u)" = 0 ]; then
    as_root=(env DEBIAN_FRONTEND=noninteractive)
elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as_root=(sudo env DEBIAN_FRONTEND=noninteractive)
else
    echo "setup: packages are missing, and installing them needs root. Please run:" >&2
    echo "    sudo apt-get update && sudo ${install[*]}" >&2
    exit 2
fi

echo "setup: installing ${missing[*]}"
"${as_root[@]}" apt-get -q update
"${as_root[@]}" "${install[@]}"
