#!/usr/bin/env bash
# Starts the packaged program for real; wants a display. Usage: packaging/smoke.sh target/dist/ajar/bin/ajar
set -euo pipefail
ajar=$(realpath "$1")
pictures=$(realpath "$(dirname "$0")/..")/target/smoke
mkdir -p "$pictures"

fail() {
    echo "smoke: $*" >&2
    exit 1
}

# The command line.
[[ $("$ajar" --version) =~ ^ajar\ [0-9.]+\ \(.+\)$ ]] || fail "--version says $("$ajar" --version)"
if said=$(env -u DISPLAY "$ajar" 2>&1); then fail "no display, and yet it ended well"; fi
[ "$said" = "ajar: there is no display to open a window on" ] || fail "without a display it says: $said"

# The window.
"$ajar" --exit || fail "--exit ended with $?"
"$ajar" &
window=$!
trap 'kill "$window" 2>/dev/null || true' EXIT
timeout 60 xdotool search --sync --onlyvisible --name '^Ajar' > /dev/null || fail "no window called Ajar within a minute"
if command -v import > /dev/null; then import -window root "$pictures/window.png"; fi
kill -0 "$window" 2> /dev/null || fail "the window did not stay"

echo "smoke: the packaged program works"
