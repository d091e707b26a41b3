#!/usr/bin/env bash
# Installs target/installers' .deb in a Debian made for it, with nothing but what it asks for, and says
# what was checked: self-test, tour in a real window, upgrade, downgrade, purge. As root, with
# debootstrap, Xvfb and a network for Debian's packages; run installers.sh before.
set -euo pipefail
cd "$(dirname "$0")/../.."
DEB=$(ls target/installers/*.deb)
ROOT=${1:-$(mktemp -d)/debian}

checked() { echo "checked: $*"; }
inside() { chroot "$ROOT" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
person() { inside setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/person "$@"; }
told() { "$@" > "$ROOT/tmp/said" 2>&1 || { cat "$ROOT/tmp/said" >&2; exit 1; }; }
files() { (cd "$ROOT" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./home \) -prune -o -print) | sort; }
versioned() { # a version: the same package under it
  local folder
  folder=$(mktemp -d)
  dpkg-deb --raw-extract "$DEB" "$folder/deb"
  sed -i "s/^Version: .*/Version: $1/" "$folder/deb/DEBIAN/control"
  sed -i "s/gt $(dpkg-deb --field "$DEB" Version);/gt $1;/" "$folder/deb/DEBIAN/preinst"
  dpkg-deb -Znone --root-owner-group --build "$folder/deb" "$ROOT/tmp/$1.deb" > /dev/null
  rm -rf "$folder"
}
clean_up() {
  [ -z "${SERVER:-}" ] || kill "$SERVER" 2> /dev/null || true
  mountpoint --quiet "$ROOT/proc" && umount "$ROOT/proc"
  mountpoint --quiet "$ROOT/dev" && umount "$ROOT/dev"
  return 0
}
trap clean_up EXIT

[ -d "$ROOT/usr" ] || debootstrap --variant=minbase bookworm "$ROOT" > "$(dirname "$ROOT")/debootstrap.log"
mkdir -p "$ROOT/proc" "$ROOT/dev" "$ROOT/home/person/.config"
mount -t proc proc "$ROOT/proc"
mount --bind /dev "$ROOT/dev"
chown -R 1000:1000 "$ROOT/home/person"
cp "$DEB" "$ROOT/tmp/new.deb"

# Its dependencies first and alone, so that what is compared at the end is the package's own.
inside apt-get update -qq
read -ra NEEDED < <(dpkg-deb --field "$DEB" Depends | tr ',' '\n' | sed 's/.*| *//' | paste -s -d ' ')
told inside apt-get install -qq --no-install-recommends -y fonts-dejavu-core "${NEEDED[@]}"
files > "$ROOT/tmp/before"
told inside apt-get install -qq --no-install-recommends -y /tmp/new.deb
checked "installed with apt: $(inside dpkg-query -W sentinel-setup)"
grep -qx 'StartupWMClass=.*' "$ROOT/usr/share/applications/sentinel-setup.desktop"
checked "a menu entry"

person /usr/bin/sentinel-setup --version

# The tour is a test, not shipped: its classes and libraries lie beside the image, on a class path of
# their own, and run on the image's Java with the image's jars. Its java command comes from a JDK.
. packaging/find-jdk.sh
JDK=$(find_jdk)
./mvnw -q -Pshipped test-compile dependency:copy-dependencies -DincludeScope=test -DoutputDirectory=target/packaging/tests
rm -rf "$ROOT/tmp/tour"
mkdir -p "$ROOT/tmp/tour"
cp -R target/packaging/tests target/test-classes "$ROOT/tmp/tour/"
rm -f "$ROOT"/tmp/tour/tests/javafx-{base,graphics,controls,fxml}-*.jar
(cd "$ROOT/opt/sentinel-setup/lib/app" && ls -- *.jar) | (cd "$ROOT/tmp/tour/tests" && xargs rm -f)
cp -R "$ROOT/opt/sentinel-setup/lib/runtime" "$ROOT/tmp/tour/runtime"
cp "$JDK/bin/java" "$ROOT/tmp/tour/runtime/bin/"
rm -f "$ROOT/tmp/number"
mkfifo "$ROOT/tmp/number"
Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3<> "$ROOT/tmp/number" 2> "$ROOT/tmp/xvfb.log" &
SERVER=$!
read -r NUMBER < "$ROOT/tmp/number"
mkdir -p "$ROOT/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
trap 'umount "$ROOT/tmp/.X11-unix" || true; clean_up' EXIT
person env DISPLAY=":$NUMBER" GDK_BACKEND=x11 /opt/sentinel-setup/bin/SentinelSetup --self-test
checked "the self-test as a person who is not root"
person env DISPLAY=":$NUMBER" GDK_BACKEND=x11 sh -c 'mkdir -p /tmp/walk && cd /tmp/walk && exec timeout 300 /tmp/tour/runtime/bin/java \
  -Dprism.order=sw --enable-native-access=javafx.graphics --add-modules javafx.controls,javafx.fxml \
  -classpath "/tmp/tour/test-classes:/opt/sentinel-setup/lib/app/*:/tmp/tour/tests/*" org.sentinelsetup.app.window.TourMain'
checked "the tour in a real window, on the image's Java and jars"

person env DISPLAY=":$NUMBER" GDK_BACKEND=x11 timeout 60 /opt/sentinel-setup/bin/SentinelSetup &
CLASS=$(sed -n 's/^StartupWMClass=//p' "$ROOT/usr/share/applications/sentinel-setup.desktop")
for _ in $(seq 50); do
  sleep 1
  DISPLAY=":$NUMBER" xprop -name "Sentinel Setup" WM_CLASS 2> /dev/null | grep -q "\"$CLASS\"" && FOUND=yes && break
done
[ "${FOUND:-}" = yes ]
checked "the window's class is the menu entry's: $CLASS"
wait $! || true

mkdir -p "$ROOT/home/person/.config/sentinel-setup/journal"
echo '{"version":1}' > "$ROOT/home/person/.config/sentinel-setup/journal/kept.json"
(cd "$ROOT/home/person" && find . -type f -exec sha256sum {} +) | sort > "$ROOT/tmp/own"
versioned 9.9
told inside dpkg -i /tmp/9.9.deb
checked "upgraded to $(inside dpkg-query -W sentinel-setup)"
if inside dpkg -i /tmp/new.deb > "$ROOT/tmp/refused" 2>&1; then
  echo "An older version was installed over a newer one." >&2
  exit 1
fi
grep "which is newer" "$ROOT/tmp/refused"
inside dpkg-query -s sentinel-setup | grep -qx 'Version: 9.9'
inside dpkg-query -s sentinel-setup | grep -qx 'Status: install ok installed'
checked "an older version is refused in words, the newer one stays installed"

told inside apt-get purge -qq -y sentinel-setup
files > "$ROOT/tmp/after"
# What apt and dpkg write down for themselves is not the package's.
LEFT=$(comm -13 "$ROOT/tmp/before" "$ROOT/tmp/after" | grep -vE '^\./(var/(log|cache|lib/(apt|dpkg))|run)(/|$)' || true)
if [ -n "$LEFT" ]; then
  echo "Left after the purge:" >&2
  echo "$LEFT" >&2
  exit 1
fi
checked "nothing is left after the purge"
(cd "$ROOT/home/person" && find . -type f -exec sha256sum {} +) | sort | cmp - "$ROOT/tmp/own"
checked "the person's own files are as they were"
