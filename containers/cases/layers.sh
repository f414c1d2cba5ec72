# shellcheck shell=bash disable=SC2154 # folder and container are lib.sh's
# Two checkouts give the same layers, and a changed line of code changes the last of them alone.

image=minimal-image-lane-layers

# Builds the project in this folder as $1; its module with the Dockerfile is $2. Without the engine's cache,
# which would give the same layers because it builds none.
build() {
  maven compile
  will_tag "$image:$1"
  "$ENGINE" build --no-cache --file "$2/Dockerfile" --tag "$image:$1" .
  layers_of "$image:$1" >"$folder/$1.layers"
}

# Builds projects/$1 in two checkouts that differ in all that a checkout may differ in. $2 as above.
two_checkouts() {
  local here=$folder/$1-here there=$folder/far/away/$1-there file
  copy_project "$1" "$here"
  cd "$here" || exit
  step "$1: one checkout"
  build "$1-here" "$2"

  step "$1: another, elsewhere, of other modes and times"
  (
    umask 077
    mkdir -p "$folder/far/away"
    # What would be checked in.
    cp -R "$here" "$there"
    find "$there" -name target -prune -exec rm -rf {} +
  )
  cd "$there" || exit
  chmod -R go-rwx .
  find . -exec touch -d 2001-02-03T04:05:06Z {} +
  build "$1-there" "$2"
  for file in Dockerfile Dockerfile.dockerignore verify-image.sh minimal-image.md; do
    cmp "$here/$2/$file" "$2/$file" || broken "$1: $file is another one in another checkout"
  done
  if diff "$folder/$1-here.layers" "$folder/$1-there.layers"; then
    ok "$1: two checkouts give the same $(wc -l <"$folder/$1-here.layers") layers"
  else
    wrong "$1: two checkouts give other layers"
  fi
}

two_checkouts reactor app
two_checkouts notes .

step 'notes: a changed line'
sed -i.bak 's/GREETING = "hello"/GREETING = "goodbye"/' src/main/java/com/example/notes/Main.java
rm src/main/java/com/example/notes/Main.java.bak
build notes-changed .
before=$folder/notes-there.layers
after=$folder/notes-changed.layers
if cmp <(sed '$d' "$before") <(sed '$d' "$after") && ! cmp "$before" "$after"; then
  ok "notes: a changed line of code changes the last of $(wc -l <"$after") layers alone"
else
  diff "$before" "$after" || :
  wrong 'notes: a changed line of code changes other layers than the last one'
fi
