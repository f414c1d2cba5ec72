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

# Builds the image as $1, with the engine's options after it.
build_image() {
  tag=$1
  shift
  here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || trouble "cannot enter the folder of $0"
  DOCKER_BUILDKIT=1 "$engine" build "$@" --file "$here/$dockerfile" --tag "$tag" "$here/$context" >&2 ||
    trouble "the build of $tag failed"
}

# Lists a tar archive as "MODE SIZE PATH" lines.
list_archive() {
  # The user's own LANG, for bsdtar refuses names that are not of the locale's characters.
  LC_ALL='' LC_TIME=C tar -tvf - >"$work/listing" || return
  # The path follows the date: 2026-01-31 12:00 by GNU and busybox, Jan 31 12:00 or Jan 31 2026 by bsdtar.
  awk '{
    if (!match($0, /-[0-9][0-9] [0-9][0-9]:[0-9:]+ | [A-Z][a-z][a-z] +[0-9]+ +[0-9][0-9:]+ /)) exit 1
    path = substr($0, RSTART + RLENGTH)
    sub(/ (->|link to) .*/, "", path)
    sub(/^\.?\//, "", path)
    size = substr($0, 1, RSTART - 1)
    sub(/ +[0-9]+-[0-9]+$/, "", size) # the date began with year and month
    sub(/.* /, "", size)
    print $1, size + 0, "/" path
  }' "$work/listing"
}

# Lists the image's files as "MODE PATH" lines in $work/files. The container is never started: it only
# lets an image without a single tool in it be read. `none` is there for images that name no command.
list_files() {
  name_container files
  unstarted=$container
  answer=$("$engine" create --name "$container" "$image" none 2>&1) ||
    trouble "cannot create a container of $image: $(one_line "$answer")"
  "$engine" export "$container" | list_archive >"$work/sizes" || trouble "cannot list the files of $image"
  sed 's/ [0-9]* / /' "$work/sizes" >"$work/files"
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
    fail "$actual, planned $user; $rebuild"
  fi
}

check_platform() {
  actual=$("$engine" image inspect --format '{{.Os}}/{{.Architecture}}' "$image")
  if [ -n "$platforms" ]; then
    expected=$platforms
  elif [ -n "${DOCKER_DEFAULT_PLATFORM-}" ]; then
    expected=$DOCKER_DEFAULT_PLATFORM
  elif [ "${engine##*/}" = podman ]; then
    expected=$("$engine" info --format '{{.Host.OS}}/{{.Host.Arch}}')
  else
    expected=$("$engine" version --format '{{.Server.Os}}/{{.Server.Arch}}' 2>/dev/null)
  fi
  # An image tells its variant elsewhere, if at all.
  case " $(printf '%s' "$expected" | sed 's|\([^/ ]*/[^/ ]*\)/[^ ]*|\1|g') " in
    ' / ' | '  ') skip "$engine does not tell what platform it is for" ;;
    *" $actual "*) pass "$actual" ;;
    *) fail "$actual, planned $expected; build it with --platform" ;;
  esac
}

# The sum of the unpacked layers. Docker's `image inspect` tells that, the packed size or both together,
# depending on version and store. Podman's is right, and its history rounds.
image_size() {
  "$engine" history --human=false --format '{{.Size}}' "$image" |
    awk '/[^0-9]/ { rounded = 1 } { sum += $1 } END { if (rounded || !sum) exit 1; printf "%.0f", sum }' ||
    "$engine" image inspect --format '{{.Size}}' "$image"
}

check_size() {
  size=$(image_size) || trouble "$engine does not tell the size of $image"
  read_layers
  weigh_layers >"$work/weights"
  compressed="$(readable "$(awk '{ sum += $2 } END { printf "%.0f", sum }' "$work/weights")") compressed"
  if [ -z "$max_size" ]; then
    pass "$(readable "$size"); $compressed"
  elif [ "$size" -le "$max_size" ]; then
    pass "$(readable "$size"), at most $(readable "$max_size"); $compressed"
  else
    fail "$(readable "$size"), $(readable $((size - max_size))) over $(readable "$max_size"); see what grew"
  fi
  total=$(awk '{ sum += $1 } END { printf "%.0f", sum }' "$work/weights")
  while read -r plain packed made; do
    share=$(awk -v part="$plain" -v all="$total" 'BEGIN { printf "%.0f", 100 * part / all }')
    detail "$(printf '%3d %%  %9s  %9s compressed  %s' "$share" "$(readable "$plain")" "$(readable "$packed")" "$made")"
  done <"$work/weights"
}

check_package_manager() {
  found=$(programs "$package_managers" | enumerate)
  if [ -z "$found" ]; then
    pass "none among $file_count files"
  else
    fail "$found; nothing in the last stage may install software"
  fi
}

# Folders are left out: on them the bit only passes the group on to new files.
check_setuid() {
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
    fail "static, planned linked to ${needed:-nothing}; $rebuild"
  elif [ -n "$foreign" ]; then
    fail "needs $foreign, planned ${needed:-none}; the base may lack it"
  else
    pass "$interpreter and ${libraries:-no libraries}"
  fi
}

