#!/usr/bin/env bash
# Makes macOS's installer in target/installers, for the processor it runs on: a .pkg, the SBOM, and
# the checksums. Not signed: that takes an Apple developer's certificate. Needs a JDK 25 or newer.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common.sh

build_input
# shellcheck disable=SC2119
link_runtime
# Apple asks for a first number that is not 0.
IMAGE_VERSION=${VERSION/#0./1.}
make_image --icon target/icons/sentinel-setup.icns
target/app-image/SentinelSetup.app/Contents/MacOS/SentinelSetup --self-test
begin_installers
"$JDK/bin/jpackage" --type pkg --app-image target/app-image/SentinelSetup.app --dest "$INSTALLERS" \
  --name SentinelSetup --app-version "$IMAGE_VERSION" --mac-package-identifier org.sentinelsetup
for made in "$INSTALLERS"/*.pkg; do
  mv "$made" "$INSTALLERS/sentinel-setup-$VERSION-macos-$(uname -m).pkg"
done
end_installers shasum -a 256
