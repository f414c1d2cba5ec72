set -u
export LC_ALL=C # engines' messages and tar's dates are matched below

# An app without a port that still runs after so many seconds counts as started.
settle_seconds=5

shells='sh|ash|bash|rbash|dash|zsh|ksh|ksh93|mksh|lksh|yash|csh|tcsh|fish|pwsh|busybox|toybox'
package_managers='apt|apt-get|aptitude|dpkg|apk|yum|dnf|dnf5|microdnf|tdnf|rpm|zypper|pacman|opkg|xbps-install|nix-env'

# The checks, in their order.
checks() {
  cat <<'END'
user             runs as the planned user, by its number
platform         is for the planned platform, or for the engine's own
size             is within the planned size; tells what each layer adds, and the sizes to send
package-manager  no program installs software
setuid           no program runs as its owner
linkage          the executable asks the loader for what is planned (native images)
secrets          none in environment, labels, command, history and our files
files            what is added to the base is planned, and nothing of the base is gone
twice            two builds without a cache give the same layers (with --twice)
starts           answers, or prints what it should, in time
shell            no file is a shell, and none can be run
read-only        ran with a read-only root
capabilities     ran without capabilities
privileges       ran without a way to new privileges
seccomp          ran with a profile of system calls
self-test        the image holds what was planned, as its own class sees it (where it has one)
probe            the HEALTHCHECK tells the running app from none (where there is one)
stop             ends in time when it is told to
memory           starts with the planned memory
random-user      starts as any user of group 0
END
}

rebuild='build the image from the Dockerfile beside this script'

usage() {
  cat <<END
Usage: ${0##*/} [OPTION...]

Builds $image and proves that it is as planned: one line for each check.

  --engine NAME         docker, podman or nerdctl; without it, the first of them on the PATH
  --image REFERENCE     checks this local image and builds nothing
  --timeout SECONDS     how long the app may take to start; without it, $start_timeout
  --repeat N            starts the app N times and tells the median time; without it, once
  --twice               builds twice without a cache and compares the layers
  --only CHECK[,CHECK]  makes these checks alone
  --skip CHECK[,CHECK]  leaves these checks out
  --list                prints the checks
  --json FILE           writes the results as JSON, too
  --junit FILE          writes them as JUnit's XML, too
  --keep                leaves containers and work folder, and tells their names
  --pin                 checks nothing, and writes to $lock by which digest the registries have each
                        image that $dockerfile names, for all its platforms; the next compile puts them
                        there. docker with buildx asks the registries; docker without it, podman and
                        nerdctl pull the images
  --help                prints this

Exit code: 0 no check failed; 1 a check failed; 2 wrong usage, no engine, no image, a report cannot be
written; with --pin, an image has no digest, and $lock stays as it is. A check that is skipped tells why,
and does not fail.
END
}

# --- Reporting ------------------------------------------------------------------------------------

passed=0
failed=0
skipped=0
to_print=

# One line, and for the files of results another one.
report() {
  printf '%-4s %-15s %s\n' "$1" "$check" "$2"
  ended=$(now)
  printf '%s %s %d.%d %s\n' "$1" "$check" $(((ended - check_began) / 10)) $(((ended - check_began) % 10)) \
    "$(one_line "$2")" >>"$work/results"
  check_began=$ended
}

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
  to_print="$to_print $app"
}

# A line more about the check that was reported last.
detail() {
  printf '     %s\n' "$1"
  printf '+ %s\n' "$(one_line "$1")" >>"$work/results"
}

skip() {
  skipped=$((skipped + 1))
  report skip "$1"
}

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

# Whether --only and --skip leave the check $1.
wanted() {
  case ",$only," in ,, | *,"$1",*) ;; *) return 1 ;; esac
  case ",$left_out," in *,"$1",*) return 1 ;; esac
}

# Makes the check $1 by the function $2, if it is wanted.
make() {
  ! wanted "$1" || {
    check=$1
    "$2"
  }
}

