#!/usr/bin/env bash
# Runs a command in a real window, on an X server without a monitor: the tour, or what is named, as in
#   packaging/linux/xvfb-tour.sh target/app-image/SentinelSetup/bin/SentinelSetup --self-test
# With --install first, what is missing is installed (Debian, Ubuntu). Not needed by ./mvnw verify.
# XVFB_SCREEN is the size of the screen in its own pixels, 1400x1000 unless given.
set -euo pipefail
cd "$(dirname "$0")/../.."

is_missing() {
  ! command -v Xvfb > /dev/null || ! PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -F libgtk-3.so.0 > /dev/null
}

if [ "${1:-}" = --install ]; then
  shift
  if is_missing; then
    AS_ROOT=
    [ "$(id -u)" = 0 ] || AS_ROOT=sudo
    $AS_ROOT apt-get install --yes --no-install-recommends xvfb libgtk-3-0
  fi
fi
if is_missing; then
  echo "Xvfb or GTK 3 is missing. Debian and Ubuntu: apt-get install xvfb libgtk-3-0, or --install" >&2
  exit 1
fi
if [ $# = 0 ]; then
  set -- ./mvnw test -Dtest=TourTest -Dtour.pictures=target/screenshots-xvfb -Dscreen.flags=-Dprism.order=sw
fi

# The server takes a free display and tells its number; nothing is read when it cannot start.
FOLDER=$(mktemp -d)
mkfifo "$FOLDER/number"
Xvfb -displayfd 3 -screen 0 "${XVFB_SCREEN:-1400x1000}x24" -nolisten tcp -noreset 3> "$FOLDER/number" 2> "$FOLDER/log" &
SERVER=$!
trap 'kill "$SERVER" 2> /dev/null || true; wait "$SERVER" 2> /dev/null || true; rm -rf "$FOLDER"' EXIT
if ! read -r NUMBER < "$FOLDER/number"; then
  echo "Xvfb did not start:" >&2
  cat "$FOLDER/log" >&2
  exit 1
fi

DISPLAY=:$NUMBER GDK_BACKEND=x11 WAYLAND_DISPLAY='' "$@"
