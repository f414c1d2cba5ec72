# shellcheck shell=bash disable=SC2154 # inside is the caller's
# What the commands here share: facts of the table and facts of images, in the same form, one a line:
#
#   NAME.KEY VALUE      java17-debian13.soname libc.so.6
#
# A list gives a line for each of its elements. Sourced by scripts that set -euo pipefail and make a folder
# $inside, into which images are unpacked.

ENGINE=${ENGINE:-docker}
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
resources=$here/../processor/src/main/resources/dev/minimalimage/processor/catalogue
bases=$resources/bases.properties
# readelf, sort and tar speak and sort as they do everywhere.
export LC_ALL=C

# glibc's own libraries, which are told by its version.
glibc_libraries='^(libc|libm|libmvec|libpthread|libdl|librt|libresolv|libutil|libanl|libnsl|libthread_db)\.so|^ld-linux'

trouble() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 2
}

check_tools() {
  local tool answer
  for tool in readelf tar "$ENGINE"; do
    command -v "$tool" >/dev/null || trouble "there is no $tool on the PATH"
  done
  answer=$("$ENGINE" ps 2>&1) || trouble "$ENGINE does not answer: $answer"
}

# --- The table ------------------------------------------------------------------------------------

declare -A table=()

# Reads the table into the array of that name.
read_table() {
  local key value
  while IFS=$'\t' read -r key value; do
    table[$key]=$value
  done < <(
    awk '
      /^[ \t]*(#|$)/ && !more { next }
      {
        more = sub(/\\$/, "")
        sub(/^[ \t]+/, "")
        line = line $0
        if (!more) {
          key = line
          sub(/ *=.*/, "", key)
          sub(/^[^=]*= */, "", line)
          print key "\t" line
          line = ""
        }
      }' "$bases"
  )
}

# The elements of the list $1, one a line.
list() { printf '%s\n' "${table[$1]:-}" | sed -e 's/, */\n/g' | sed -e 's/ *$//' -e '/^$/d'; }

# The reference of the base $1.
reference() {
  if [ "${table[$1.image]}" = scratch ]; then printf 'scratch\n'; else printf '%s:nonroot\n' "${table[$1.image]}"; fi
}

# The value of the key $2 of the base $1, or of the nearest that it extends.
inherited() {
  local name=$1
  while [ -n "$name" ]; do
    [ -z "${table[$name.$2]:-}" ] || {
      printf '%s\n' "${table[$name.$2]}"
      return
    }
    name=${table[$name.extends]:-}
  done
}

# The elements of the list $2 of the base $1 and of all that it extends.
gathered() {
  local name=$1
  while [ -n "$name" ]; do
    list "$name.$2"
    name=${table[$name.extends]:-}
  done
}

# What the table says of the base $1.
base_facts() {
  local name=$1 java=${table[$1.java]:-}
  inherited "$name" glibc | sed "s/^/$name.glibc /"
  gathered "$name" sonames | sed "s/^/$name.soname /"
  gathered "$name" symbols | sed "s/^/$name.symbols /"
  gathered "$name" features | sed "s/^/$name.feature /"
  inherited "$name" users | sed 's/, */\n/g' | sed "s/^/$name.user /"
  printf '%s.bytes %s\n' "$name" "${table[$name.bytes]}"
  [ -z "$java" ] || {
    printf '%s.entrypoint [/usr/bin/java -jar]\n' "$name"
    java_facts "$name" "$java" "${table[$name.vendor]}" "${table[jdk$java.glibc]}"
  }
}

# What the table says of the Java $2 of the vendor $3 in the image $1, which asks for glibc $4 and nothing else. Of other
# vendors' it does not tell what they ask for: only Temurin's are linked.
java_facts() {
  printf '%s.java %s\n%s.vendor %s\n' "$1" "$2" "$1" "$3"
  [ "$3" != temurin ] || printf '%s.runtime-glibc %s\n' "$1" "$4"
}

# What the table says of the JDK of release $1.
jdk_facts() {
  java_facts "jdk$1" "$1" "${table[jdk$1.vendor]}" "${table[jdk$1.glibc]}"
  printf 'jdk%s.home %s\njdk%s.maven-home %s\n' "$1" "${table[jdk$1.home]}" "$1" "${table[jdk$1.home]}"
}

# What the table says of the supplement $1.
supplement_facts() {
  printf '%s.bytes %s\n' "$1" "${table[$1.bytes]}"
  list "$1.requires" | sed "s/^/$1.requires /"
}

# --- The images -----------------------------------------------------------------------------------

# Whether the engine has the image $1, or gets it.
has_image() {
  "$ENGINE" image inspect "$1" >/dev/null 2>&1 || "$ENGINE" pull --quiet "$1" >/dev/null 2>&1
}

# Unpacks the image $1 to $inside/image. Without a shell in it, only a container that never starts gives its files.
unpack() {
  local container
  [ ! -d "$inside/image" ] || chmod -R u+rwx "$inside/image"
  rm -rf "$inside/image"
  mkdir "$inside/image"
  container=$("$ENGINE" create "$1" none)
  # Devices are the engine's, not the image's.
  "$ENGINE" export "$container" | tar -xC "$inside/image" --no-same-owner --exclude='dev/*' --exclude=.dockerenv
  "$ENGINE" rm "$container" >/dev/null
}

# The libraries in the folders that glibc's loader searches by itself, since distroless images have no ld.so.cache:
# those that have their own soname as their name.
libraries() {
  local place file
  for place in "$inside"/image/usr/lib/*-linux-gnu "$inside"/image/lib/*-linux-gnu "$inside"/image/{usr/,}lib{,64}; do
    [ ! -d "$place" ] || find -L "$place" -maxdepth 1 -type f -name '*.so*'
  done | awk -F/ '!seen[$NF]++' >"$inside/files"
  [ -s "$inside/files" ] || return 0
  # One line for each file: its soname, its path. With a second file readelf names each; it fails for those that are
  # linker scripts.
  { tr '\n' '\0' <"$inside/files" | xargs -0 readelf -dW /dev/null 2>/dev/null || :; } |
    awk '
      /^File: / { file = name = $2; sub(/.*\//, "", name) }
      /\(SONAME\)/ { gsub(/.*\[|\]/, ""); if ($0 == name) print name, file }' | sort -u
}

# The newest version of each family of symbols that the files "$@" define: FILE FAMILY VERSION.
newest_symbols() {
  { readelf -VW "$@" 2>/dev/null || :; } |
    awk -v only="$1" '
      BEGIN { file = only }
      /^File: / { file = $2 }
      /^Version definition/ { defines = 1 }
      /^Version (needs|symbols)/ { defines = 0 }
      defines && match($0, /Name: [A-Za-z0-9_.]+/) {
        name = substr($0, RSTART + 6, RLENGTH - 6)
        if (match(name, /_[0-9]+(\.[0-9]+)*$/)) print file, substr(name, 1, RSTART - 1), substr(name, RSTART + 1)
      }' | sort -k1,2 -k3,3V | awk '{ last[$1 " " $2] = $3 } END { for (each in last) print each, last[each] }' | sort
}

# What the files "$2"... are linked to besides glibc and the files of the folder $1, one a line; last the newest GLIBC
# that they ask for.
linked_to() {
  local own
  own=$(find "$1" -name '*.so*' | sed 's|.*/||')
  shift
  { readelf -dW "$@" 2>/dev/null || :; } | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u |
    { grep -Ev "$glibc_libraries" || :; } | { grep -Fvxe "$own" || :; } | sed 's/^/library /'
  { readelf -VW "$@" 2>/dev/null || :; } | { grep -o 'GLIBC_[0-9][0-9.]*' || :; } | sed 's/GLIBC_/glibc /' | sort -uV | tail -n 1
}

# What the unpacked image is, as the base $1 of the reference $2.
look_at_base() {
  local name=$1 root=$inside/image soname file
  find "$root" -type f -printf '%i %s\n' | sort -u | awk -v name="$name" '{ sum += $2 } END { print name ".bytes", sum + 0 }'
  libraries >"$inside/libraries"
  while read -r soname file; do
    printf '%s.soname %s\n' "$name" "$soname"
    [ "$soname" != libc.so.6 ] ||
      printf '%s.glibc %s\n' "$name" "$(grep -ao 'stable release version [0-9.]*[0-9]' "$file" | sed 's/.* //')"
    [[ $soname =~ $glibc_libraries ]] || newest_symbols "$file" | awk -v fact="$name.symbols $soname" '$2 != "GLIBC" { print fact, $2, $3 }'
  done <"$inside/libraries" | sort
  features | sed "s/^/$name.feature /"
  [ ! -f "$root/etc/passwd" ] || sed "s/^/$name.user /" "$root/etc/passwd"
  [ ! -e "$root/bin/sh" ] || printf '%s.command sh\n' "$name"
  [ ! -L "$root/usr/bin/java" ] || {
    printf '%s.entrypoint %s\n' "$name" "$("$ENGINE" image inspect --format '{{.Config.Entrypoint}}' "$2")"
    look_at_java "$name"
  }
}

# The features of the unpacked image; Requirement.Feature says what each is.
features() {
  local root=$inside/image
  [ ! -s "$root/etc/ssl/certs/ca-certificates.crt" ] || echo CA_CERTIFICATES
  [ ! -e "$root/usr/share/zoneinfo/Europe/Paris" ] || echo TIME_ZONES
  [ ! -d "$root/tmp" ] || [ "$(stat -c %a "$root/tmp")" != 1777 ] || echo TMP
  if grep -q '^libfontconfig' "$inside/libraries" && [ -e "$root/etc/fonts/fonts.conf" ] &&
    [ -n "$(find "$root/usr/share/fonts" -name '*.ttf' 2>/dev/null || :)" ]; then echo FONTS; fi
  [ -z "$(find "$root/usr/lib/locale" -path '*[uU][tT][fF]*8/LC_CTYPE' 2>/dev/null || :)" ] || echo UTF8_LOCALE
}

# The home of the Java in the unpacked image, without its root.
java_home() {
  { find "$inside/image/usr/lib/jvm" "$inside/image/opt/java" -mindepth 2 -maxdepth 2 -name release 2>/dev/null || :; } |
    sed -n 1p | sed -e "s|^$inside/image||" -e 's|/release$||'
}

# The vendor whose name, as its JDKs tell it, is on standard input; what a linker makes has none.
vendor() { sed -e 's/^Eclipse Adoptium$/temurin/' -e 's/.*/\L&/' -e 's/ /-/g' | grep . || echo unnamed; }

# What Java the unpacked image has, as facts of $1. Of its libraries those count that a server can load: what draws on
# screens, plays sound or debugs other processes is of no use in a container.
look_at_java() {
  local name=$1 home release files
  home=$inside/image$(java_home)
  release=$home/release
  printf '%s.java %s\n' "$name" "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")"
  printf '%s.vendor %s\n' "$name" "$(sed -n 's/^IMPLEMENTOR="\(.*\)"/\1/p' "$release" | vendor)"
  mapfile -t files < <(find "$home/bin/java" "$home/lib" -type f \( -name java -o -name '*.so' \) \
    ! -name libawt_xawt.so ! -name libjsound.so ! -name libsplashscreen.so ! -name libsaproc.so)
  [ "${table[$name.vendor]}" != temurin ] || linked_to "$home" "${files[@]}" | sed -e "s/^/$name.runtime-/"
}