# Reads lines of results and writes their texts in ASCII: for $1 = json with a string's escapes, for xml with those of
# an attribute. What is no UTF-8, or no character of XML, becomes U+FFFD. By bytes as numbers, on which all awks agree.
escaped() {
  od -An -v -tu1 | awk -v to="$1" '
    function unit(code) { printf "\\u%04x", code }
    function put(code) {
      if (code == 10) { printf "\n"; return }
      if (to == "json") {
        if (code == 34 || code == 92) printf "\\%c", code
        else if (code >= 32 && code < 127) printf "%c", code
        else if (code < 65536) unit(code)
        else { unit(55296 + int((code - 65536) / 1024)); unit(56320 + (code - 65536) % 1024) }
      } else if (code < 32 || code == 65534 || code == 65535) printf "&#65533;"
      else if (code == 34 || code == 38 || code == 39 || code == 60 || code == 62 || code > 126) printf "&#%d;", code
      else printf "%c", code
    }
    function lost() { if (due) { put(65533); due = 0 } }
    # A sequence of more bytes begins with one that tells their number; the least code bars longer ways to say the same.
    function begin(rest, bits, smallest) { due = rest; code = bits; least = smallest }
    function take(byte) {
      if (byte >= 128 && byte < 192 && due) {
        code = code * 64 + byte - 128
        if (!--due) put(code < least || code > 1114111 || (code >= 55296 && code < 57344) ? 65533 : code)
        return
      }
      lost()
      if (byte < 128) put(byte)
      else if (byte >= 194 && byte < 224) begin(1, byte - 192, 128)
      else if (byte >= 224 && byte < 240) begin(2, byte - 224, 2048)
      else if (byte >= 240 && byte < 245) begin(3, byte - 240, 65536)
      else put(65533)
    }
    { for (i = 1; i <= NF; i++) take($i + 0) }
    END { lost() }'
}

# Writes the results as $1 escapes them by the awk program $2, which gets the image and then each line.
write_results() {
  {
    printf '%s\n' "$image"
    cat "$work/results"
  } | escaped "$1" | awk -v passed="$passed" -v failed="$failed" -v skipped="$skipped" '
    NR == 1 { image = $0; begin(); next }
    /^\+/ { detail(substr($0, 3)); next }
    NR > 2 { end_check() }
    { text = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ /, "", text); check($2, $1, $3, text); details = 0 }
    END { if (NR > 1) end_check(); end() }'"$2"
}

write_json() {
  write_results json '
    BEGIN { says["ok"] = "passed"; says["FAIL"] = "failed"; says["skip"] = "skipped" }
    function begin() {
      printf "{\n  \"image\": \"%s\",\n  \"passed\": %d,\n", image, passed
      printf "  \"failed\": %d,\n  \"skipped\": %d,\n  \"checks\": [", failed, skipped
    }
    function check(name, result, seconds, text) {
      printf "%s\n    {\"check\": \"%s\", \"result\": \"%s\", ", comma, name, says[result]
      printf "\"seconds\": %s, \"text\": \"%s\", \"details\": [", seconds, text
      comma = ","
    }
    function detail(text) { printf "%s\n      \"%s\"", details++ ? "," : "", text }
    function end_check() { printf "]}" }
    function end() { printf "\n  ]\n}\n" }'
}

write_junit() {
  write_results xml '
    function begin() {
      print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
      printf "<testsuite name=\"%s\" tests=\"%d\" ", image, passed + failed + skipped
      printf "failures=\"%d\" errors=\"0\" skipped=\"%d\">\n", failed, skipped
    }
    function check(name, result, seconds, text) {
      printf "  <testcase classname=\"%s\" name=\"%s\" time=\"%s\">\n", image, name, seconds
      if (result == "FAIL") printf "    <failure message=\"%s\"/>\n", text
      if (result == "skip") printf "    <skipped message=\"%s\"/>\n", text
      printf "    <system-out>%s", text
    }
    function detail(text) { printf "\n%s", text }
    function end_check() { print "</system-out>\n  </testcase>" }
    function end() { print "</testsuite>" }'
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
  [ $keep = false ] || {
    printf 'kept: folder %s, containers%s\n' "$work" "$containers" >&2
    return
  }
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

