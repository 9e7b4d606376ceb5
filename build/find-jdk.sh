#!/bin/sh
# Prints the home of a JDK 25 or later: JAVA_HOME when it is one, else the first of another JAVA*_HOME,
# of the path and of the usual places. Finds none: says so in one line and ends with 1.
set -eu

oldest=25

is_young_enough() { # JAVA HOME
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${release:-0}" -ge "$oldest" ]
}

home_of_javac_on_path() {
  javac=$(command -v javac 2>/dev/null) || return 0
  javac=$(readlink -f "$javac" 2>/dev/null || echo "$javac")
  dirname "$(dirname "$javac")"
}

candidates() { # one per line
  echo "${JAVA_HOME:-}"
  env | sed -n 's/^JAVA[0-9A-Z_]*_HOME=//p; s/^JAVA_HOME_[0-9A-Z_]*=//p; s/^JDK_HOME=//p'
  home_of_javac_on_path
  for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/jdk/* /usr/local/java/* /opt/* /opt/java/* \
    /opt/hostedtoolcache/Java_*/*/* \
    "${HOME:-}"/.jdks/* "${HOME:-}"/.m2/jdks/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.gradle/jdks/* \
    "${HOME:-}"/.jenv/versions/* "${HOME:-}"/.jbang/cache/jdks/* "${HOME:-}"/.asdf/installs/java/* \
    "${HOME:-}"/.jabba/jdk/* "${HOME:-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    echo "$home"
  done
}

found=$(candidates | while read -r home; do
  if [ -n "$home" ] && is_young_enough "$home"; then
    echo "$home"
    break
  fi
done)

if [ -z "$found" ]; then
  echo "Acuse needs a JDK $oldest or later and found none. Install one beside your default Java (any vendor; for example Eclipse Temurin $oldest), or name it in JAVA_HOME or JAVA${oldest}_HOME." >&2
  exit 1
fi
echo "$found"
