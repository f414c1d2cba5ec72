set -u
export LC_ALL=C # engines' messages and tar's dates are matched below

# An app without a port that still runs after so many seconds counts as started.
settle_seconds=5

shells='sh|ash|bash|rbash|dash|zsh|ksh|ksh93|mksh|lksh|yash|csh|tcsh|fish|pwsh|busybox|toybox'
package_managers='apt|apt-get|aptitude|dpkg|apk|yum|dnf|dnf5|microdnf|tdnf|rpm|zypper|pacman|opkg|xbps-install|nix-env'

usage() {
  cat <<END
Usage: ${0##*/} [--engine docker|podman|nerdctl] [--image REFERENCE] [--timeout SECONDS]

Builds $image and proves that it is as planned: one line for each check.

  --engine NAME      docker, podman or nerdctl; without it, the first of them on the PATH
  --image REFERENCE  checks this local image and builds nothing
  --timeout SECONDS  how long the app may take to start; without it, $start_timeout
  --help             prints this

Exit code: 0 all checks passed; 1 a check failed; 2 wrong usage, no engine, no image.
END
}

# --- Reporting ------------------------------------------------------------------------------------

passed=0
failed=0
log_wanted=false

report() { printf '%-4s %-15s %s\n' "$1" "$check" "$2"; }

pass() {
  passed=$((passed + 1))
  report ok "$1"
}

fail() {
  failed=$((failed + 1))
  report FAIL "$1"
}

# A failure that the app's own log may explain.
fail_with_log() {
  fail "$1"
  log_wanted=true
}

skip() { report skip "$1"; }

# The checks cannot be made: neither passed nor failed.
trouble() {
  printf 'verify-image: %s\n' "$1" >&2
  exit 2
}

misuse() {
  usage >&2
  trouble "$1"
}

one_line() { printf '%s' "$1" | tr -s '\r\n' ' '; }

# Joins lines, the first five of them.
enumerate() {
  awk 'NR <= 5 { printf "%s%s", comma, $0; comma = ", " } END { if (NR > 5) printf " and %d more", NR - 5 }'
}

# Decimal units, as engines print them.
readable() {
  awk -v bytes="$1" 'BEGIN {
    unit = "kB"; value = bytes / 1e3
    if (value >= 1e3) { unit = "MB"; value /= 1e3 }
    if (value >= 1e3) { unit = "GB"; value /= 1e3 }
    text = sprintf("%.1f", value); sub(/\.0$/, "", text)
    print text, unit
  }'
}

# In tenths of a second; where date knows no fractions, those are 0.
now() {
  instant=$(date +%s%N)
  case $instant in
    *[!0-9]*) printf '%s0' "$(date +%s)" ;;
    *) printf '%s' "${instant%????????}" ;;
  esac
}

# --- What is started here, and removed again ------------------------------------------------------

work=
containers=

