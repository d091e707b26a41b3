#!/usr/bin/env bash
# Plays the tour in a real window, on an X server without a monitor. Not needed by ./mvnw verify.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v Xvfb > /dev/null; then
  echo "Xvfb is missing. Debian and Ubuntu: apt-get install xvfb libgtk-3-0" >&2
  exit 1
fi

# -displayfd lets the server choose a free display and tell its number.
NUMBER=$(mktemp)
Xvfb -displayfd 3 -screen 0 1400x1000x24 3> "$NUMBER" 2> /dev/null &
SERVER=$!
trap 'kill "$SERVER"; rm -f "$NUMBER"' EXIT
for _ in $(seq 50); do
  [ -s "$NUMBER" ] && break
  sleep 0.1
done

DISPLAY=:$(cat "$NUMBER") ./mvnw test -Dtest=TourTest -Dtour.pictures=target/screenshots-xvfb \
  "-Dscreen.flags=-Dprism.order=sw" "$@"
