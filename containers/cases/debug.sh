# shellcheck shell=bash disable=SC2154 # folder and container are lib.sh's
# The recipes of sample-app/minimal-image.md for a look inside work as they stand there.

# The commands of the recipe number $1, as lines.
recipe() {
  awk -v wanted="$1" '
    /^## How to look inside/ { inside = 1 }
    inside && /^```sh/ { number++; printing = number == wanted; next }
    /^```/ { printing = 0 }
    printing' "$root/sample-app/minimal-image.md"
}

# Runs the lines of $1, "docker" being the engine and the container called $container instead of app, in a terminal of
# its own where one is asked for; $2 is typed into it.
follow() {
  local line
  while IFS= read -r line; do
    line=$(sed -e "s#^docker #$ENGINE #; s#container:app#container:$container#g; s# app:# $container:#; s#QUIT app#QUIT $container#; s#200 app#200 $container#; s#exec app#exec $container#" <<<"$line")
    step "$line"
    case $line in
      *' -it '*) printf '%s\nexit\n' "$2" | timeout 120 script -qec "$line" /dev/null ;;
      *) (cd "$folder" && timeout 120 bash -c "$line") ;;
    esac
    sleep 1 # nobody types the next one faster
  done <<<"$1"
}

container=none
build_sample minimal-image-lane-sample:debugged
will_tag minimal-image-sample-app:debug

build=$(recipe 1 | head -n 1)
step "$build"
bash -c "${build/#docker/$ENGINE}"
follow "$(recipe 1 | tail -n +2)" 'id; ls -l /app/classpath; /app/absent; jcmd -h | head -n 1' >"$folder/shell"
grep -q 'uid=65532' "$folder/shell" || broken 'the shell in the debug target does not run as the user'
grep -q '/app/classpath' "$folder/shell" || broken 'the shell in the debug target does not see the application'
ok 'a shell in the debug target, as the user'

# Starts the image $1 as the report says.
start_as_told() {
  start --read-only --tmpfs /tmp:rw,exec,nosuid,nodev,mode=1777 --cap-drop ALL --security-opt no-new-privileges \
    --publish 127.0.0.1::8080 --volume /data --volume /work "$1"
  ask 8080 /health || broken 'the application does not answer'
}

start_as_told minimal-image-lane-sample:debugged
follow "$(recipe 2)" 'ps; ls /proc/1/root/app; wget -q -O - http://127.0.0.1:8080/health' >"$folder/beside"
grep -q '1 nonroot *.*/opt/java/bin/java' "$folder/beside" || broken "the shell beside the application does not see its process"
grep -q 'classpath' "$folder/beside" || broken "the shell beside the application does not see its files"
ok 'a shell beside the application sees its process, files and port'

follow "$(recipe 3)"
[ -d "$folder/app-files" ] || broken 'no files were copied out'
ok 'files come out'

follow "$(recipe 4)" >"$folder/threads" 2>&1
grep -q 'Full thread dump' "$folder/threads" || broken 'the log shows no thread'
ok 'threads show in the log'

start_as_told minimal-image-sample-app:debug
follow "$(recipe 5)"
[ "$(head -c 12 "$folder/heap.hprof")" = 'JAVA PROFILE' ] || broken 'the copied file is no heap dump'
ok "a heap dump comes out: $(wc -c <"$folder/heap.hprof") bytes"

step 'the image itself'
if "$ENGINE" run --rm --entrypoint /busybox/sh minimal-image-lane-sample:debugged -c :; then
  broken 'the image has the shell of the debug target'
fi
ok 'the image that is built by default has none of it'
