# shellcheck shell=bash disable=SC2154 # root, folder and others are lib.sh's and run's
# What is predicted of executables, linked in each way and on every base, is what happens there.

native=$root/containers/native
matrix=$root/containers/matrix
made=$folder/made
mkdir -p "$made"/{classes,compiled,jars,keys,outcomes,work}

# --- What is run: one program, of whose behaviours each is judged by its own classes and jars --------

step 'the processor, the classes and the jars'
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml")
copy=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
maven -q "$copy:copy" "-Dartifact=dev.minimalimage:minimal-image-processor:$version" \
  "-DoutputDirectory=$made" -Dmdep.stripVersion=true
maven -q -f "$matrix/pom.xml" -P sqlite-jdbc "$copy:copy-dependencies" -DincludeScope=runtime \
  "-DoutputDirectory=$made/jars/jni-library"
"$matrix/certificates" "$made/keys"
rm "$made"/keys/ec-*
javac --release 17 -encoding UTF-8 -d "$made/compiled" "$native"/src/com/example/probe/*.java
while read -r behaviour main others; do
  package=$made/classes/$behaviour/com/example/probe
  mkdir -p "$package"
  for class in "$main" Expect $others; do
    cp "$made/compiled/com/example/probe/$class.class" "$package"
  done
done < <(sed '/^#/d' "$native/behaviours.txt")

# --- What is predicted -----------------------------------------------------------------------------

step 'the verdict for each mode, base and behaviour'
javac -encoding UTF-8 -d "$made/predict" -cp "$made/minimal-image-processor.jar" \
  "$root/containers/predict"/*.java "$native/Predict.java"
java -Dfile.encoding=UTF-8 -cp "$made/minimal-image-processor.jar:$made/predict" Predict \
  "$native/behaviours.txt" "$made"
[ ! -d "$made/extras" ] || find "$made/extras" -name tmp -exec chmod 1777 {} +

# --- What happens ----------------------------------------------------------------------------------

while IFS=$'\t' read -r mode builder options _; do
  mode=${mode,,}
  step "native-image $options"
  will_tag "minimal-image-lane-native:$mode"
  "$ENGINE" build --file "$native/Dockerfile" --build-arg "BUILDER=$builder" --build-arg "OPTIONS=$options" \
    --tag "minimal-image-lane-native:$mode" "$made"
  "$ENGINE" create --name "minimal-image-lane-native-$mode" "minimal-image-lane-native:$mode"
  containers+=("minimal-image-lane-native-$mode")
  "$ENGINE" cp "minimal-image-lane-native-$mode:/linkage" "$made/linkage-$mode"
done <"$made/builds.tsv"

step "$(wc -l <"$made/images.txt" | tr -d ' ') images of the bases, as they are and with what plans add"
while read -r image; do
  will_tag "minimal-image-lane-native:$image"
  "$ENGINE" build --quiet --file "$made/images/$image" --tag "minimal-image-lane-native:$image" "$made"
done <"$made/images.txt"

# Runs the behaviour $2 in the image $1; leaves the exit code, the output and, after a line of dashes, the errors.
run_behaviour() {
  local code=0 file=$made/outcomes/$1.$2
  local options=(--rm --cap-drop ALL --security-opt no-new-privileges) arguments=("$2")
  # A volume or tmpfs would give an image the /tmp that it lacks, so who writes gets a root that it can write.
  case $2 in temp-file | jni-library | file-name) ;; *) options+=(--read-only) ;; esac
  case $2 in
    name-lookup) options+=(--network "$network" --network-alias the-probe) ;;
    *) options+=(--network none) ;;
  esac
  case $2 in
    named-zone) options+=(--env TZ=Asia/Tokyo) ;;
    trust-store)
      arguments=(-Djavax.net.ssl.trustStore=/keys/rsa-trust.p12 -Djavax.net.ssl.trustStorePassword=changeit "$2")
      ;;
  esac
  "$ENGINE" run "${options[@]}" "minimal-image-lane-native:$1" "${arguments[@]}" \
    >"$file.output" 2>"$file.errors" </dev/null || code=$?
  { echo $code && cat "$file.output" && echo -- && cat "$file.errors"; } >"$file"
  rm "$file.output" "$file.errors"
}

network=minimal-image-lane-native
"$ENGINE" network create $network
networks+=("$network")
step "$(cut -f 3,6 "$made/verdicts.tsv" | sort -u | wc -l | tr -d ' ') runs on the bases, and those with what plans add"
while IFS=$'\t' read -r _ _ behaviour _ _ raw planned; do
  [ -e "$made/outcomes/$raw.$behaviour" ] || run_behaviour "$raw" "$behaviour"
  [ -e "$made/outcomes/$planned.$behaviour" ] || run_behaviour "$planned" "$behaviour"
done <"$made/verdicts.tsv"

# --- Whether it is the same ------------------------------------------------------------------------

step 'comparing'
code=0
cp "$native/head.md" "$made"
java -Dfile.encoding=UTF-8 "$native/Judge.java" "$made" >"$made/judgement" || code=$?
cat "$made/judgement"
cat "$made/native-matrix.md" >&3
while read -r line; do wrong "$line"; done < <(sed -n 's/^DISAGREES //p' "$made/judgement")
[ $code -le 1 ] || broken "Judge.java ends with exit code $code"
[ $code -ne 0 ] || ok "$(sed -n 's/^AGREES //p' "$made/judgement")"

if [ "${NATIVE_MATRIX_UPDATE:-}" = true ]; then
  cp "$made/native-matrix.md" "$root/docs/native-matrix.md"
  wrong 'docs/native-matrix.md is written anew: look at the difference, and run again without NATIVE_MATRIX_UPDATE'
elif diff "$root/docs/native-matrix.md" "$made/native-matrix.md"; then
  ok 'docs/native-matrix.md shows these verdicts'
else
  wrong 'docs/native-matrix.md shows other verdicts; NATIVE_MATRIX_UPDATE=true containers/run native-matrix writes it'
fi
