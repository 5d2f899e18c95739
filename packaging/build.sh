#!/usr/bin/env bash
# Makes target/dist/ajar, the program with a Java of its own, from this tree alone. Runs no tests.
set -euo pipefail
cd "$(dirname "$0")/.."

work=target/package
app=target/dist/ajar

# What the AOT cache learns from, in one run of the program: a command line a line, the window last.
# One that fails fails the build.
training="--version
init --journal $work/training/empty
sample --journal $work/training/sample --on 2026-11-12
keep @Nina Cole: she called about the choir\\n/no not now: a class, ask in spring\\n/owe her the notes by Friday
people
people --json
show Nina
show Ana Marques --json
search the terrace
verify
export $work/training/archive.ajar
import $work/training/archive.ajar --journal $work/training/empty
--journal $work/training/sample --exit"

# The way through the window that it learns too, so that no place is slow when it is opened for the first time.
walk="Ctrl+DIGIT1 DOWN ENTER ESCAPE Ctrl+DIGIT2 DOWN DOWN ENTER Ctrl+DIGIT3 DOWN TAB Ctrl+DIGIT4 Ctrl+DIGIT5 Ctrl+DIGIT6 \
Ctrl+COMMA TAB Ctrl+K \"terrace\" DOWN ESCAPE Ctrl+DIGIT2 Ctrl+F \"marques\" DOWN ENTER TAB TAB PAGE_DOWN PAGE_DOWN \
Ctrl+L \"@Ana\" ENTER \"she-called\" ENTER \"/no-not-now:-a-class,-ask-in-spring\" ENTER \"/stop\" ESCAPE ESCAPE \
Ctrl+DIGIT1 Ctrl+DIGIT2"

is_jdk25() {
    [ -x "$1/bin/jlink" ] && [ -x "$1/bin/jpackage" ] && [ -r "$1/release" ] &&
        grep -Eq '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$1/release"
}

find_jdk() {
    local home on_path
    on_path=$(command -v javac || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$on_path"; do
        if [ -n "$home" ] && is_jdk25 "$home"; then
            echo "$home"
            return
        fi
    done
    echo "Ajar needs a JDK 25 or newer and none was found here: get one from https://adoptium.net and start again." >&2
    return 1
}

JAVA_HOME=$(find_jdk)
export JAVA_HOME
hash=$(git rev-parse --short=10 HEAD 2>/dev/null || echo source)-$(date -u +%Y%m%d%H%M%S)
# The old cache goes first: Java does not check jars against it and would run the old classes.
rm -rf "$work" target/dist
mkdir -p "$work/training"

echo "Building $hash with $JAVA_HOME"
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" ./mvnw -q -B -Dmaven.test.skip=true "-Dbuild.hash=$hash" package dependency:copy-dependencies \
    -DincludeScope=runtime "-DoutputDirectory=$PWD/$work/lib"
mkdir "$work/javafx"
mv "$work"/lib/javafx-*.jar "$work/javafx"
jar=$(basename target/ajar-*.jar)
version=${jar#ajar-}
version=${version%.jar}
cp "target/$jar" "$work/lib"

"$JAVA_HOME/bin/jlink" --module-path "$work/javafx" \
    --add-modules javafx.controls,javafx.fxml,java.sql,java.naming,jdk.management \
    --exclude-resources='/javafx.graphics/*.so' \
    --no-header-files --no-man-pages --generate-cds-archive --output "$work/runtime"
# In the runtime JavaFX finds its libraries at once; from the jar it would unpack them into every home folder.
mkdir "$work/natives"
(cd "$work/natives" && "$JAVA_HOME/bin/jar" xf ../javafx/javafx-graphics-*-linux*.jar)
cp "$work"/natives/*.so "$work/runtime/lib"

"$JAVA_HOME/bin/jpackage" --type app-image --name ajar --app-version "$version" --vendor Ajar \
    --runtime-image "$work/runtime" --input "$work/lib" --main-jar "$jar" --main-class app.ajar.Launcher \
    --dest target/dist
# packaging/ajar.sh says why not this launcher.
rm "$app/bin/ajar" "$app/lib/libapplauncher.so" "$app/lib/app/ajar.cfg"

classpath=
for library in "$app"/lib/app/*.jar; do
    classpath=$classpath:\$app/$(basename "$library")
done

launcher() { # the option about the AOT cache
    sed -e "s|@AOT@|$1|" -e "s|@CLASSPATH@|${classpath#:}|" packaging/ajar.sh > "$app/bin/ajar"
    chmod 755 "$app/bin/ajar"
}

cache=ajar-$version-$hash.aot
printf '%s\n' "$training" > "$work/commands"
launcher "-XX:AOTCacheOutput=$app/lib/app/$cache"
JAVA_TOOL_OPTIONS="-Dajar.train=$work/commands -Dajar.home=$work/training/home '-Dajar.walk=$walk' -Dglass.platform=Headless -Dprism.order=sw" \
    "$app/bin/ajar" > "$work/trained"
launcher "-XX:AOTCache=\$app/$cache"

# AOTMode=on: a cache that does not fit is an error instead of a slow start.
said=$(JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$app/bin/ajar" --version)
if [ "$said" != "ajar $version ($hash)" ]; then
    echo "The program says it is \"$said\", not \"ajar $version ($hash)\"" >&2
    exit 1
fi
echo "$said: $app/bin/ajar"
