#!/bin/sh
# Prints the home of a JDK 25 or later: JAVA_HOME when it is one, else the first in the usual places.
set -eu

is_25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge 25 ]
}

java_on_path=$(command -v javac 2>/dev/null || true)
if [ -n "$java_on_path" ]; then
  java_on_path=$(readlink -f "$java_on_path" 2>/dev/null || echo "$java_on_path")
fi

for candidate in \
  "${JAVA_HOME:-}" \
  "$(dirname "$(dirname "${java_on_path:-/none/bin/javac}")")" \
  /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
  "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
  "$HOME"/.asdf/installs/java/* "$HOME"/.jenv/versions/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -n "$candidate" ] && is_25 "$candidate"; then
    echo "$candidate"
    exit 0
  fi
done

echo "Acuse needs a JDK 25 or later and found none. Install one beside your default Java (any vendor; for example Eclipse Temurin 25), or set JAVA_HOME to it." >&2
exit 1