# Sets `container` to a name that no other run uses.
name_container() {
  container=${work##*/}-$1
  containers="$containers $container"
}

clean_up() {
  trap '' INT TERM HUP # a second Ctrl-C must not leave a container behind
  for container in $containers; do
    "$engine" rm --force --volumes "$container" >/dev/null 2>&1
  done
  [ -z "$work" ] || rm -rf "$work"
}

interrupted() {
  trap '' INT TERM HUP
  sleep 1 # the engine may still be making a container whose client the signal has ended
  exit "$1"
}

# --- The image ------------------------------------------------------------------------------------

choose_engine() {
  if [ -z "$engine" ]; then
    for engine in docker podman nerdctl none; do
      ! command -v "$engine" >/dev/null || break
    done
    [ "$engine" != none ] || trouble 'found no docker, podman or nerdctl on the PATH'
  fi
  command -v "$engine" >/dev/null || trouble "$engine is not on the PATH"
  answer=$("$engine" ps 2>&1) || trouble "$engine does not answer: $(one_line "$answer")"
}

build_image() {
  here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || trouble "cannot enter the folder of $0"
  DOCKER_BUILDKIT=1 "$engine" build --file "$here/$dockerfile" --tag "$image" "$here/$context" >&2 ||
    trouble "the build of $image failed"
}

# Lists the image's files as "MODE PATH" lines in $work/files. The container is never started: it only
# lets an image without a single tool in it be read. `none` is there for images that name no command.
list_files() {
  name_container files
  unstarted=$container
  answer=$("$engine" create --name "$container" "$image" none 2>&1) ||
    trouble "cannot create a container of $image: $(one_line "$answer")"
  # The user's own LANG, for bsdtar refuses names that are not of the locale's characters.
  "$engine" export "$container" | LC_ALL='' LC_TIME=C tar -tvf - >"$work/listing" ||
    trouble "cannot list the files of $image"
  # The path follows the date: 2026-01-31 12:00 by GNU and busybox, Jan 31 12:00 or Jan 31 2026 by bsdtar.
  awk '{
    if (!match($0, /-[0-9][0-9] [0-9][0-9]:[0-9:]+ | [A-Z][a-z][a-z] +[0-9]+ +[0-9][0-9:]+ /)) exit 1
    path = substr($0, RSTART + RLENGTH)
    sub(/ (->|link to) .*/, "", path)
    sub(/^\.?\//, "", path)
    print $1, "/" path
  }' "$work/listing" >"$work/files" || trouble 'cannot read the list that tar prints'
  file_count=$(grep -c -v '^d' "$work/files")
}

# Prints the paths of programs named as in $1: anything in a folder of programs, links included, and
# executables anywhere.
programs() {
  awk -v names="^($1)\$" '!/^d/ {
    path = substr($0, length($1) + 2)
    name = path
    sub(/.*\//, "", name)
    if (name ~ names && (path ~ /\/(s?bin|busybox)\/[^\/]*$/ || $1 ~ /^[-h].*[xs]/)) print path
  }' "$work/files"
}

check_user() {
  check=user
  actual=$("$engine" image inspect --format '{{.Config.User}}' "$image")
  uid=${actual%%:*}
  # A name makes the second comparison an error, which is as good as false.
  if [ "${uid:-root}" = root ] || [ "$uid" -eq 0 ] 2>/dev/null; then
    fail "root (${actual:-no USER}), planned $user; end the Dockerfile's last stage with USER $user"
  elif [ "$actual" = "$user" ]; then
    pass "$actual"
  elif [ -n "$(printf '%s' "$actual" | tr -d 0-9:)" ]; then
    fail "$actual is a name, planned $user; Kubernetes' runAsNonRoot accepts numbers alone"
  else
    fail "$actual, planned $user; build the image from the Dockerfile beside this script"
  fi
}

# The sum of the unpacked layers. Docker's `image inspect` tells that, the packed size or both together,
# depending on version and store. Podman's is right, and its history rounds.
image_size() {
  "$engine" history --human=false --format '{{.Size}}' "$image" |
    awk '/[^0-9]/ { rounded = 1 } { sum += $1 } END { if (rounded || !sum) exit 1; printf "%.0f", sum }' ||
    "$engine" image inspect --format '{{.Size}}' "$image"
}

check_size() {
  check=size
  if ! size=$(image_size); then
    trouble "$engine does not tell the size of $image"
  elif [ -z "$max_size" ]; then
    pass "$(readable "$size")"
  elif [ "$size" -le "$max_size" ]; then
    pass "$(readable "$size"), at most $(readable "$max_size")"
  else
    excess=$(readable $((size - max_size)))
    fail "$(readable "$size"), $excess over $(readable "$max_size"); $engine history $image tells what grew"
  fi
}

check_package_manager() {
  check=package-manager
  found=$(programs "$package_managers" | enumerate)
  if [ -z "$found" ]; then
    pass "none among $file_count files"
  else
    fail "$found; nothing in the last stage may install software"
  fi
}

# Folders are left out: on them the bit only passes the group on to new files.
check_setuid() {
  check=setuid
  found=$(awk '$1 ~ /^[^d](..[sS]|.....[sS])/ { print substr($0, length($1) + 2) }' "$work/files" | enumerate)
  if [ -z "$found" ]; then
    pass "none among $file_count files"
  else
    fail "$found; whoever runs such a file becomes its owner: remove it or chmod ug-s"
  fi
}

# --- The executable of a native image -------------------------------------------------------------

# Runs the awk program $3 when $2 bytes of $work/executable from the offset $1 on are in b: n(AT, SIZE) is a
# little-endian number there, whole() ends the program if the file was too short. od and awk, because few
# machines have readelf.
read_executable() {
  od -A n -v -t u1 -j "$1" -N "$2" "$work/executable" | awk -v size="$2" '
    function whole() { if (count < size) exit 1 }
    function n(at, size, value) { while (size--) value = value * 256 + b[at + size]; return value }
    { for (i = 1; i <= NF; i++) b[count++] = $i }
    '"$3"
}

# The string of $work/executable at the offset $1.
string_at() {
  read_executable "$1" 4096 'END { for (i = 0; b[i]; i++) printf "%c", b[i] }'
}

# Prints what the kernel and the loader will ask for: a line "interpreter PATH", if there is one, and a line
# "library SONAME" for each that is needed. Fails if the file is of a kind that it cannot read.
read_linkage() {
  head=$(read_executable 0 64 'END {
    whole()
    # The magic number, 64 bits, little-endian.
    if (n(0, 4) != 1179403647 || b[4] != 2 || b[5] != 1 || n(54, 2) != 56) exit 1
    printf "%.0f %.0f", n(32, 8), n(56, 2) * 56
  }') || return
  # Of each segment the type, offset, address and length: 1 is loaded, 2 the dynamic section, 3 the interpreter.
  read_executable "${head% *}" "${head#* }" 'END {
    whole()
    for (at = 0; at < count; at += 56)
      printf "%d %.0f %.0f %.0f\n", n(at, 4), n(at + 8, 8), n(at + 16, 8), n(at + 32, 8)
  }' >"$work/segments" || return
  while read -r type offset address length; do
    case $type in
      2) read_libraries "$offset" "$length" || return ;;
      3) printf 'interpreter %s\n' "$(string_at "$offset")" ;;
    esac
  done <"$work/segments"
}

