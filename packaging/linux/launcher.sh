#!/bin/sh
# Starts Sentinel Setup as jpackage's own launcher does, by the same .cfg, and has Java begin where a
# start cache of this person ends: the program makes it when it has run for a while. Without a cache,
# or with one that no longer fits, it starts all the same.
here=$(readlink -f "$0")
name=${here##*/}
app=${here%/bin/*}/lib/app
runtime=${here%/bin/*}/lib/runtime
unset JDK_JAVA_OPTIONS

cache=
case ${XDG_CACHE_HOME:-} in
  /*) cache=$XDG_CACHE_HOME/sentinel-setup/start.aot ;;
  *) [ -z "${HOME:-}" ] || cache=$HOME/.cache/sentinel-setup/start.aot ;;
esac

# What Java is given is put behind what the person gave; at the end that moves behind it.
given=$#
main=
jars=
while IFS= read -r line; do
  value=${line#*=}
  case $value in \$APPDIR*) value=$app${value#?APPDIR} ;; esac
  case $line in
    java-options=*) set -- "$@" "$value" ;;
    app.mainclass=*) main=$value ;;
    app.classpath=*) jars=$jars${jars:+:}$value ;;
  esac
done < "$app/$name.cfg"
if [ -n "$cache" ]; then
  set -- "$@" "-Dsentinelsetup.start-cache=$cache"
  [ ! -O "$cache" ] || set -- "$@" "-XX:AOTCache=$cache" -Xlog:aot=off
fi
set -- "$@" -classpath "$jars" "$main"
while [ "$given" -gt 0 ]; do
  argument=$1
  shift
  set -- "$@" "$argument"
  given=$((given - 1))
done
exec "$runtime/bin/java" "$@"
