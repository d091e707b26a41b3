#!/usr/bin/env bash
# Makes Linux's installers in target/installers: an archive of the app-image, a .deb, a .rpm where
# rpmbuild is there, the SBOM, and the checksums of all. Needs fakeroot and dpkg-deb; see ../README.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
packaging/linux/app-image.sh
. packaging/common.sh
read_version
begin_installers

ARCH=$(uname -m)
tar --create --directory target/app-image --sort=name --owner=0 --group=0 --numeric-owner \
  --mtime="$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)<.*|\1|p' pom.xml)" SentinelSetup |
  gzip -9 --no-name > "$INSTALLERS/sentinel-setup-$VERSION-linux-$ARCH.tar.gz"

linux_package() { # type, what it needs, further arguments
  "$JDK/bin/jpackage" --type "$1" --app-image target/app-image/SentinelSetup --dest "$INSTALLERS" \
    --name SentinelSetup --app-version "$VERSION" --vendor "Sentinel Setup" \
    --description "Connects AWS security logs to Microsoft Sentinel" \
    --icon target/icons/sentinel-setup-256.png --resource-dir packaging/linux/resources \
    --linux-package-name sentinel-setup --linux-menu-group "Network;Security" --linux-shortcut \
    --linux-package-deps "$2" "${@:3}"
}
# Named by hand: jpackage would name every library behind them, as the machine that builds has them, and
# another Debian or Ubuntu has others.
linux_package deb "xdg-utils, libgtk-3-0t64 | libgtk-3-0, libgl1, libxtst6, libxxf86vm1" --linux-app-category net \
  --linux-deb-maintainer "${MAINTAINER:-sentinel-setup@example.invalid}"
if command -v rpmbuild > /dev/null; then
  linux_package rpm "gtk3, libXtst, libXxf86vm, libglvnd-glx"
fi

end_installers sha256sum
