#!/usr/bin/env bash
# Makes a Linux app-image of Sentinel Setup: a linked Java runtime with JavaFX in it, the program's
# jars beside it. Then has the image test itself. Needs a JDK 25 or newer; see ../README.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common.sh

build_input
link_runtime @packaging/linux/jlink.args
# What draws for AWT. JavaFX has its own.
(cd "$RUNTIME/lib" && rm lib{awt,awt_headless,awt_xawt,fontmanager,freetype,javajpeg,jsound,lcms,mlib_image,splashscreen}.so)
make_image --icon target/icons/sentinel-setup-512.png
# jpackage's own launcher cannot name a file in a person's home, where the start cache is.
for name in SentinelSetup sentinel-setup; do
  install --mode=755 packaging/linux/launcher.sh "target/app-image/SentinelSetup/bin/$name"
done
rm target/app-image/SentinelSetup/lib/libapplauncher.so
# The names of what a library does not offer are for its makers.
if command -v strip > /dev/null; then
  find target/app-image -name '*.so' -exec chmod u+w {} + -exec strip --strip-unneeded {} +
fi

du -sh --apparent-size "$RUNTIME" target/app-image/SentinelSetup
# Its views need a screen; without Xvfb it says that they were not tried.
if command -v Xvfb > /dev/null; then
  exec packaging/linux/xvfb-tour.sh packaging/linux/self-test.sh
fi
exec packaging/linux/self-test.sh
