#!/usr/bin/env bash
# Makes a Linux app-image of Sentinel Setup: a linked Java runtime with JavaFX in it, the program's
# jars beside it. Then lets the image test itself. Needs a JDK 25 or newer; see ../README.md.
set -euo pipefail
cd "$(dirname "$0")/../.."

# Modules of the JDK the program uses. Its libraries are automatic modules, which jdeps cannot read,
# so they are listed by hand; the self-test fails when one is missing.
MODULES=java.base,java.logging,java.naming,java.management,java.net.http,java.sql,java.xml,java.desktop
MODULES=$MODULES,jdk.httpserver,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.jfr
JAVAFX=javafx.base,javafx.graphics,javafx.controls,javafx.fxml

is_new_enough() { # a JDK's folder
  [ -x "$1/bin/jpackage" ] && [ "$("$1/bin/java" --version | sed -n '1s/[^0-9]*\([0-9]*\).*/\1/p')" -ge 25 ]
}

find_jdk() {
  local folder
  for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$folder" ] && is_new_enough "$folder"; then
      echo "$folder"
      return
    fi
  done
  echo "No JDK 25 or newer found: install one, such as Temurin 25, or set JAVA_HOME." >&2
  exit 1
}

JDK=$(find_jdk)
WORK=target/packaging
rm -rf "$WORK" target/app-image
mkdir -p "$WORK/javafx" "$WORK/input"

./mvnw -q -DskipTests package
./mvnw -q dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$WORK/input"
# JavaFX goes into the runtime; the jars without a platform in their name are empty.
mv "$WORK"/input/javafx-*-linux*.jar "$WORK/javafx/"
rm "$WORK"/input/javafx-*.jar
JAR=$(basename target/sentinel-setup-*.jar)
cp "target/$JAR" "$WORK/input/"

"$JDK/bin/jlink" \
  --module-path "$WORK/javafx" --add-modules "$MODULES,$JAVAFX" \
  --strip-debug --no-header-files --no-man-pages --compress zip-6 \
  --output "$WORK/runtime"

"$JDK/bin/jpackage" --type app-image --name SentinelSetup --dest target/app-image \
  --runtime-image "$WORK/runtime" --input "$WORK/input" \
  --main-jar "$JAR" --main-class org.sentinelsetup.Main \
  --java-options "-XX:+UseSerialGC" --java-options "-XX:TieredStopAtLevel=1" \
  --java-options "--enable-native-access=javafx.graphics"

du -sh "$WORK/runtime" target/app-image
target/app-image/SentinelSetup/bin/SentinelSetup --self-test
