#!/usr/bin/env bash
# Has the app-image test itself, with an empty home and no Java but its own; fails also when it leaves
# anything behind. Views are only tried on a screen: xvfb-tour.sh gives it one. Run by app-image.sh; try
# another image by naming its folder in full.
set -euo pipefail
cd "$(dirname "$0")/../.."

IMAGE=${1:-target/app-image/SentinelSetup}
EMPTY=$(mktemp -d)
trap 'rm -rf "$EMPTY"' EXIT
mkdir "$EMPTY/tmp"

# Java asks the system, not the environment, where home is: it has to be told. That it says so on
# standard error is no news. GTK's own settings are kept in memory, not in the home.
env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$EMPTY" TMPDIR="$EMPTY/tmp" ${DISPLAY:+"DISPLAY=$DISPLAY"} GDK_BACKEND=x11 GSETTINGS_BACKEND=memory \
  JAVA_TOOL_OPTIONS="-Duser.home=$EMPTY -Djava.io.tmpdir=$EMPTY/tmp" \
  "$IMAGE/bin/SentinelSetup" --self-test 2> >(grep -v '^Picked up JAVA_TOOL_OPTIONS' >&2)

LEFT=$(find "$EMPTY" -mindepth 1 ! -path "$EMPTY/tmp")
if [ -n "$LEFT" ]; then
  echo "The self-test left files behind:" >&2
  echo "$LEFT" >&2
  exit 1
fi
