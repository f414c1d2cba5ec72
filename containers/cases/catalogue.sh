# shellcheck shell=bash disable=SC2154 # folder and root are lib.sh's
# What the catalogue says of images is true of them, and what it has for copying works where it is copied to.

step 'catalogue/compare'
"$root/catalogue/compare" --known "$root/catalogue/standins.txt" >"$folder/differences" || {
  cat "$folder/differences"
  broken 'the images differ from the table, and not only as stand-ins are known to'
}
cat "$folder/differences"
if [ -s "$folder/differences" ]; then
  ok "the images are the table's but for the $(wc -l <"$folder/differences") known differences of stand-ins"
else
  ok 'the images are as the table says'
fi

# shellcheck disable=SC2034 # lib.sh's
inside=$folder
# shellcheck source=SCRIPTDIR/../../catalogue/lib.sh
. "$root/catalogue/lib.sh"
read_table

# Copies the supplements of the suite $1 into the image $2.
copy_all() {
  local image=minimal-image-lane-catalogue:copied name
  mkdir "$folder/context$1"
  {
    printf 'FROM %s\n' "$2"
    for name in $(supplements_of "$1"); do
      printf 'COPY --from=%s %s %s\n' "${table[$name.from]}" "${table[$name.paths]}" "${table[$name.to]}"
    done
  } >"$folder/context$1/Dockerfile"
  will_tag "$image"
  "$ENGINE" build --tag "$image" "$folder/context$1"
  unpack "$image"
  for name in $(supplements_of "$1"); do arrived "$name"; done
  for name in $(supplements_of "$1" | grep ^lib); do finds_its_own "$name" "$image"; done
  ok "$2: all $(supplements_of "$1" | wc -l) supplements arrive in it, and find what they need"
}

# The loader says where it finds what a library is linked to.
finds_its_own() {
  local loader
  loader=$(cd "$folder/image" && find -L lib64 lib -maxdepth 1 -name 'ld-linux*' | head -n 1)
  "$ENGINE" run --rm --entrypoint "/$loader" "$2" --list "/usr/lib/${table[$1.covers]}" >"$folder/linked"
  cat "$folder/linked"
  ! grep -q 'not found' "$folder/linked" || wrong "$1 does not find what it is linked to"
}

supplements_of() {
  local name
  for name in $(list supplements); do [ "${table[$name.suite]}" != "$1" ] || printf '%s\n' "$name"; done
}

# A library is a file of its own under its soname, whatever link it was; and all is as large as the table says.
arrived() {
  local path=$folder/image${table[$1.to]} bytes
  [[ ${table[$1.covers]} != lib* ]] || path=$path${table[$1.covers]}
  if [ -L "$path" ] || [ ! -e "$path" ]; then broken "$1 is not at $path"; fi
  bytes=$(find "$path" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
  if [ "$bytes" -lt $((table[$1.bytes] * 98 / 100)) ] || [ "$bytes" -gt $((table[$1.bytes] * 102 / 100)) ]; then
    wrong "$1 has $bytes bytes, not ${table[$1.bytes]}"
  fi
}

for suite in '' debian13 debian12; do
  image=scratch
  [ -z "$suite" ] || image=$(reference "base-nossl-$suite")
  step "copy supplements into $image"
  copy_all "$suite" "$image"
done
