# shellcheck shell=bash
# Read by the scripts here: find_jdk prints the folder of a JDK 25 or newer.

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
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$folder" ] && is_new_enough "$folder"; then
      echo "$folder"
      return
    fi
  done
  echo "No JDK 25 or newer found: install one, such as Temurin 25, or set JAVA_HOME." >&2
  return 1
}
