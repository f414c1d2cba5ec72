# --- The running app ------------------------------------------------------------------------------

app=
launched=false
healthy=false

inspect() { "$engine" container inspect --format "$1" "$app" 2>/dev/null; }

# What nerdctl tells of a container only in its own mode; fails on the other engines.
inspect_native() { "$engine" container inspect --mode=native "$app" 2>/dev/null; }

# Without an app that ran, a check has nothing to look at; why it did not is for check_starts to tell.
did_run() {
  run_app
  [ $launched = true ] || {
    skip 'the app did not run'
    return 1
  }
}

is_running() { [ "$(inspect '{{.State.Running}}')" = true ]; }

# Runs the app, with the engine's options "$@" besides.
launch() {
  set -- "$@" --name "$app" --cap-drop ALL --security-opt no-new-privileges
  # exec, because native libraries are unpacked to /tmp and mapped from there.
  [ "$read_only_root" = false ] ||
    set -- "$@" --read-only --tmpfs /tmp:rw,exec,nosuid,nodev,mode=1777
  # Without a port of the host's, so that the engine chooses a free one.
  [ -z "$port" ] || set -- "$@" --publish "$publish_on::$port"
  for_the_app "$engine" run --detach "$@"
}

# Sets where the app is published and, unless the engine is on this machine, remote to the machine that it is on.
find_engine() {
  endpoint=${DOCKER_HOST-}
  [ "${engine##*/}" != podman ] || endpoint=${CONTAINER_HOST-}
  [ -n "$endpoint" ] || endpoint=$("$engine" context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null)
  publish_on=127.0.0.1
  remote=
  case $endpoint in
    tcp://* | ssh://*)
      publish_on=0.0.0.0 # that machine's own 127.0.0.1 cannot be asked from here
      remote=${endpoint#*://}
      remote=${remote%%/*}
      remote=${remote##*@}
      case $remote in \[*) remote=${remote%%]*}] ;; *) remote=${remote%%:*} ;; esac
      ;;
  esac
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
  export no_proxy="${1%:*}"
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
  [ -z "$address" ] || [ -z "$remote" ] || address=$remote:${address##*:}
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
  # The second is what Logback says of folders that it cannot make.
  if log_has 'Read-only file system' || log_has 'Failed to create parent directories'; then
    printf '; it writes outside /tmp and its volumes: declare a volume there'
  elif [ "$running" = true ] && ! has_answered && [ -z "$status" ]; then
    printf '; it must listen on that port, on all addresses'
  elif [ "$running" = false ] && [ $healthy = false ] && [ -z "$port" ] && [ "$code" != 0 ]; then
    printf '; if it only wants arguments, say some: verify = @Verify(args = ...)'
  fi
}

# Whether the app as $app does what it should; sets outcome to words for it.
did_well() {
  code=$(inspect '{{.State.ExitCode}}')
  if [ "$running" = true ] && [ "$ready" = true ]; then
    outcome='still running'
    [ -z "$port" ] || outcome="HTTP $status on ${health_path:-/}"
    outcome=$(shown "$outcome")
  elif [ "$running" = true ]; then
    outcome="$(owed) after $seconds s$(remedy)"
    return 1
  elif [ "$ready" = true ] && [ -z "$port" ] && [ "$code" = 0 ]; then
    outcome=$(shown 'exit code 0')
  elif [ "$ready" = true ]; then
    outcome="ended with exit code $code after $seconds s$(remedy)"
    return 1
  else
    outcome="ended with exit code $code after $seconds s: $(owed)$(remedy)"
    return 1
  fi
}

# Runs the app as often as it should be timed, unless that was done; the last run is the one that all checks look at.
run_app() {
  [ -z "$app" ] || return 0
  : >"$work/times"
  while [ "$(grep -c . "$work/times")" -lt "$repeat" ]; do
    [ -z "$app" ] || "$engine" rm --force --volumes "$app" >/dev/null 2>&1
    launched=false
    name_container "app$(grep -c . "$work/times")"
    app=$container
    answer=$(launch 2>&1 >/dev/null) || return 0
    launched=true
    await_app
    did_well || return 0
    echo "$tenths" >>"$work/times"
  done
  sort -n "$work/times" >"$work/sorted"
  tenths=$(sed -n "$(((repeat + 1) / 2))p" "$work/sorted")
  did_well
  [ "$repeat" = 1 ] || outcome="$outcome, the median of $repeat runs from $(awk '
    { at[NR] = sprintf("%.1f", $1 / 10) }
    END { print at[1] " to " at[NR] }' "$work/sorted") s"
  healthy=true
}

check_starts() {
  run_app
  if [ $launched = false ]; then
    fail "$engine cannot start it: $(one_line "$answer")"
  elif [ $healthy = true ]; then
    pass "$outcome"
  else
    fail_with_log "$outcome"
  fi
}

# Runs the app once more, with the engine's options "$@" besides, which are $how in words. Fails, having told so, unless
# it does well; where it does not even without them, there is nothing to learn.
run_again() {
  if [ -n "$app" ] && [ $healthy = false ]; then
    skip 'the app does not start even so'
    return 1
  fi
  name_container "$check"
  app=$container
  if ! answer=$(launch "$@" 2>&1 >/dev/null); then
    fail "$engine cannot start it $how: $(one_line "$answer")"
    return 1
  fi
  await_app
  did_well || {
    [ "$(inspect '{{.State.OOMKilled}}')" != true ] || outcome="killed for want of memory after $seconds s"
    fail_with_log "$how, $outcome"
    return 1
  }
}

# That no file is a shell, and that the engine finds none to run.
check_shell() {
  found=$(programs "$shells" | enumerate)
  opened=false
  run_app
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
  did_run || return
  if inspect '{{.HostConfig.SecurityOpt}}' | grep -q no-new-privileges ||
    inspect_native | grep -q '"noNewPrivileges": true'; then
    pass 'ran with no-new-privileges'
  else
    fail "$engine did not set no-new-privileges"
  fi
}

# By the kernel, if it runs the app where this script can see it, or else by the engine.
check_seccomp() {
  did_run || return
  process=/proc/$(inspect '{{.State.Pid}}')
  mode=
  ! grep -q -F -e "$(inspect '{{.Id}}')" "$process/cgroup" 2>/dev/null ||
    mode=$(sed -n 's/^Seccomp:[[:blank:]]*//p' "$process/status")
  case $(inspect '{{.HostConfig.SecurityOpt}}') in
    *seccomp?unconfined*) mode=0 ;;
  esac
  case ${mode:-$("$engine" info 2>/dev/null | tr -s '[:space:]' ' ')} in
    0 | *'seccomp Profile: unconfined'* | *'seccompEnabled: false'*)
      fail "$engine confines no system calls: let it run with its own seccomp profile"
      ;;
    2) pass "ran with the engine's profile, says the kernel" ;;
    *seccomp*) pass "ran with the engine's profile" ;;
    *) fail "$engine knows no seccomp, so nothing confines system calls" ;;
  esac
}

