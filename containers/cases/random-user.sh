# shellcheck shell=bash disable=SC2154 # folder and container are lib.sh's
# A platform that picks a user at random, in group 0, runs the image; read-only as well.

copy_project notes "$folder/notes"
cd "$folder/notes" || exit
step 'build'
maven compile
image=$(image_of verify-image.sh)
will_tag "$image"
"$ENGINE" build --tag "$image" .

expect() {
  local status
  status=$(ask 8080 "$1" | head -n 1) || :
  if [ "$status" != 200 ]; then
    "$ENGINE" logs "$container" || :
    broken "user 12345:0 gets ${status:-no answer} for $1${2:+, $2}"
  fi
}

hardened=(--user 12345:0 --cap-drop ALL --security-opt no-new-privileges --publish 127.0.0.1::8080)

step 'user 12345:0'
start "${hardened[@]}" "$image"
expect /
expect /write?/data/note
expect /write?note
expect /write?/tmp/note
ok 'as 12345:0 it answers, and writes to its volume, working directory and /tmp'

step 'user 12345:0, read-only'
start "${hardened[@]}" --read-only "$image"
expect / read-only
expect /write?/data/note read-only
ok 'as 12345:0 with a read-only root it answers, and writes to its volume'
