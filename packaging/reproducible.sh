#!/usr/bin/env bash
# Builds the commit that is checked out twice, each in a clean copy, and compares what comes out byte
# for byte: the program's jar, the shrunk AWS clients, the SBOM and the licence texts.
set -euo pipefail
cd "$(dirname "$0")/.."
COPIES=$(mktemp -d)
trap 'rm -rf "$COPIES"' EXIT

for copy in one another; do
  git clone --quiet --no-hardlinks . "$COPIES/$copy"
  (cd "$COPIES/$copy" && ./mvnw -q -Pshipped -DskipTests verify)
  (cd "$COPIES/$copy/target" && sha256sum sentinel-setup-*.jar sbom.json shrunk/* licences/*) > "$COPIES/$copy.sums"
done
diff "$COPIES/one.sums" "$COPIES/another.sums"
echo "The same, twice:"
head -2 "$COPIES/one.sums"
