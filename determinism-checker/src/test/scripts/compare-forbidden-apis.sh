#!/usr/bin/env bash
# Runs forbidden-apis over the programs of the corpus, with the checker's own list of JDK members as its signatures, and
# counts by directory in how many programs it finds something. In directories good-* each of these is a false alarm.
# Run in determinism-checker, after mvn test-compile: src/test/scripts/compare-forbidden-apis.sh FORBIDDENAPIS_JAR CLASSPATH
set -euo pipefail
jar=$1
classpath=$2
corpus=src/test/resources/corpus
rules=src/main/resources/dev/perdure/checker/rule
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# pkg.Type#member(args) is the same in both; a type as a whole, constructors and all overloads are written otherwise.
# Conditions, which only the checker has, are dropped; a name alone may be a field or methods.
cat "$rules"/{time,random,identity,threads,io,environment,reflection,gc}.rules \
    | grep -E '^  [a-z]+\.[A-Za-z0-9_.$]+#' \
    | sed -E 's/^  //; s/(#[A-Za-z*]+(\([^)]*\))?).*/\1/; s/#new\(/#<init>(/; s/#new$/#<init>(**)/; s/#\*$//' \
    | sed -E 's/^([^#]*#[A-Za-z]+)$/\1\n\1(**)/' | sort -u > "$work/all.txt"
echo "@defaultMessage nondeterministic" > "$work/signatures.txt"
cat "$work/all.txt" >> "$work/signatures.txt"

mkdir "$work/library" "$work/classes"
javac --release 17 -proc:none -nowarn -g -cp "$classpath" -d "$work/library" $(find $corpus/library -name '*.java')
javac --release 17 -proc:none -nowarn -g -cp "$classpath:$work/library" -d "$work/classes" \
    $(find $corpus -name '*.java' -not -path "$corpus/library/*") 2> "$work/javac" || { cat "$work/javac"; exit 1; }
java -jar "$jar" --allowmissingclasses --allowunresolvablesignatures -d "$work/classes" -c "$classpath:$work/library" \
    -f "$work/signatures.txt" > "$work/found" 2>&1 || true
tail -1 "$work/found"
grep -c . "$work/all.txt" | sed 's/$/ signatures/'

# Findings are told as "in the.package.Class (File.java:12)".
grep -oE 'in [a-z0-9_.]+\.[A-Z][A-Za-z0-9_$]* \(' "$work/found" \
    | sed -E 's/^in ([a-z0-9_.]+)\.[A-Z].*/\1/' | sort -u > "$work/packages"
for directory in $(cd $corpus && ls -d */ | tr -d /); do
    [[ $directory = shop || $directory = library ]] && continue
    programs=0; flagged=0
    while read -r source; do
        programs=$((programs + 1))
        package=$(sed -n '1s/package \(.*\);/\1/p' "$source")
        if grep -qxE "$package(\..*)?" "$work/packages"; then flagged=$((flagged + 1)); fi
    done < <(find "$corpus/$directory" -name '*.java')
    printf '%-20s %4d programs, %4d flagged\n' "$directory" $programs $flagged
done
