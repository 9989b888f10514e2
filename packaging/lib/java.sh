# Finds a Java to run preflight with. To be read by a shell.

lowest=17

# Sets feature to the version of the Java in the directory $1, 17 for instance; it is empty where there is none.
# The file beside the program says it at once, where starting it would take as long as half an answer.
feature_of() {
    feature=
    [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ]; then
        while IFS='="' read -r name _ value _; do
            [ "$name" = JAVA_VERSION ] && feature=$value
        done < "$1/release"
    fi
    if [ -z "$feature" ]; then
        feature=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    fi
    feature=${feature#1.}
    feature=${feature%%[!0-9]*}
}

# Sets java and feature where the Java in the directory $1 will do; else remembers why not.
try_java() {
    feature_of "$1"
    [ -n "$feature" ] || return 1
    if [ "$feature" -ge "$lowest" ]; then
        java=$1/bin/java
        return 0
    fi
    too_old="${too_old:+$too_old, }Java $feature in $1"
    return 1
}

# Sets java to the first one of JAVA_HOME, the path and the usual place that will do, and feature to its version.
find_java() {
    java=
    too_old=
    if [ -n "${JAVA_HOME-}" ]; then
        try_java "${JAVA_HOME%/}" && return 0
    fi
    on_path=$(command -v java) && on_path=$(readlink -f "$on_path") && try_java "${on_path%/bin/java}" && return 0
    set +f
    for place in /usr/lib/jvm/*; do
        [ -L "$place" ] && continue
        try_java "$place" && break
    done
    set -f
    [ -n "$java" ] && return 0
    echo "preflight needs Java $lowest or later and found ${too_old:-none}; JAVA_HOME says where one is" >&2
    exit 2
}