# --- What the image holds of ours ------------------------------------------------------------------

# What our layers add to the base is what the plan puts there, and they remove nothing of it. Of planned_files, a path
# that ends in a slash stands for all below it, a star for any characters of a name.
check_files() {
  read_layers
  case $no_base in
    '') ;;
    other)
      fail "does not stand on $base as it is here: pull that, and $rebuild"
      return
      ;;
    *)
      skip "$no_base"
      return
      ;;
  esac
  : >"$work/unplanned"
  number=0
  : >"$work/bases"
  : >"$work/ours"
  while [ -e "$work/layer.$((number += 1))" ]; do
    whose=ours
    [ $number -gt "$base_layers" ] || whose=bases
    cat "$work/layer.$number" >>"$work/$whose"
  done
  printf '%s\n' "$planned_files" | awk '
    function above(path) { sub(/\/[^\/]*$/, "", path); return path }
    function allow(path) { for (; path != "" && !(path in allowed); path = above(path)) allowed[path] }
    function planned(path, name, i) {
      for (i = 1; i <= stars; i++) if (path ~ star[i]) return 1
      if (path in allowed || path == "") return 1
      for (; path != ""; path = above(path)) if (path in whole) return 1
    }
    FILENAME == "-" {
      slash = sub(/\/$/, "")
      if (/\*/) {
        allow(above($0))
        gsub(/[][\\.+?(){}|^$]/, "\\\\&")
        gsub(/\*/, "[^/]*")
        star[++stars] = "^" $0 "$"
        next
      }
      lacking[$0]
      allow($0)
      if (slash) whole[$0]
      next
    }
    { path = $0; sub(FILENAME == all ? "^[^ ]+ " : "^[^ ]+ [^ ]+ ", "", path); sub(/\/$/, "", path) }
    FILENAME == all { delete lacking[path]; next }
    FILENAME == bases { if (/^d/) mode[path] = $1; next }
    # A folder of the base in which something was done has another time, and comes along.
    /^d/ && mode[path] == $1 { next }
    { verb = sub(/\/\.wh\./, "/", path) ? "removes " : "" }
    # Folders come along with what is in them.
    !planned(path) { found[path] = verb path; for (path = above(path); path != ""; path = above(path)) implied[path] }
    END {
      for (path in found) if (!(path in implied)) print found[path] >unplanned
      for (path in lacking) print path
    }' unplanned="$work/unplanned" all="$work/files" bases="$work/bases" \
    - "$work/bases" "$work/ours" "$work/files" >"$work/lacking"
  if [ -s "$work/unplanned" ]; then
    fail "$(sort -u "$work/unplanned" | enumerate) not planned; $rebuild"
  elif [ -s "$work/lacking" ]; then
    fail "lacks $(sort "$work/lacking" | enumerate); $rebuild"
  else
    pass "our $(grep -c -v '^d' "$work/ours") files are planned, and nothing of the base is gone"
  fi
}

check_twice() {
  build_image "$image-again" --no-cache
  layers_of "$image" >"$work/first"
  layers_of "$image-again" >"$work/second"
  "$engine" rmi "$image-again" >/dev/null 2>&1
  read_layers
  awk -v base="$base_layers" '
    FILENAME == ARGV[1] { made[FNR] = $0 }
    FILENAME == ARGV[2] { first[FNR] = $0; count = FNR }
    FILENAME == ARGV[3] && $0 != first[FNR] { print FNR - base in made ? made[FNR - base] : "layer " FNR }
    END { if (FNR < count) print "fewer layers" }' "$work/commands" "$work/first" "$work/second" >"$work/differing"
  if [ -s "$work/differing" ]; then
    count="$(grep -c . "$work/differing") of $(grep -c . "$work/first")"
    fail "$count layers differ: $(enumerate <"$work/differing"); look there for times and chance"
  else
    pass "the same layers, $(grep -c . "$work/first") of them"
  fi
}

# Names of files that exist to hold a secret, and what begins one: patterns, one a line.
secret_files='/\.env(\.[^/]*)?$
/(\.git-credentials|[._]netrc|\.pypirc|\.dockercfg|\.htpasswd|settings-security\.xml)$
/id_(rsa|dsa|ecdsa|ed25519)$
/(\.aws/credentials|\.docker/config\.json|\.kube/config|\.m2/settings\.xml)$'
private_key='-----BEGIN ([A-Z]+ )*PRIVATE KEY( BLOCK)?-----([[:space:]]|$|\\n)'
secret_texts='(^|[^A-Z0-9])(AKIA|ASIA)[0-9A-Z]{16}([^A-Z0-9]|$)
gh[pousr]_[A-Za-z0-9]{36}
github_pat_[A-Za-z0-9_]{40}
glpat-[A-Za-z0-9_-]{20}
xox[abeoprs]-[0-9]+-[A-Za-z0-9-]{10}
sk_live_[A-Za-z0-9]{20}
AIza[A-Za-z0-9_-]{35}
npm_[A-Za-z0-9]{36}'

