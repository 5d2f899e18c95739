#!/bin/sh
# Starts Ajar on the Java beside it; packaging/build.sh fills in what stands between at signs. A script, since the
# launcher jpackage makes asks the package managers at every start (170 ms) and cannot set the locale.
lib=$(dirname "$(dirname "$(readlink -f "$0")")")/lib
app=$lib/app

# Java reads arguments and file names in the locale's charset and cannot be told otherwise: where that is not UTF-8,
# as under cron, the name of José would be lost.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *.[Uu][Tt][Ff]-8* | *.[Uu][Tt][Ff]8*) ;;
    *)
        if [ -n "${LC_ALL:-}" ]; then
            export LC_ALL=C.UTF-8
        else
            export LC_CTYPE=C.UTF-8
        fi
        ;;
esac

# A command is over before the second compiler pays: measured, without it the sample takes a third of the time. It says
# where memory was short; a window that goes on without would take what nobody keeps, so it ends: what was kept is safe.
kind=-XX:+ExitOnOutOfMemoryError
journal=
for word in "$@"; do
    case "$journal$word" in
        --journal) journal=named: ;;
        named:* | --journal=* | --exit) journal= ;;
        *) kind=-XX:TieredStopAtLevel=1 ;;
    esac
done

# A heap dump or a core file would be the journal, readable; the report of a crash and the file of figures in /tmp have
# the words of the command line, which may be what was to be kept.
exec "$lib/runtime/bin/java" \
    "@AOT@" $kind \
    --enable-native-access=javafx.graphics \
    -Xmx512m \
    -XX:-HeapDumpOnOutOfMemoryError \
    -XX:-CreateCoredumpOnCrash \
    -XX:+SuppressFatalErrorMessage \
    -XX:-UsePerfData \
    '-Djdk.serialFilter=!*' \
    -Xlog:disable \
    -Dstdin.encoding=UTF-8 \
    -Dstdout.encoding=UTF-8 \
    -Dstderr.encoding=UTF-8 \
    -Dorg.jooq.no-logo=true \
    -Dorg.jooq.no-tips=true \
    -classpath "@CLASSPATH@" \
    app.ajar.Launcher "$@"
