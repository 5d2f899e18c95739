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
room=$(mktemp -d)
window=
trap 'kill $window 2> /dev/null || true; rm -rf "$room"' EXIT
export XDG_DATA_HOME=$room/home

ends() { # with which status, the command; what it says on standard output is printed
    local wanted=$1 status=0
    shift
    LC_ALL=C "$ajar" "$@" 2> "$room/err" || status=$?
    [ "$status" = "$wanted" ] || fail "$* ended with $status: $(cat "$room/err")"
    [ "$wanted" = 0 ] || [ "$(grep -c '^ajar: ' "$room/err")" = 1 ] || fail "$* says no one sentence: $(cat "$room/err")"
}

ends 6 people
ends 0 init --journal "$room/first"
[[ $(ends 0 keep '@José Ångström: she called about the choir\n/no not now: a class, ask in spring') =~ ^[0-9a-f-]+\ [0-9a-f-]+ ]] ||
    fail "keep prints no ids"
printf '@Beth Ortiz: met\n@Jose: wrote\n' | ends 0 keep --lines > "$room/kept"
[ "$(wc -l < "$room/kept")" = 2 ] || fail "two lines were not acknowledged: $(cat "$room/kept")"
[[ $(ends 0 people --json) == '{"people":[{"person":{"id":'*'"name":"Beth Ortiz"'*'"name":"José Ångström"'*'}]}' ]] ||
    fail "people --json says $(ends 0 people --json)"
[[ $(ends 0 show jose) == 'José Ångström'*'in spring'* ]] ||
    fail "show says $(ends 0 show jose)"
ends 0 export "$room/archive.ajar" > /dev/null
ends 0 init --journal "$room/second" > /dev/null
ends 0 import "$room/archive.ajar" > /dev/null
[ "$(ends 0 people | wc -l)" = 2 ] || fail "not everybody was brought in"
[ "$(ends 0 verify)" = "ok, 3 writes" ] || fail "verify says $(ends 0 verify)"
ends 2 nonsense
mkfifo "$room/input"
"$ajar" keep --lines < "$room/input" > "$room/kept" &
keeping=$!
exec 3> "$room/input"
echo "holds the journal" >&3
for _ in $(seq 300); do
    [ -s "$room/kept" ] && break
    sleep 0.1
done
ends 3 people
exec 3>&-
wait "$keeping" || fail "keep --lines ended with $?"

if said=$(env -u DISPLAY "$ajar" 2>&1); then fail "no display, and yet it ended well"; fi
[ "$said" = "ajar: there is no display to open a window on" ] || fail "without a display it says: $said"

# A passphrase: set, asked for, typed; and backups that are locked with it.
printf 'four words\n' | ends 0 init --passphrase-stdin --journal "$room/locked" > "$room/code"
grep -Eq '([0-9A-Z]{5}-){5}[0-9A-Z]{5}' "$room/code" || fail "init says no code: $(cat "$room/code")"
printf 'four words\n@Nina Cole: the canary sings' | ends 0 keep --passphrase-stdin > /dev/null
printf 'four words\n' | ends 0 backup --passphrase-stdin > /dev/null
ends 5 people
[ "$(printf 'four words\n' | ends 0 search canary --passphrase-stdin | wc -l)" -ge 1 ] || fail "nothing is found behind the passphrase"
if grep -rq 'canary' "$room/locked" "$room/locked backups"; then fail "what is locked can be read"; fi

# No connection: whatever is done, in a terminal or through all places of the window, no socket of the internet is used.
offline() { # the command
    LC_ALL=C strace -f -qq -e trace=network -o "$room/calls" "$ajar" "$@" > "$room/out" 2>&1 ||
        fail "traced, $* ended with $?: $(tail -2 "$room/out")"
    if grep -E '(connect|bind|sendto|sendmsg)\(.*(AF_INET|sin_addr|sin6_addr)' "$room/calls"; then fail "$* uses the network"; fi
    [ "$(grep -c ' listen(' "$room/calls")" -le "$(grep -c ' bind(.*AF_UNIX' "$room/calls")" ] || fail "$* listens"
}
if command -v strace > /dev/null; then
    offline sample --journal "$room/sample"
    offline keep '@Beth Ortiz: she called'
    offline search terrace
    offline backup
    walk='Ctrl+DIGIT1 DOWN ENTER ESCAPE Ctrl+DIGIT2 DOWN ENTER Ctrl+DIGIT3 Ctrl+DIGIT4 Ctrl+DIGIT5 Ctrl+DIGIT6 Ctrl+COMMA'
    JAVA_TOOL_OPTIONS="'-Dajar.walk=$walk'" \
        offline --journal "$room/sample" --exit
fi

# The window.
"$ajar" --exit || fail "--exit ended with $?"
"$ajar" &
window=$!
timeout 60 xdotool search --sync --onlyvisible --name '^Ajar' > /dev/null || fail "no window called Ajar within a minute"
if command -v import > /dev/null; then import -window root "$pictures/window.png"; fi
kill -0 "$window" 2> /dev/null || fail "the window did not stay"

echo "smoke: the packaged program works"