# What the supplement $1 is in the unpacked image that it is copied from.
look_at_supplement() {
  local files=()
  # shellcheck disable=SC2086 # a pattern
  mapfile -t files < <(cd "$inside/image" && find -H .${table[$1.paths]%/} -type f)
  (cd "$inside/image" && stat -Lc %s "${files[@]}") | awk -v name="$1" '{ sum += $1 } END { print name ".bytes", sum + 0 }'
  (cd "$inside/image" && linked_to /dev/null "${files[@]}") | sed -n "s/^library /$1.requires /p"
}

# Facts of all images in the table; of those that the engine cannot get, only that.
image_facts() {
  local name image
  for name in $(list bases); do
    [ "$name" = scratch ] || look_at "$name" "$(reference "$name")" base_and_supplements
  done
  for name in $(list jdks | sed 's/^/jdk/'); do
    look_at "$name" "${table[$name.image]}" look_at_jdk
    look_at "$name" "${table[$name.maven]}" look_at_maven
  done
}

# Has the image $2 looked at as $1 by the function $3.
look_at() {
  printf '...  %s\n' "$2" >&2
  if has_image "$2"; then
    unpack "$2"
    "$3" "$1" "$2"
  else
    printf '%s.missing %s\n' "$1" "$2"
  fi
}

base_and_supplements() {
  local supplement
  look_at_base "$1" "$2"
  for supplement in $(list supplements); do
    [ "${table[$supplement.from]}" != "$2" ] || look_at_supplement "$supplement"
  done
}

look_at_jdk() {
  printf '%s.home %s\n' "$1" "$(java_home)"
  look_at_java "$1"
}

look_at_maven() { printf '%s.maven-home %s\n' "$1" "$(java_home)"; }

# What the table says of all of them.
table_facts() {
  local name
  for name in $(list bases); do [ "$name" = scratch ] || base_facts "$name"; done
  for name in $(list supplements); do supplement_facts "$name"; done
  for name in $(list jdks); do jdk_facts "$name"; done
}
