# shellcheck shell=bash
# shellcheck disable=SC2154 # work is run's
# What the cases share. They run in a shell that ends at the first command that fails; their output goes
# to a log, which is shown if they fail, and file descriptor 3 is the terminal.

ENGINE=${ENGINE:-docker}
root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
# Docker 18 to 22 builds without BuildKit unless asked.
export DOCKER_BUILDKIT=1
# An outer build's mode must not reach the projects here.
unset MINIMALIMAGE_MODE

# --- Reporting ------------------------------------------------------------------------------------

# Tells what is being done, for those who wait and for the message if it fails.
step() {
  printf '%s' "$1" >"$work/$case.step"
  printf '\n=== %s\n' "$1"
  printf '...  %-18s %s\n' "$case" "$1" >&3
}

ok() {
  printf 'ok   %-18s %s\n' "$case" "$1" >&3
  echo ok >>"$work/results"
}

# Something is not as it should be, and the case goes on.
wrong() {
  printf 'FAIL %-18s %s\n' "$case" "$1" >&3
  echo FAIL >>"$work/results"
}

# Ends the case.
broken() {
  printf '%s' "$1" >"$work/$case.reason"
  exit 1
}

# --- What a case makes, and removes again ---------------------------------------------------------

begin_case() {
  case=$1
  folder=$work/$case
  containers=()
  images=()
  networks=()
  processes=()
  mkdir "$folder"
  trap clean_up EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

clean_up() {
  trap '' INT TERM
  [ ${#processes[@]} -eq 0 ] || kill "${processes[@]}" || :
  [ ${#containers[@]} -eq 0 ] || "$ENGINE" rm --force --volumes "${containers[@]}" || :
  [ ${#networks[@]} -eq 0 ] || "$ENGINE" network rm "${networks[@]}" || :
  [ ${#images[@]} -eq 0 ] || "$ENGINE" rmi --force "${images[@]}" || :
  rm -rf "$folder"
} >/dev/null 2>&1

# Has an image removed at the end, unless it was there before.
will_tag() {
  "$ENGINE" image inspect "$1" >/dev/null 2>&1 || images+=("$1")
}

# --- Projects -------------------------------------------------------------------------------------

# Copies projects/$1 to $2 (a folder of the case's), with the version of this repository in its POMs.
copy_project() {
  local version pom
  version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml")
  cp -R "$root/containers/projects/$1" "$2"
  find "$2" -name pom.xml >"$folder/poms"
  while read -r pom; do
    sed "s|@VERSION@|$version|" "$pom" >"$pom.new"
    mv "$pom.new" "$pom"
  done <"$folder/poms"
}

maven() { mvn -B -ntp "$@"; }

# The value that the generated script $2 gives the variable $1, and the image that it builds.
script_value() { (eval "$(grep "^$1=" "$2")" && printf '%s' "${!1}"); }
image_of() { script_value image "$1"; }

# What the generated Dockerfile $2 gives as its command to Build or Verify, with this engine.
command_of() {
  sed -n "s|^# $1: *||p" "$2" | sed "s|^docker |$ENGINE |"
}

# The layers of the image $1 from first to last, one a line, without the empty ones that some engines make of
# WORKDIR: 1024 zeros are a tar archive of nothing.
layers_of() {
  "$ENGINE" image inspect --format '{{range .RootFS.Layers}}{{println .}}{{end}}' "$1" |
    sed -e '/^$/d' -e '/5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef$/d'
}

# --- Proofs ---------------------------------------------------------------------------------------

# A project as strangers write them, in projects/$1, with its generated files in the folder $2 (none: its own):
# compile it, with further arguments as Maven's, do what the Dockerfile says, and have the image verified.
stranger() {
  copy_project "$1" "$folder/$1"
  cd "$folder/$1" || exit
  image_of_module "${2:-.}" "${@:3}"
}

# The same with the project in this folder.
image_of_module() {
  local module=$1 dockerfile=$1/Dockerfile
  step "mvn compile ${*:2}"
  maven "${@:2}" compile
  [ -f "$dockerfile" ] || broken 'mvn compile leaves no Dockerfile'
  will_tag "$(image_of "$module/verify-image.sh")"
  step "$(command_of Build "$dockerfile")"
  sh -c "$(command_of Build "$dockerfile")"
  step "$(command_of Verify "$dockerfile")"
  verify sh -c "$(command_of Verify "$dockerfile") --engine '$ENGINE'"
  ok "compiles, builds and verifies: $(check_line starts), $(check_line size)"
}

# The image of the module in the folder $1 prints the lines $2.
says() {
  local said
  said=$("$ENGINE" run --rm "$(image_of "$1/verify-image.sh")")
  [ "$said" = "$2" ] || broken "$1 says: $said"
}

# Runs a generated script by "$@" with its report in $folder/report, and expects all to pass.
verify() {
  "$@" >"$folder/report" || {
    cat "$folder/report"
    broken "verify-image.sh: $(grep ^FAIL "$folder/report" | tr '\n' ';')"
  }
  cat "$folder/report"
}

# What a check of the last verification has seen.
check_line() { sed -n "s/^[A-Za-z]* *$1  *//p" "$folder/report"; }

# Starts a container by the engine's arguments "$@", detached; sets `container`.
start() {
  container=$("$ENGINE" run --detach "$@")
  containers+=("$container")
}

# Asks port $1 of the container for the path $2 until it answers, at most 60 seconds; prints status and body.
ask() {
  local address answer end=$((SECONDS + 60))
  while [ $SECONDS -lt $end ]; do
    address=$("$ENGINE" port "$container" "$1/tcp" | sed -n 1p) || return 1
    if answer=$(get "${address%:*}" "${address##*:}" "$2" 2>/dev/null) && [ -n "$answer" ]; then
      printf '%s\n' "$answer"
      return
    fi
    sleep 0.3
  done
  return 1
}

# Runs the image that `stranger` built, as hardened clusters do, and expects 200 and the text $3 of path $2 at port $1.
answers() {
  local answer
  start --read-only --tmpfs /tmp --publish "127.0.0.1::$1" "$(image_of verify-image.sh)"
  answer=$(ask "$1" "$2") || broken "$2 does not answer on port $1"
  case $answer in
    200*"$3"*) ok "$2 answers \"$3\"" ;;
    *) wrong "$2 answers $answer" ;;
  esac
}

# HTTP by bash alone: 1.1, since Helidon speaks no other, nor closes the connection as it is asked to.
get() {
  local line length=''
  exec 4<>"/dev/tcp/$1/$2" || return
  printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$3" "$1" >&4
  IFS=' ' read -r _ line _ <&4
  printf '%s\n' "$line"
  while IFS= read -r line <&4 && line=${line%$'\r'} && [ -n "$line" ]; do
    case ${line,,} in content-length:*) length=${line#*: } ;; esac
  done
  if [ -n "$length" ]; then head -c "$length" <&4; else cat <&4; fi
  exec 4>&-
}

# --- The sample -----------------------------------------------------------------------------------

# Copies what of this repository is checked in to $folder/repository, so that no other file can help a
# build there; changes that are not committed yet count.
checked_in() {
  local copy=$folder/repository
  mkdir "$copy"
  if [ -e "$root/.git" ]; then
    git -C "$root" ls-files -z >"$folder/files"
    [ -s "$folder/files" ] || broken 'nothing is checked in'
    tar -C "$root" --null -T "$folder/files" -cf - | tar -C "$copy" -xf -
  else
    # An archive of the sources.
    tar -C "$root" --exclude target -cf - . | tar -C "$copy" -xf -
  fi
  [ -f "$copy/sample-app/Dockerfile" ] || broken 'sample-app/Dockerfile is not checked in'
}

# Builds the sample's image as $1, by the plainest command there is.
build_sample() {
  checked_in
  cd "$folder/repository" || exit
  will_tag "$1"
  step "docker build --file sample-app/Dockerfile ."
  "$ENGINE" build --file sample-app/Dockerfile --tag "$1" .
}
