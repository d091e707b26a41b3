#!/bin/sh
# Starts Sentinel Setup as jpackage's own launcher does, by the same .cfg, and has Java begin where a
# start cache of this person and this processor ends: the program makes it when it has run for a
# while. Without a cache, or with one that no longer fits, it starts all the same.
here=$(readlink -f "$0")
name=${here##*/}
app=${here%/bin/*}/lib/app
runtime=${here%/bin/*}/lib/runtime
unset JDK_JAVA_OPTIONS

cache=
case ${XDG_CACHE_HOME:-} in
  /*) cache=$XDG_CACHE_HOME/sentinel-setup ;;
  *) [ -z "${HOME:-}" ] || cache=$HOME/.cache/sentinel-setup ;;
esac
if [ -n "$cache" ]; then
  # A home can be shared by machines whose processors differ.
  processor=$(grep -m1 -E '^(flags|Features)' /proc/cpuinfo | cksum)
  cache=$cache/start-${processor%% *}.aot
fi

main=
jars=
while IFS= read -r line; do
  value=${line#*=}
  case $value in \$APPDIR*) value=$app${value#?APPDIR} ;; esac
  case $line in
    app.mainclass=*) main=$value ;;
    app.classpath=*) jars=$jars${jars:+:}$value ;;
  esac
done < "$app/$name.cfg"

set -- -classpath "$jars" "$main" "$@"
if [ -n "$cache" ]; then
  set -- "-Dsentinelsetup.start-cache=$cache" "$@"
  # Where the archive is mapped tells nobody anything.
  [ ! -O "$cache" ] || set -- "-XX:AOTCache=$cache" -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:aot=off "$@"
fi
while IFS= read -r line; do
  case $line in java-options=*) set -- "${line#*=}" "$@" ;; esac
done < "$app/$name.cfg"
exec "$runtime/bin/java" "$@"
