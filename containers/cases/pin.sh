# shellcheck shell=bash disable=SC2154 # folder is lib.sh's
# What verify-image.sh --pin pins is what is built on, whatever the tags mean later, until it is called again.

# Few engines have all images from a registry, and none can be told to take other makers' names from a registry of ours:
# the generated files are tried as a mirror's users would write them, with its address before each name.
command -v docker-registry >/dev/null || broken 'it takes a registry: install docker-registry'
mkdir "$folder/registry"
cat >"$folder/registry.yml" <<END
version: 0.1
log: {level: info, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: $folder/registry}}
http: {addr: "127.0.0.1:0"}
END
docker-registry serve "$folder/registry.yml" >"$folder/registry.log" 2>&1 &
processes+=($!)

project=$folder/project
copy_project command-line "$project"
cd "$project" || exit
step 'mvn compile'
maven compile
sed -n "/^images='/,/'\$/p" verify-image.sh | sed -e "s/^images='//" -e "s/'\$//" >"$folder/names"
[ -s "$folder/names" ] || broken 'verify-image.sh names no images'

for ((i = 0; i < 100; i++)); do
  registry=$(sed -n 's/.*listening on \(127\.0\.0\.1:[0-9]*\).*/\1/p' "$folder/registry.log")
  [ -z "$registry" ] || break
  sleep 0.3
done
[ -n "$registry" ] || broken "docker-registry does not start: $(tail -n 1 "$folder/registry.log")"
sed -e 's/[.]/\\./g' -e "s|.*|s#&#$registry/&#g|" "$folder/names" >"$folder/to-mirror"

# Has $folder/mirror be the project as the mirror's users have it.
mirror() {
  rm -rf "$folder/mirror"
  cp -R "$project" "$folder/mirror"
  local file
  for file in Dockerfile verify-image.sh minimal-image.lock; do
    [ ! -e "$folder/mirror/$file" ] || sed -i -f "$folder/to-mirror" "$folder/mirror/$file"
  done
}

# Renews the pins in the mirror, and the project's from them.
pin() {
  mirror
  "$folder/mirror/verify-image.sh" --engine "$ENGINE" --pin >"$folder/pins" || return
  cat "$folder/pins"
  sed "s|^$registry/||" "$folder/mirror/minimal-image.lock" >"$project/minimal-image.lock"
}

# The label that tells the other image behind the base's tag, in the image that the mirror's Dockerfile makes.
label() {
  "$ENGINE" build --quiet --tag "$image" "$folder/mirror" >/dev/null
  "$ENGINE" image inspect --format '{{index .Config.Labels "moved"}}' "$image"
}

step 'verify-image.sh --pin, of images that no registry has'
code=0
pin || code=$?
if [ $code -eq 2 ] && [ ! -e "$folder/mirror/minimal-image.lock" ]; then
  ok "pins nothing where there is no digest: $(head -n 1 "$folder/pins")"
else
  broken "--pin ends with exit code $code where there is no digest"
fi

step 'push of the images'
while read -r name; do
  will_tag "$registry/$name"
  "$ENGINE" image inspect "$name" >/dev/null 2>&1 || "$ENGINE" pull "$name"
  "$ENGINE" tag "$name" "$registry/$name"
  "$ENGINE" push "$registry/$name"
done <"$folder/names"

step 'verify-image.sh --pin'
pin
[ "$(grep -c '^new ' "$folder/pins")" -eq "$(wc -l <"$folder/names")" ] || broken 'not all images are pinned'
if MINIMALIMAGE_MODE=check maven clean compile >"$folder/check"; then broken 'the Dockerfile without the pins is not stale'; fi
grep -q "Dockerfile is stale, because the images' pins changed" "$folder/check" || broken 'nothing tells that pins changed'
maven clean compile
[ "$(grep -c '@sha256:' Dockerfile)" -ge "$(wc -l <"$folder/names")" ] || broken 'the Dockerfile is not pinned'
ok "pins $(wc -l <"$folder/names") images; the Dockerfile is stale until the next compile"

mirror
image=$(image_of verify-image.sh)
will_tag "$image"
step 'verify-image.sh, which builds on the pinned images'
verify "$folder/mirror/verify-image.sh" --engine "$ENGINE"
ok "the pinned image verifies: $(check_line starts), $(check_line files)"

base=$(script_value base "$folder/mirror/verify-image.sh")
tag=${base%@*}
step "another image behind $tag"
printf 'FROM %s\nLABEL moved=yes\n' "$tag" | "$ENGINE" build --tag "$tag" -
"$ENGINE" push "$tag"
[ "$(label)" = '' ] || broken 'the pinned build follows the tag'
sed -i 's/@sha256:[0-9a-f]*//' "$folder/mirror/Dockerfile"
[ "$(label)" = yes ] || broken 'the build without pins does not follow the tag, so nothing is shown'
ok 'the pinned build stands on the same base when its tag moves'

step 'verify-image.sh --pin, again'
pin
[ "$(sed -n 's/^new  \(.*\)@.*/\1/p' "$folder/pins")" = "$tag" ] || broken 'another pin is new than that of the moved tag'
maven clean compile
mirror
[ "$(label)" = yes ] || broken 'the renewed pin is not built on'
ok "one command takes the new image: $(tail -n 1 "$folder/pins")"
