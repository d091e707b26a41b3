# shellcheck shell=bash
# Read by the scripts here, in the project's folder: the steps that Linux and macOS have in common.
# They set JDK, JAR and VERSION. Windows' script takes the same steps and the same *.args files.
. packaging/find-jdk.sh
JDK=$(find_jdk)
WORK=target/packaging
RUNTIME=$WORK/runtime
INSTALLERS=target/installers

# Jars, licence texts and icons. Tests are for ./mvnw verify, which makes no image; the checks of what is
# shipped run here too, with the profile that makes it what is shipped. The image is tried by itself at the end.
build_input() {
  rm -rf "$WORK" target/app-image target/licences target/shrunk target/sbom.json target/sentinel-setup-*.jar
  mkdir -p "$WORK/javafx" "$WORK/natives" "$WORK/input"
  ./mvnw -q -Pshipped -DskipTests verify exec:exec@icons \
    dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$WORK/input"
  # JavaFX goes into the runtime; the jars without a platform in their name are empty.
  mv "$WORK"/input/javafx-*-{linux,mac}*.jar "$WORK/javafx/" 2> /dev/null || true
  rm "$WORK"/input/javafx-*.jar
  read_version
  cp "target/$JAR" "$WORK/input/"
  cp -R target/licences "$WORK/input/licences"
  # The AWS clients in place of Maven Central's, under the same names.
  cp target/shrunk/*.jar "$WORK/input/"
}

read_version() {
  JAR=$(basename target/sentinel-setup-*.jar)
  VERSION=${JAR#sentinel-setup-}
  VERSION=${VERSION%.jar}
}

link_runtime() { # further arguments of jlink
  "$JDK/bin/jlink" --module-path "$WORK/javafx" @packaging/jlink.args "$@" --output "$RUNTIME"
  local jar
  for jar in "$WORK"/javafx/*.jar; do
    (cd "$WORK/natives" && "$JDK/bin/jar" --extract --file "../javafx/$(basename "$jar")")
  done
  find "$WORK/natives" \( -name '*.so' -o -name '*.dylib' \) -exec cp {} "$RUNTIME/lib/" \;
  # Of the runtime's commands keytool is used by the self-test, java by the start cache and Linux' launcher.
  find "$RUNTIME/bin" -type f ! -name keytool ! -name java -delete
}

make_image() { # further arguments of jpackage
  # What the self-test compares the image's certificate authorities with.
  local roots
  roots=$("$JDK/bin/keytool" -list -cacerts -storepass changeit | grep -c trustedCertEntry)
  "$JDK/bin/jpackage" --type app-image --dest target/app-image @packaging/jpackage.args \
    --app-version "${IMAGE_VERSION:-$VERSION}" --runtime-image "$RUNTIME" --input "$WORK/input" --main-jar "$JAR" \
    --java-options "-Dsentinelsetup.roots=$roots" "$@"
}

# The installers' folder, with what belongs beside them.
begin_installers() {
  rm -rf "$INSTALLERS"
  mkdir -p "$INSTALLERS"
  cp target/sbom.json "$INSTALLERS/sentinel-setup-$VERSION-sbom.cdx.json"
}

end_installers() { # a command that prints SHA-256 sums
  (cd "$INSTALLERS" && "$@" -- *) > "$WORK/sums"
  mv "$WORK/sums" "$INSTALLERS/SHA256SUMS"
  ls -l "$INSTALLERS"
}