check_stop() {
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

check_memory() {
  how="with $(readable "$memory")"
  run_again --memory "$memory" --memory-swap "$memory" || return
  limit=$(inspect '{{.HostConfig.Memory}}')
  if [ "$limit" != "$memory" ] && ! inspect_native | grep -q "\"limit\": $memory"; then
    fail "$engine did not limit the memory"
  elif [ "$(inspect '{{.State.OOMKilled}}')" = true ]; then
    fail_with_log "$how, a process was killed for want of memory"
  else
    pass "$outcome $how"
  fi
}

# Any user in group 0, as OpenShift runs images.
check_random_user() {
  if [ "$needs_user_name" = true ]; then
    skip 'the app needs a line in /etc/passwd, which a random user has not'
    return
  fi
  random=$((10000 + $$ % 50000)):0
  how="as user $random"
  ! run_again --user "$random" || pass "$outcome $how"
}

# --- The image from inside ------------------------------------------------------------------------

# Runs "$@" in a container of its own, which the app shares nothing with; ends what does not end by itself.
alone() {
  entry=$1
  shift
  name_container "$check"
  set -- --entrypoint "$entry" "$image" "$@"
  [ "$read_only_root" = false ] || set -- --read-only --tmpfs /tmp:rw,exec,nosuid,nodev,mode=1777 "$@"
  (
    trap 'kill $!; exit' TERM
    sleep "$start_timeout" &
    wait $!
    "$engine" kill "$container"
  ) >/dev/null 2>&1 &
  watchdog=$!
  "$engine" run --rm --name "$container" --network none --cap-drop ALL --security-opt no-new-privileges "$@"
  code=$?
  kill "$watchdog" 2>/dev/null
  wait "$watchdog" 2>/dev/null
  return $code
}

# Runs "$@" beside the app.
beside() { "$engine" exec "$app" "$@"; }

check_self_test() {
  self_test alone >"$work/facts" 2>"$work/trouble"
  code=$?
  wrong=$(sed -n 's/^FAIL //p' "$work/facts" | enumerate)
  if [ -n "$wrong" ]; then
    fail "$wrong; $rebuild"
  elif [ $code -eq 137 ]; then
    fail "no end within $start_timeout s, so it is the app that runs, and not what looks into the image; $rebuild"
  elif [ $code -ne 0 ]; then
    fail "ended with exit code $code: $(one_line "$(tail -n 3 "$work/trouble")")"
  elif ! grep -q '^ok ' "$work/facts"; then
    fail "no answer, but what the app does by itself; $rebuild"
  else
    pass "$(grep -c '^ok ' "$work/facts") facts hold in the image"
  fi
}

# A probe that always says yes is worse than none, so it has to say no where nobody listens.
check_probe() {
  did_run || return
  [ $healthy = true ] || {
    skip 'the app does not answer'
    return
  }
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

print_logs() {
  for container in $to_print; do
    printf '%s\n' "--- the app's log in ${container#"${work##*/}-"}, its last 50 lines ---" >&2
    "$engine" logs --tail 50 "$container" >&2
    printf '%s\n' '---' >&2
  done
}

main() {
  engine=
  build=true
  only=
  left_out=
  json_file=
  junit_file=
  keep=false
  twice=false
  repeat=1
  pin=false
  while [ $# -gt 0 ]; do
    case $1 in
      --help)
        usage
        exit
        ;;
      --list)
        checks
        exit
        ;;
      --keep | --twice | --pin)
        case $1 in --keep) keep=true ;; --twice) twice=true ;; --pin) pin=true ;; esac
        shift
        continue
        ;;
      --engine | --image | --timeout | --repeat | --only | --skip | --json | --junit)
        [ -n "${2-}" ] || misuse "$1 needs a value"
        ;;
      *) misuse "unknown argument: $1" ;;
    esac
    case $1 in
      --engine) engine=$2 ;;
      --image) image=$2 build=false ;;
      --timeout) start_timeout=$2 ;;
      --repeat) repeat=$2 ;;
      --only) only=$only,$2 ;;
      --skip) left_out=$left_out,$2 ;;
      --json) json_file=$2 ;;
      --junit) junit_file=$2 ;;
    esac
    shift 2
  done
  case ${engine##*/} in '' | docker | podman | nerdctl) ;; *) misuse "unknown engine: $engine" ;; esac
  case $start_timeout in 0* | *[!0-9]*) misuse "not a number of seconds: $start_timeout" ;; esac
  case $repeat in 0* | *[!0-9]*) misuse "not a number of runs: $repeat" ;; esac
  only=${only#,}
  left_out=${left_out#,}
  unknown=$(printf '%s,%s\n' "$only" "$left_out" | tr ',' '\n' | grep . |
    grep -v -x -F "$(checks | sed 's/ .*//')" | enumerate)
  [ -z "$unknown" ] || misuse "no check is named $unknown; --list prints them"
  [ -z "$only" ] || ! wanted twice || twice=true
  [ $twice = false ] || [ $build = true ] || misuse '--twice builds, --image does not'
  case $pin,$build,$twice,$repeat,$keep,$only$left_out$json_file$junit_file in
    false,* | true,true,false,1,false,) ;;
    *) misuse '--pin checks nothing, so of all options it goes with --engine alone' ;;
  esac
  for file in "$json_file" "$junit_file"; do
    # Emptied in time, so that results of an earlier run cannot be taken for those of this one.
    [ -z "$file" ] || (: >"$file") 2>/dev/null || trouble "cannot write $file"
  done

  [ $pin = true ] || {
    command -v tar >/dev/null || trouble "reading the image's files needs tar on the PATH"
    [ -z "$port" ] || choose_http_client
  }
  choose_engine
  find_engine

  trap clean_up EXIT
  trap 'interrupted 129' HUP
  trap 'interrupted 130' INT
  trap 'interrupted 143' TERM
  work=$(mktemp -d "${TMPDIR:-/tmp}/verify-image.XXXXXX") || trouble 'cannot make a temporary folder'
  [ $pin = false ] || {
    pin_images
    return
  }

  if [ $twice = true ]; then
    build_image "$image" --no-cache
  elif [ $build = true ]; then
    build_image "$image"
  fi
  "$engine" image inspect "$image" >/dev/null 2>&1 ||
    trouble "$engine has no image $image: pull or build it first"
  for check in package-manager setuid linkage files shell; do
    ! wanted $check || [ -e "$work/files" ] || list_files
  done

  : >"$work/results"
  check_began=$(now)
  make user check_user
  make platform check_platform
  make size check_size
  make package-manager check_package_manager
  make setuid check_setuid
  make secrets check_secrets
  [ -z "$executable" ] || make linkage check_linkage
  make files check_files
  [ $twice = false ] || make twice check_twice
  make starts check_starts
  make shell check_shell
  make read-only check_read_only
  make capabilities check_capabilities
  make privileges check_privileges
  make seccomp check_seccomp
  [ -z "$self_test" ] || make self-test check_self_test
  [ -z "$probe" ] || make probe check_probe
  make stop check_stop
  [ -z "$memory" ] || make memory check_memory
  make random-user check_random_user

  print_logs
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ -z "$json_file" ] || write_json >"$json_file" || trouble "cannot write $json_file"
  [ -z "$junit_file" ] || write_junit >"$junit_file" || trouble "cannot write $junit_file"
  [ "$failed" -eq 0 ]
}

main "$@"
