# --- Pins -----------------------------------------------------------------------------------------

# The first words of a file that may be written over.
lock_title='# Written by verify-image.sh --pin'

is_digest() { printf '%s\n' "$1" | grep -q -x 'sha256:[0-9a-f]\{64\}'; }

# Reads what docker's buildx or its pull say of an image, and prints the digest in it: that of the index, where the
# image is for several platforms.
told_digest() { sed -n 's/^Digest: *\(sha256:[0-9a-f]*\)[[:space:]]*$/\1/p' | head -n 1; }

# Sets `digest` to what the registry of the image $1 has under its name; or else fails, and sets `answer` to why not.
find_digest() {
  # Where it can, docker asks without pulling; it does so itself, so the engine may know mirrors that it does not.
  digest=$("$engine" buildx imagetools inspect "$1" </dev/null 2>/dev/null | told_digest)
  ! is_digest "$digest" || return 0
  answer=$("$engine" pull "$1" </dev/null 2>&1) || return
  digest=$(printf '%s\n' "$answer" | told_digest)
  ! is_digest "$digest" || return 0
  # podman and nerdctl do not tell it while they pull.
  "$engine" image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$1" </dev/null 2>/dev/null |
    sed -n 's/.*@//p' | sort -u >"$work/digests"
  # podman keeps that of this machine's image beside that of the index, and those of earlier pulls.
  case ${1##*/} in *:*) repository=${1%:*} ;; *) repository=$1 ;; esac
  if [ "$(grep -c . "$work/digests")" -gt 1 ]; then
    "$engine" manifest inspect "$1" </dev/null >"$work/manifest" 2>/dev/null
    while read -r digest; do
      ! "$engine" manifest inspect "$repository@$digest" </dev/null 2>/dev/null | cmp -s - "$work/manifest" || echo "$digest"
    done <"$work/digests" >"$work/current"
    mv "$work/current" "$work/digests"
  fi
  digest=$(cat "$work/digests")
  answer="$engine tells $(grep -c . "$work/digests") digests"
  is_digest "$digest" && [ "$(grep -c . "$work/digests")" = 1 ]
}

# Writes the lock file anew, if there is a digest for each image.
pin_images() {
  here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || trouble "cannot enter the folder of $0"
  : >"$work/before"
  if [ -e "$here/$lock" ]; then
    tr -d '\r' <"$here/$lock" >"$work/before" || trouble "cannot read $lock"
  fi
  case $(head -n 1 "$work/before") in
    '' | "$lock_title"*) ;;
    *) trouble "$lock is not of this script's making, so it stays: move it away" ;;
  esac
  printf '%s\n' "$images" >"$work/images"
  missing=0
  {
    printf '%s: what %s means by the names of images.\n' "$lock_title" "$dockerfile"
    printf '# To look for newer images, call it again and compile anew. Without this file, none is pinned.\n'
  } >"$work/lock"
  while read -r name; do
    if find_digest "$name"; then
      printf '%s@%s\n' "$name" "$digest" >>"$work/lock"
      kind=new
      ! grep -q -x -F -e "$name@$digest" "$work/before" || kind=same
      printf '%-4s %s@%s\n' $kind "$name" "$digest"
    else
      missing=$((missing + 1))
      printf 'none %s: %s\n' "$name" "$(one_line "$answer")"
    fi
  done <"$work/images"
  [ $missing = 0 ] || trouble "$lock stays as it is: no digest for $missing of $(grep -c . "$work/images") images; \
only what comes from a registry has one"
  if cmp -s "$work/lock" "$work/before"; then
    printf '%s has them all\n' "$lock"
  elif (cat "$work/lock" >"$here/$lock") 2>/dev/null; then
    # Maven compiles nothing where no source has changed.
    printf 'wrote %s: compile anew (mvn clean compile) to have the digests in %s\n' "$lock" "$dockerfile"
  else
    trouble "cannot write $lock"
  fi
}

