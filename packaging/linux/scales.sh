#!/usr/bin/env bash
# Walks every page and plays the tour in a real window at each scale, and fails where a text is cut off or Next cannot be
# reached. Takes pictures into target/screenshots-scale-…. On the JavaFX that is shipped:
#   packaging/linux/scales.sh -Pshipped
# SCALES names other rows, each a scale and the pixels of the screen. The last two screens are 1280x720 to the person.
set -euo pipefail
cd "$(dirname "$0")/../.."

for ROW in ${SCALES:-1:1400x1000 1.25:1750x1250 1.5:2100x1500 2:2800x2000 3:4200x3000 1:1280x720 1.5:1920x1080}; do
  SCALE=${ROW%%:*}
  for TEST in 'WalkTest#nothing*' TourTest; do
    echo "Scale $SCALE on ${ROW#*:}: $TEST"
    XVFB_SCREEN=${ROW#*:} packaging/linux/xvfb-tour.sh ./mvnw -q test -Dtest="$TEST" "$@" \
      -Dtour.pictures="target/screenshots-scale-${ROW/:/-on-}" \
      -Dscreen.flags="-Dprism.order=sw -Dglass.gtk.uiScale=$SCALE"
  done
done
