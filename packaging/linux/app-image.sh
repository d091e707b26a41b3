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

. packaging/find-jdk.sh
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
  --add-launcher sentinel-setup=packaging/sentinel-setup.properties \
  --java-options "-XX:+UseSerialGC" --java-options "-XX:TieredStopAtLevel=1" \
  --java-options "-Xms256m" --java-options "-XX:+AlwaysPreTouch" \
  --java-options "-XX:MetaspaceSize=160m" --java-options "-XX:ReservedCodeCacheSize=128m" \
  --java-options "--enable-native-access=javafx.graphics"

du -sh --apparent-size "$WORK/runtime" target/app-image/SentinelSetup
exec packaging/linux/self-test.sh
