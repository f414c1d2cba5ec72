# shellcheck shell=bash disable=SC2154 # folder and container are lib.sh's
# Quotes, substitutions, backslashes, templates and emoji in every member reach image and app unchanged.

copy_project hostile-strings "$folder/hostile"
cd "$folder/hostile" || exit
step 'mvn compile'
maven compile org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies
image=$(image_of verify-image.sh)
will_tag "$image"
step 'docker build'
"$ENGINE" build --tag "$image" .

step 'what the engine tells'
"$ENGINE" image inspect --format '{{json .Config}}' "$image" >"$folder/image.json"
if java -cp 'target/classes:target/dependency/*' Check.java "$folder/image.json" >"$folder/check"; then
  ok "the engine tells of env, labels, args and jvmArgs as written: $(cat "$folder/check")"
else
  cat "$folder/check"
  wrong "the image differs from the annotation: $(head -n 3 "$folder/check")"
fi

step 'what the app sees'
if "$ENGINE" run --rm "$image" >"$folder/app"; then
  ok 'the app sees env, args and jvmArgs as written'
else
  cat "$folder/app"
  wrong "the app sees something else: $(head -n 3 "$folder/app")"
fi

step 'verify-image.sh'
verify ./verify-image.sh --engine "$ENGINE" --image "$image"
ok 'verify-image.sh passes verify.args and verify.env as written, and finds verify.output'

step 'a line break'
sed -i.bak 's/H00 = .*/H00 = "a\\nb";/' src/main/java/com/example/hostile/Hostile.java
! maven compile >"$folder/errors" || broken 'a line break compiles'
cat "$folder/errors"
count=$(sed -n 's/.*Main.java:\(\[[0-9,]*\]\).*\[MI-CONTROL-CHARACTER\].*/\1/p' "$folder/errors" | sort -u | wc -l)
if [ "$count" -eq 7 ]; then
  ok 'a line break is an error at each of the seven members that hold one'
else
  wrong "a line break is an error at $count members instead of 7"
fi