# The libraries that the dynamic section at the offset $1 names: entries 1 are offsets of their names in
# the table of strings, whose address entry 5 is.
read_libraries() {
  read_executable "$1" "$2" 'END {
    whole()
    for (at = 0; at < count && n(at, 8); at += 16) printf "%.0f %.0f\n", n(at, 8), n(at + 8, 8)
  }' >"$work/dynamic" || return
  strings=$(awk '
    NR == FNR { if ($1 == 5) table = $2; next }
    $1 == 1 && table >= $3 && table < $3 + $4 { printf "%.0f", table - $3 + $2; exit }
  ' "$work/dynamic" "$work/segments")
  while read -r tag value; do
    [ "$tag" != 1 ] || printf 'library %s\n' "$(string_at $((strings + value)))"
  done <"$work/dynamic"
}

check_linkage() {
  check=linkage
  if ! answer=$("$engine" cp "$unstarted:$executable" "$work/executable" 2>&1); then
    fail "no $executable: $(one_line "$answer")"
    return
  elif ! read_linkage >"$work/linkage" 2>/dev/null; then
    fail "$executable is no whole ELF file of 64 bits, little-endian, and no other is known here"
    return
  fi
  interpreter=$(sed -n 's/^interpreter //p' "$work/linkage")
  libraries=$(sed -n 's/^library //p' "$work/linkage" | enumerate)
  foreign=$(sed -n 's/^library //p' "$work/linkage" |
    grep -v -x -F "$(printf '%s' "$needed" | tr ' ' '\n')" | enumerate)
  if [ "$linkage" = static ] && [ -n "$interpreter$libraries" ]; then
    asked=${interpreter:-no interpreter}${libraries:+ and $libraries}
    fail "asks for $asked, planned static; build it with --static --libc=musl"
  elif [ "$linkage" = static ]; then
    pass 'static: no interpreter, no libraries'
  elif [ -z "$interpreter" ]; then
    fail "static, planned linked to ${needed:-nothing}; build the image from the Dockerfile beside this script"
  elif [ -n "$foreign" ]; then
    fail "needs $foreign, planned ${needed:-none}; the base may lack it"
  else
    pass "$interpreter and ${libraries:-no libraries}"
  fi
}

