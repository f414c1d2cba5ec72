# shellcheck shell=bash disable=SC2154 # root, work and folder are lib.sh's and run's
# What is predicted of libraries and features of the JDK on every base is what happens there.

matrix=$root/containers/matrix
made=$folder/made
# Releases of Java that there is a builder for; 21 needs one too, and behaves as 25 does where both have it.
releases=(25 17)
mkdir -p "$made"

behaviours() { sed '/^#/d' "$matrix/behaviours.txt"; }

jdk_of() { printf 'eclipse-temurin:%s-jdk' "$1"; }

# --- What is run: a folder of classes and one of jars for each behaviour ---------------------------

step 'the jars of each behaviour, and the processor'
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml")
copy=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
maven -q "$copy:copy" "-Dartifact=dev.minimalimage:minimal-image-processor:$version" \
  "-DoutputDirectory=$made" -Dmdep.stripVersion=true
sed -n 's|^ *<id>\(.*\)</id>|\1|p' "$matrix/pom.xml" >"$made/profiles"
while read -r behaviour; do
  maven -q -f "$matrix/pom.xml" -P "$behaviour" "$copy:copy-dependencies" -DincludeScope=runtime \
    "-DoutputDirectory=$made/jars/$behaviour" </dev/null
done <"$made/profiles"

step 'the classes of each behaviour, and certificates'
mkdir "$made/certificates"
"$matrix/certificates" "$made/certificates"
# Once for all, because a compiler takes longer to start than to compile; our use of sun.misc is no news.
javac --release 17 -encoding UTF-8 -nowarn -XDignore.symbol.file -d "$made/compiled" \
  -cp "$(find "$made/jars" -name '*.jar' | paste -sd : -)" "$matrix"/src/com/example/matrix/*.java
while read -r behaviour main _; do
  package=$made/classes/$behaviour/com/example/matrix
  mkdir -p "$package" "$made/jars/$behaviour"
  (cd "$made/compiled/com/example/matrix" && find . \( -name "$main.class" -o -name "$main\$*.class" -o -name Expect.class \) \
    -exec cp {} "$package" \;)
  [ ! -d "$matrix/resources/$behaviour" ] || cp -R "$matrix/resources/$behaviour/." "$made/classes/$behaviour"
done < <(behaviours)
for kind in rsa ec; do
  cp "$made/compiled/com/example/matrix"/LocalHttps*.class "$made/classes/https-$kind/com/example/matrix"
done
for kind in rsa ec; do cp "$made/certificates/$kind"-*.p12 "$made/classes/https-$kind"; done

# --- What is predicted -----------------------------------------------------------------------------

javac -encoding UTF-8 -d "$made/predict" -cp "$made/minimal-image-processor.jar" \
  "$root/containers/predict"/*.java "$matrix"/{Predict,Trials,Verdicts}.java

predict() {
  java -Dfile.encoding=UTF-8 -cp "$made/minimal-image-processor.jar:$made/predict" Predict \
    "$matrix/behaviours.txt" "$made" "$@"
}

step 'the modules that each behaviour is predicted to need'
predict modules "${releases[@]}"

# A runtime for each set of modules, and one of all; then what they bring besides Java.
for release in "${releases[@]}"; do
  step "linking $(wc -l <"$made/runtimes-$release.txt" | tr -d ' ') runtimes of Java $release"
  will_tag "minimal-image-lane-matrix:$release"
  cp "$matrix/link" "$matrix/run" "$made"
  cp "$made/runtimes-$release.txt" "$made/runtimes.txt"
  "$ENGINE" build --file "$matrix/Dockerfile" --build-arg "JDK=$(jdk_of "$release")" \
    --build-arg BUSYBOX=busybox:latest --tag "minimal-image-lane-matrix:$release" "$made"
  # One that an interrupted run has left has this name.
  "$ENGINE" rm --force --volumes "minimal-image-lane-matrix-$release" || :
  "$ENGINE" create --name "minimal-image-lane-matrix-$release" "minimal-image-lane-matrix:$release"
  containers+=("minimal-image-lane-matrix-$release")
  "$ENGINE" cp "minimal-image-lane-matrix-$release:/matrix/brings/list" "$made/brings-$release.txt"
done

step 'the verdict for each behaviour, base and runtime'
# Who made the Java of each base: there are stand-ins of another maker (catalogue/standins.txt).
for name in java17-debian12 java17-debian13 java21-debian13 java25-debian13; do
  printf '%s %s\n' "$name" "$("$ENGINE" run --rm --entrypoint /usr/bin/java "gcr.io/distroless/$name:nonroot" \
    -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.vendor = //p')"
done >"$made/makers.txt"
predict verdicts "${releases[@]}"
tell() { while read -r line; do printf '     %-18s %s\n' "$case" "$line" >&3; done; }
tell <"$made/applied.txt"

# --- What happens ----------------------------------------------------------------------------------

# Runs the file runs/$3 in the image $1 with the runtimes of Java $2.
run_in() {
  "$ENGINE" run --rm --interactive --network none --user 65532:65532 --tmpfs /tmp:exec,mode=1777 \
    --volumes-from "minimal-image-lane-matrix-$2" --entrypoint /matrix/busybox "$1" sh /matrix/run \
    <"$made/runs/$3" >"$made/outcomes/$3"
}

# The lines "IMAGE RELEASE NAME" of standard input, one after the other.
run_all() {
  local image release name
  while read -r image release name; do
    run_in "$image" "$release" "$name"
  done
}

step "$(wc -l <"$made/images.txt" | tr -d ' ') images with what a runtime brings or a base lacks"
while read -r tag; do
  will_tag "minimal-image-lane-matrix:$tag"
  "$ENGINE" build --quiet --tag "minimal-image-lane-matrix:$tag" - <"$made/images/$tag"
done <"$made/images.txt"

step "$(cat "$made"/runs/* | wc -l | tr -d ' ') runs in $(wc -l <"$made/runs.txt" | tr -d ' ') containers"
mkdir "$made/outcomes"
began=$SECONDS
# Two at a time, because most of it is waiting for a JVM to start.
sed -n 'p;n' "$made/runs.txt" | run_all &
other=$!
sed -n 'n;p' "$made/runs.txt" | run_all
wait "$other"
printf 'All runs took %d s.\n' $((SECONDS - began))

# --- Whether it is the same ------------------------------------------------------------------------

step 'comparing'
code=0
cp "$matrix/head.md" "$made"
java -Dfile.encoding=UTF-8 "$matrix/Judge.java" "$made" >"$made/judgement" || code=$?
cat "$made/judgement"
grep -E '^(Sabotage|Conditional): ' "$made/judgement" | tell
cat "$made/matrix.md" >&3
while read -r line; do wrong "$line"; done < <(sed -n 's/^DISAGREES //p' "$made/judgement")
[ $code -le 1 ] || broken "Judge.java ends with exit code $code"
[ $code -ne 0 ] || ok "$(sed -n 's/^AGREES //p' "$made/judgement")"

if [ "${MATRIX_UPDATE:-}" = true ]; then
  cp "$made/matrix.md" "$root/docs/matrix.md"
  wrong 'docs/matrix.md is written anew: look at the difference, and run again without MATRIX_UPDATE'
elif diff "$root/docs/matrix.md" "$made/matrix.md"; then
  ok 'docs/matrix.md shows these verdicts'
else
  wrong 'docs/matrix.md shows other verdicts; MATRIX_UPDATE=true containers/run matrix writes it'
fi
