#!/usr/bin/env bash
# How the app-image starts: looks whether it makes itself a start cache, uses it, and does without one
# that is broken; then measures it with and without, in pairs in turn, and prints medians and ratios.
# Needs Xvfb and GTK 3; make the image before, and leave the machine idle. --pairs N, usually 9.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ -z "${ON_A_SCREEN:-}" ]; then
  ON_A_SCREEN=yes exec packaging/linux/xvfb-tour.sh "$PWD/packaging/linux/start.sh" "$@"
fi

IMAGE=$PWD/target/app-image/SentinelSetup
PAIRS=9
[ "${1:-}" != --pairs ] || PAIRS=$2
# After the first frame the window still rehearses its pages.
SETTLED=10
HOME=$(mktemp -d)
export HOME XDG_CACHE_HOME=$HOME/caches XDG_CONFIG_HOME=$HOME/config XDG_STATE_HOME=$HOME/state
CACHES=$XDG_CACHE_HOME/sentinel-setup
# A machine without a graphics card would draw with libraries that take more memory than the program.
OPTIONS='-Dprism.order=sw -Dsentinelsetup.first-frame=true'

start() { # further options of Java; sets STARTED and PROCESS
  STARTED=$(date +%s%3N)
  : > "$HOME/out"
  # shellcheck disable=SC2086
  JAVA_TOOL_OPTIONS="$OPTIONS $*" "$IMAGE/bin/SentinelSetup" > "$HOME/out" 2> "$HOME/err" &
  PROCESS=$!
}
await() { # seconds, what to wait for
  local tenths=$(($1 * 10))
  until "${@:2}"; do
    tenths=$((tenths - 1))
    [ $tenths -gt 0 ] || { echo "waited in vain: ${*:2}" >&2; cat "$HOME/out" "$HOME/err" >&2; stop; exit 1; }
    sleep 0.1
  done
}
is_there() { grep -q '^first frame' "$HOME/out"; }
is_made() { [ -e "$CACHES/start.aot.made-for" ]; }
stop() { kill "$PROCESS" 2> /dev/null || true; wait "$PROCESS" 2> /dev/null || true; }
trap 'stop; rm -rf "$HOME"' EXIT
checked() { echo "checked: $*"; }
fail() { echo "$*" >&2; exit 1; }
silent() {
  ! grep -hv '^Picked up\|^first frame' "$HOME/err" "$HOME/out" || fail "It should say nothing."
}

start
await 60 is_there
await 240 is_made
silent
stop
CACHE=$CACHES/start.aot
[ "$(stat -c %a "$CACHES")" = 700 ] || fail "The cache's folder is open to others."
[ "$(find "$CACHES" -mindepth 1 | wc -l)" = 2 ] || fail "More than the cache is left: $(ls -A "$CACHES")"
checked "the first start makes a cache of $(($(stat -c %s "$CACHE") / 1000000)) MB, in a folder for its owner only"

from_cache() { grep -q 'org.sentinelsetup.app.window.Window source: shared objects file' "$HOME/classes"; }
start "-Xlog:class+load:file=$HOME/classes"
await 60 is_there
cp -p "$CACHE" "$HOME/whole"
# A minute later it would begin to make another.
sleep 75
silent
stop
from_cache || fail "The second start does not use the cache."
if [ "$CACHE" -nt "$HOME/whole" ] || [ -e "$CACHE.making" ]; then
  fail "The second start makes the cache again."
fi
checked "the second start begins there, and leaves the cache as it is"

for broken in 'truncate -s -1000000' 'truncate -s 100' 'dd status=none conv=notrunc if=/dev/zero bs=4096 count=1 of='; do
  # shellcheck disable=SC2086
  case $broken in *=) $broken"$CACHE" ;; *) $broken "$CACHE" ;; esac
  start "-Xlog:class+load:file=$HOME/classes"
  await 60 is_there
  silent
  stop
  ! from_cache || fail "A broken cache was used."
  cp -p "$HOME/whole" "$CACHE"
done
checked "with a broken one it starts all the same, and says nothing"

touch "$IMAGE/lib/app/"sentinel-setup-*.jar
start "-Xlog:class+load:file=$HOME/classes"
await 60 is_there
silent
! from_cache || fail "A cache of another program was used."
remade() { [ "$CACHE" -nt "$HOME/whole" ] && is_made && [ ! -e "$CACHE.making" ]; }
await 240 remade
stop
checked "after the program has changed the cache is made again"

measure() { # name; adds first frame (ms) and resident memory (MB) to the name's files
  start
  await 60 is_there
  echo $(($(sed -n 's/^first frame //p' "$HOME/out") - STARTED)) >> "$HOME/$1.ms"
  sleep $SETTLED
  awk '/^VmRSS/ {print int($2 * 1024 / 1000000)}' "/proc/$PROCESS/status" >> "$HOME/$1.mb"
  stop
}
for _ in $(seq "$PAIRS"); do
  CACHED=$XDG_CACHE_HOME
  XDG_CACHE_HOME=$HOME/none measure without
  XDG_CACHE_HOME=$CACHED measure with
  BEGUN=$(date +%s%3N)
  "$IMAGE/bin/sentinel-setup" --version > "$HOME/version"
  echo $(($(date +%s%3N) - BEGUN)) >> "$HOME/version.ms"
done
median() { sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
compare() { # what, ending, unit
  local with without
  with=$(median "$HOME/with.$2")
  without=$(median "$HOME/without.$2")
  printf '%-18s without %5d %s   with %5d %s   ratio %s\n' "$1" "$without" "$3" "$with" "$3" \
    "$(paste -d' ' "$HOME/with.$2" "$HOME/without.$2" | awk '{printf "%.2f\n", $1 / $2}' | sort -n |
      awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}')"
}
echo "medians of $PAIRS pairs in turn"
compare "first frame" ms ms
compare "resident memory" mb MB
printf '%-18s %d ms\n' "--version" "$(median "$HOME/version.ms")"