# An image without a base holds what the plan puts there and the folders above, and what engines put into every
# container; /dev, /proc and /sys are theirs altogether.
check_files() {
  check=files
  printf '%s\n' "$planned_files" | awk '
    function above(path) { sub(/\/[^\/]*$/, "", path); return path }
    function allow(path) { for (; path != "" && !(path in allowed); path = above(path)) allowed[path] }
    function planned_whole(path) { for (; path != ""; path = above(path)) if (path in whole) return 1 }
    BEGIN {
      allow("/.dockerenv"); allow("/run/.containerenv"); allow("/run/secrets")
      allow("/etc/hosts"); allow("/etc/hostname"); allow("/etc/resolv.conf"); allow("/etc/mtab")
    }
    # A planned path that ends so stands for all below it; the list of files ends every folder so.
    { slash = sub(/\/$/, "") }
    NR == FNR { lacking[$0]; allow($0); if (slash) whole[$0]; next }
    {
      path = substr($0, length($1) + 2)
      delete lacking[path]
      if (path !~ /^\/(dev|proc|sys)(\/|$)/ && !(path in allowed || path == "" || planned_whole(path)))
        print path >unplanned
    }
    END { for (path in lacking) print path }' unplanned="$work/unplanned" - "$work/files" >"$work/lacking"
  rebuild='build the image from the Dockerfile beside this script'
  if [ -s "$work/unplanned" ]; then
    fail "$(sort "$work/unplanned" | enumerate) not planned; $rebuild"
  elif [ -s "$work/lacking" ]; then
    fail "lacks $(sort "$work/lacking" | enumerate); $rebuild"
  else
    pass "the $(printf '%s\n' "$planned_files" | grep -c .) that are planned"
  fi
}

# --- The running app ------------------------------------------------------------------------------

app=
launched=false

inspect() { "$engine" container inspect --format "$1" "$app" 2>/dev/null; }

# What nerdctl tells of a container only in its own mode; fails on the other engines.
inspect_native() { "$engine" container inspect --mode=native "$app" 2>/dev/null; }

# Without an app that ran, a check has nothing to look at; why it did not is for check_starts to tell.
did_run() {
  [ $launched = true ] || {
    skip 'the app did not run'
    return 1
  }
}

is_running() { [ "$(inspect '{{.State.Running}}')" = true ]; }

launch() {
  set -- --name "$app" --cap-drop ALL --security-opt no-new-privileges
  # exec, because native libraries are unpacked to /tmp and mapped from there.
  [ "$read_only_root" = false ] ||
    set -- "$@" --read-only --tmpfs /tmp:rw,exec,nosuid,nodev,mode=1777
  # Without a port of the host's, so that the engine chooses a free one.
  [ -z "$port" ] || set -- "$@" --publish "127.0.0.1::$port"
  for_the_app "$engine" run --detach "$@"
}

choose_http_client() {
  for http_client in curl wget bash none; do
    ! command -v "$http_client" >/dev/null || break
  done
  [ "$http_client" != none ] || trouble 'asking the app needs curl, wget or bash on the PATH'
}

