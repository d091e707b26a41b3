#!/usr/bin/env bash
# Makes a Linux app-image of Sentinel Setup: a linked Java runtime with JavaFX in it, the program's
# jars beside it. Then has the image test itself. Needs a JDK 25 or newer; see ../README.md.
set -euo pipefail
cd "$(dirname "$0")/../.."

# Modules of the JDK the program uses. Its libraries are automatic modules, which jlink cannot read,
# so they are listed by hand; the self-test fails when one is missing.
MODULES=java.base,java.logging,java.naming,java.management,java.net.http,java.sql,java.xml,java.desktop
MODULES=$MODULES,jdk.httpserver,jdk.unsupported,jdk.crypto.ec,jdk.zipfs
JAVAFX=javafx.base,javafx.graphics,javafx.controls,javafx.fxml

is_new_enough() { # a JDK's folder
  local version
  [ -x "$1/bin/jpackage" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge 25 ]
}

# As the build does: JAVA_HOME first, then where JDKs usually are.
find_jdk() {
  local folder
  for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$folder" ] && is_new_enough "$folder"; then
      echo "$folder"
      return
    fi
  done
  echo "No JDK 25 or newer found: install one, such as Temurin 25, or set JAVA_HOME." >&2
  return 1
}

JDK=$(find_jdk)
WORK=target/packaging
rm -rf "$WORK" target/app-image target/sentinel-setup-*.jar
mkdir -p "$WORK/javafx" "$WORK/natives" "$WORK/input"

# Tests are for ./mvnw verify, which makes no image; the image is tried by itself at the end.
./mvnw -q -DskipTests package \
  dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$WORK/input"
# JavaFX goes into the runtime; the jars without a platform in their name are empty.
mv "$WORK"/input/javafx-*-linux*.jar "$WORK/javafx/"
rm "$WORK"/input/javafx-*.jar
JAR=$(basename target/sentinel-setup-*.jar)
cp "target/$JAR" "$WORK/input/"

"$JDK/bin/jlink" \
  --module-path "$WORK/javafx" --add-modules "$MODULES,$JAVAFX" --exclude-resources '**.so' \
  --strip-debug --no-header-files --no-man-pages --compress zip-6 \
  --output "$WORK/runtime"

# JavaFX finds its native libraries among the runtime's; inside the modules it would have to unpack
# them into the person's home at the first start.
for jar in "$WORK"/javafx/*.jar; do
  (cd "$WORK/natives" && "$JDK/bin/jar" --extract --file "../javafx/$(basename "$jar")")
done
cp "$WORK"/natives/*.so "$WORK/runtime/lib/"

# Of the runtime's commands only keytool is used, by the self-test.
find "$WORK/runtime/bin" -type f ! -name keytool -delete

"$JDK/bin/jpackage" --type app-image --name SentinelSetup --dest target/app-image \
  --app-version "$(sed 's/.*-\([0-9.]*\)\.jar/\1/' <<< "$JAR")" \
  --runtime-image "$WORK/runtime" --input "$WORK/input" \
  --main-jar "$JAR" --main-class org.sentinelsetup.Main \
  --java-options "-XX:+UseSerialGC" --java-options "-XX:TieredStopAtLevel=1" \
  --java-options "-Xms256m" --java-options "-XX:+AlwaysPreTouch" \
  --java-options "-XX:MetaspaceSize=160m" --java-options "-XX:ReservedCodeCacheSize=128m" \
  --java-options "--enable-native-access=javafx.graphics"

du -sh --apparent-size "$WORK/runtime" target/app-image/SentinelSetup
exec packaging/linux/self-test.sh