# Prints where the image's environment, labels, command and history hold what looks like a secret, never itself.
configured_secrets() {
  awk -F '\t' -v base="$base_history" '
    # By the words of its name, as the annotation processor tells them.
    BEGIN {
      secret = "PASSWORDS?|PASSWD|PASSPHRASE|SECRETS?|TOKEN|CREDENTIALS?"
      of_key = "API|ACCESS|PRIVATE|SECRET|SIGNING|ENCRYPTION|MASTER|ACCOUNT"
      about = "FILE|PATH|DIR|URI|URL|ENDPOINT|NAME|HEADER|TYPE|ISSUER|ALGORITHM|POLICY|LENGTH"
      about = about "|TTL|EXPIRY|EXPIRATION|LIFETIME|TIMEOUT|SECONDS|MINUTES|ENABLED|REQUIRED"
      about = "_(" about ")_+$"
      secret = "_(" secret "|(" of_key ")_?KEY)_|_PASS_+$"
    }
    function is_secret(name, value) {
      if (value ~ /^(\/|\$|$)/ || value == "changeit") return 0
      while (match(name, /[a-z][A-Z]/)) name = substr(name, 1, RSTART) "_" substr(name, RSTART + 1)
      name = toupper(name)
      gsub(/[^A-Z]+/, "_", name)
      name = "_" name "_"
      return name ~ secret && name !~ about
    }
    function look(where, text, at) {
      while (match(text, /[A-Za-z_][A-Za-z0-9_.-]*=[^ "]*/)) {
        word = substr(text, RSTART, RLENGTH)
        text = substr(text, RSTART + RLENGTH)
        at = index(word, "=")
        if (is_secret(substr(word, 1, at - 1), substr(word, at + 1))) print substr(word, 1, at - 1) " in " where
      }
    }
    { split($1, path, "/"); text = $0; sub(/^[^\t]*\t/, "", text) }
    $1 ~ /^\/config\/Env\// { look("the environment", text) }
    $1 ~ /^\/config\/(Entrypoint|Cmd)\// { look("the command", text) }
    $1 ~ /^\/config\/Labels\// { name = substr($1, 16); if (is_secret(name, text)) print name " in the labels" }
    path[2] == "history" && path[3] >= base && path[4] == "created_by" { look("the history", text) }' "$work/config"
  awk -F '\t' '/^\/(config|history)\// && !/^\/history\/[0-9]+\/(created|comment)\t/' "$work/config" |
    grep -E -e "$secret_texts" -e "$private_key" -e '://[^/ :@"]+:[^/ @"$]+@' |
    sed 's|^/config/Env/.*|a secret in the environment|; s|^/config/Labels/.*|a secret in the labels|
      s|^/config/.*|a secret in the command|; s|^/history/.*|a secret in the history|'
}

# Prints the paths in our layers, hidden ones too, that have a secret's name or, where they are small, its content.
kept_secrets() {
  number=$base_layers
  while [ -e "$work/layer.$((number += 1))" ]; do
    sed -n 's/^-[^ ]* [^ ]* //p' "$work/layer.$number" |
      grep -E "$secret_files" | grep -v -E '\.(example|sample|template|dist)$'
    file=$work/saved/$(sed -n "${number}p" "$work/layers")
    # As the archive names them; what begins with a dash would be an option.
    case $(unpacked "$file" | tar -tf - 2>/dev/null | head -n 1) in ./*) dot=./ ;; *) dot= ;; esac
    awk -v dot=$dot '/^-/ && $2 > 0 && $2 < 100000 {
      path = $0
      sub(/^[^ ]+ [^ ]+ \//, "", path)
      if (path !~ /^-/) print dot path
    }' "$work/layer.$number" >"$work/small"
    [ -s "$work/small" ] || continue
    mkdir "$work/content"
    unpacked "$file" | tar -xf - -C "$work/content" -T "$work/small" 2>"$work/complaint" ||
      cat "$work/complaint" >>"$work/unread"
    chmod -R u+rwX "$work/content"
    {
      find "$work/content" -type f -exec grep -l -E -e "$secret_texts" {} +
      # Programs name that line to find it.
      find "$work/content" -type f ! -name '*.class' -exec grep -l -E -e "$private_key" {} +
      find "$work/content" -type f -name settings.xml -exec grep -l -E '<(password|passphrase)>[^$<]' {} +
    } | sed "s|^$work/content||"
    rm -rf "$work/content"
  done
}

check_secrets() {
  read_layers
  : >"$work/unread"
  { configured_secrets; kept_secrets; } | sort -u >"$work/secrets"
  if [ -s "$work/secrets" ]; then
    fail "$(enumerate <"$work/secrets"); give it to the container when it runs, and to the build by --secret"
  elif [ -s "$work/unread" ]; then
    fail "cannot read all small files: $(one_line "$(head -n 1 "$work/unread")")"
  else
    pass 'none in environment, labels, command, history and our files'
  fi
}