# Prints the status with which the app at $1 (address:port) answers a request for $2 (path).
http_status() (
  # A request to this machine must not go through a proxy.
  unset http_proxy HTTP_PROXY all_proxy ALL_PROXY
  export no_proxy=127.0.0.1
  case $http_client in
    curl) # -q: without the user's ~/.curlrc
      curl -q --silent --globoff --noproxy '*' --max-time 5 \
        --output /dev/null --write-out '%{http_code}' "http://$1$2"
      ;;
    wget) # GNU's or busybox's, which may be built without -T
      limit=
      case $(wget --help 2>&1) in *-T[,\ ]*) limit=-T5 ;; esac
      # The first status alone, so that no redirection is followed.
      wget ${limit:+"$limit"} -S -t 1 -O /dev/null "http://$1$2" 2>&1 |
        awk '$1 ~ /^HTTP\// { print $2; exit }'
      ;;
    bash)
      bash -s "$1" "$2" 2>/dev/null <<'END'
exec 3<>"/dev/tcp/${1%:*}/${1##*:}" || exit
printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
read -r -t 5 version status reason <&3
case $version in HTTP/*) echo "$status" ;; esac
END
      ;;
  esac
)

# Sets `status` to what the app answers, or to nothing. That it can be connected to says nothing: the
# engine's proxy accepts connections on the app's behalf before the app does.
ask() {
  address=$("$engine" port "$app" "$port/tcp" 2>/dev/null | head -n 1)
  status=
  [ -z "$address" ] || status=$(http_status "$address" "${health_path:-/}")
  case $status in [2-5][0-9][0-9]) ;; *) status= ;; esac
}

# Any answer shows a port that works; only a good one shows health.
has_answered() {
  [ -z "$port" ] && return
  case $status in
    [23]??) ;;
    *) [ -n "$status" ] && [ -z "$health_path" ] ;;
  esac
}

log_has() { "$engine" logs "$app" 2>&1 | grep -F -e "$1" >/dev/null; }

has_printed() { [ -z "$expected_output" ] || log_has "$expected_output"; }

# Waits until the app is ready, has ended or is out of time; sets running, ready, seconds and tenths. An app
# without a port is ready when it has printed what it should, but may be about to fail: it has to settle.
await_app() {
  began=$(now)
  ready_at=
  while :; do
    # Before the log, which is complete once the app has ended.
    running=true
    is_running || running=false
    [ -z "$port" ] || ask
    ready=false
    has_answered && has_printed && ready=true
    tenths=$(($(now) - began))
    seconds=$((tenths / 10))

    [ "$running" = true ] && [ "$seconds" -lt "$start_timeout" ] || return
    if [ "$ready" = true ]; then
      [ -z "$port" ] || return
      : "${ready_at:=$seconds}"
      [ $((seconds - ready_at)) -lt $settle_seconds ] || return
    fi
    sleep 0.2 2>/dev/null || sleep 1 # POSIX knows no fractions
  done
}

# In words, what the app has shown, beside $1, and what it owes.
shown() {
  [ -z "$expected_output" ] || printf 'printed "%s", ' "$expected_output"
  printf '%s after %d.%d s' "$1" "$seconds" $((tenths % 10))
}

owed() {
  if has_answered; then
    printf 'no "%s" in its log' "$expected_output"
  elif [ -n "$status" ]; then
    printf 'HTTP %s on %s instead of 200 to 399' "$status" "$health_path"
  else
    printf 'no HTTP answer on port %s' "$port"
  fi
}

remedy() {
  if log_has 'Read-only file system'; then
    printf '; it writes outside /tmp and its volumes: declare a volume there'
  elif [ "$running" = true ] && ! has_answered && [ -z "$status" ]; then
    printf '; it must listen on that port, on all addresses'
  fi
}

check_starts() {
  check=starts
  name_container app
  app=$container
  if ! answer=$(launch 2>&1 >/dev/null); then
    fail "$engine cannot start it: $(one_line "$answer")"
    return
  fi
  launched=true
  await_app
  code=$(inspect '{{.State.ExitCode}}')
  if [ "$running" = true ] && [ "$ready" = true ]; then
    if [ -n "$port" ]; then
      pass "$(shown "HTTP $status on ${health_path:-/}")"
    else
      pass "$(shown 'still running')"
    fi
  elif [ "$running" = true ]; then
    fail_with_log "$(owed) after $seconds s$(remedy)"
  elif [ "$ready" = true ] && [ -z "$port" ] && [ "$code" = 0 ]; then
    pass "$(shown 'exit code 0')"
  elif [ "$ready" = true ]; then
    fail_with_log "ended with exit code $code after $seconds s$(remedy)"
  else
    fail_with_log "ended with exit code $code after $seconds s: $(owed)$(remedy)"
  fi
}

# That no file is a shell, and that the engine finds none to run.
check_shell() {
  check=shell
  found=$(programs "$shells" | enumerate)
  opened=false
  if is_running; then
    ! answer=$("$engine" exec "$app" /bin/sh -c : 2>&1) || opened=true
  fi
  # No exec in a container that has ended, perhaps just now.
  if [ $opened = false ] && ! is_running; then
    name_container shell
    ! answer=$("$engine" run --rm --name "$container" --network none \
      --entrypoint /bin/sh "$image" -c : 2>&1) || opened=true
  fi
  if [ -n "$found" ]; then
    fail "$found; the last stage must not hold a shell"
  elif [ $opened = true ]; then
    fail 'exec /bin/sh runs, from a volume or a file of another name'
  elif printf '%s' "$answer" | grep -q -i 'no such file or directory'; then
    pass "none among $file_count files, exec /bin/sh: no such file"
  else
    fail "exec /bin/sh fails, yet not for want of a shell: $(one_line "$answer")"
  fi
}

# The next three make sure that the engine ran the app as told; that it started thus is the proof.

check_read_only() {
  check=read-only
  did_run || return
  if [ "$read_only_root" = false ]; then
    skip 'not planned'
  elif [ "$(inspect '{{.HostConfig.ReadonlyRootfs}}')" = true ]; then
    pass 'ran with a read-only root and a /tmp in memory'
  else
    fail "$engine did not make the root read-only"
  fi
}

# Docker repeats that ALL was asked for, podman and nerdctl tell what was left.
check_capabilities() {
  check=capabilities
  did_run || return
  if [ "$(inspect '{{.HostConfig.CapDrop}}')" = '[ALL]' ] ||
    [ "$(inspect '{{.BoundingCaps}}')" = '[]' ] ||
    { spec=$(inspect_native) && [ "${spec#*\"CAP_}" = "$spec" ]; }; then
    pass 'ran with none'
  else
    fail "$engine did not drop all capabilities"
  fi
}

check_privileges() {
  check=privileges
  did_run || return
  if inspect '{{.HostConfig.SecurityOpt}}' | grep -q no-new-privileges ||
    inspect_native | grep -q '"noNewPrivileges": true'; then
    pass 'ran with no-new-privileges'
  else
    fail "$engine did not set no-new-privileges"
  fi
}

check_stop() {
  check=stop
  did_run || return
  if ! is_running; then
    # An app with a port is to run on once it has answered; any other may end.
    if [ -n "$port" ] && [ "$running" = true ]; then
      fail_with_log "ended by itself with exit code $(inspect '{{.State.ExitCode}}')"
    else
      skip 'the app ended by itself'
    fi
    return
  fi
  began=$(now)
  "$engine" stop -t "$stop_grace" "$app" >/dev/null 2>&1
  seconds=$((($(now) - began) / 10))
  code=$(inspect '{{.State.ExitCode}}')
  if is_running; then
    fail_with_log "$engine could not stop it"
  elif [ "$code" = 137 ]; then
    fail_with_log "killed after $seconds s; it must end by itself within $stop_grace s of the stop signal"
  else
    pass "ended in $seconds s, at most $stop_grace s, with exit code $code"
  fi
}

# --- The image from inside ------------------------------------------------------------------------

# Runs "$@" in a container of its own, which the app shares nothing with.
alone() {
  entry=$1
  shift
  name_container "$check"
  set -- --entrypoint "$entry" "$image" "$@"
  [ "$read_only_root" = false ] || set -- --read-only --tmpfs /tmp:rw,exec,nosuid,nodev,mode=1777 "$@"
  "$engine" run --rm --name "$container" --network none --cap-drop ALL --security-opt no-new-privileges "$@"
}

# Runs "$@" beside the app.
beside() { "$engine" exec "$app" "$@"; }

check_self_test() {
  check=self-test
  self_test alone >"$work/facts" 2>"$work/trouble"
  code=$?
  wrong=$(sed -n 's/^FAIL //p' "$work/facts" | enumerate)
  if [ -n "$wrong" ]; then
    fail "$wrong; build the image from the Dockerfile beside this script"
  elif [ $code -ne 0 ] || ! [ -s "$work/facts" ]; then
    fail "ended with exit code $code: $(one_line "$(tail -n 3 "$work/trouble")")"
  else
    pass "$(grep -c '^ok ' "$work/facts") facts hold in the image"
  fi
}

# A probe that always says yes is worse than none, so it has to say no where nobody listens.
check_probe() {
  check=probe
  did_run || return
  is_running || {
    skip 'the app ended by itself'
    return
  }
  answer=$(probe beside 2>&1)
  code=$?
  if [ $code -ne 0 ]; then
    fail_with_log "HEALTHCHECK's command ends with exit code $code beside the app: $(one_line "$answer")"
  elif probe alone >/dev/null 2>&1; then
    fail 'HEALTHCHECK says that all is well where no app is'
  else
    pass 'HEALTHCHECK tells the running app from none'
  fi
}

print_log() {
  printf '%s\n' "--- the app's log, its last 50 lines ---" >&2
  "$engine" logs --tail 50 "$app" >&2
  printf '%s\n' '---' >&2
}

main() {
  engine=
  build=true
  while [ $# -gt 0 ]; do
    case $1 in
      --help)
        usage
        exit
        ;;
      --engine | --image | --timeout) [ -n "${2-}" ] || misuse "$1 needs a value" ;;
      *) misuse "unknown argument: $1" ;;
    esac
    case $1 in
      --engine) engine=$2 ;;
      --image) image=$2 build=false ;;
      --timeout) start_timeout=$2 ;;
    esac
    shift 2
  done
  case ${engine##*/} in '' | docker | podman | nerdctl) ;; *) misuse "unknown engine: $engine" ;; esac
  case $start_timeout in 0* | *[!0-9]*) misuse "not a number of seconds: $start_timeout" ;; esac

  command -v tar >/dev/null || trouble "reading the image's files needs tar on the PATH"
  [ -z "$port" ] || choose_http_client
  choose_engine

  trap clean_up EXIT
  trap 'interrupted 129' HUP
  trap 'interrupted 130' INT
  trap 'interrupted 143' TERM
  work=$(mktemp -d "${TMPDIR:-/tmp}/verify-image.XXXXXX") || trouble 'cannot make a temporary folder'

  [ $build = false ] || build_image
  "$engine" image inspect "$image" >/dev/null 2>&1 ||
    trouble "$engine has no image $image: pull or build it first"
  list_files

  check_user
  check_size
  check_package_manager
  check_setuid
  [ -z "$executable" ] || check_linkage
  [ -z "$planned_files" ] || check_files
  check_starts
  check_shell
  check_read_only
  check_capabilities
  check_privileges
  [ -z "$self_test" ] || check_self_test
  [ -z "$probe" ] || check_probe
  check_stop

  [ $log_wanted = false ] || print_log
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

main "$@"
