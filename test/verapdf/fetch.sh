#!/usr/bin/env bash
# Puts veraPDF into a folder outside the tree, once for each version. Fails where Java, Maven or Maven Central is missing.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's:.*<verapdf.version>\(.*\)</verapdf.version>.*:\1:p' "$here/pom.xml")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/duces-verapdf
[[ -n $version ]]
command -v java >/dev/null || { echo 'there is no Java'; exit 1; }
[[ -d $cache/$version ]] && exit 0
command -v mvn >/dev/null || { echo 'there is no Maven'; exit 1; }

# Fetched beside, moved when whole: a fetch that was cut off is no validator.
mkdir -p "$cache"
partial=$(mktemp -d -p "$cache")
trap 'rm -rf "$partial"' EXIT
timeout 240 mvn --batch-mode --quiet --no-transfer-progress --file "$here/pom.xml" \
  dependency:copy-dependencies -DoutputDirectory="$partial/jars"
[[ -f $partial/jars/greenfield-apps-$version.jar ]]
mv "$partial/jars" "$cache/$version"
