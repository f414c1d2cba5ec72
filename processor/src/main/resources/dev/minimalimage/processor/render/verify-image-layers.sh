# --- The image's layers ---------------------------------------------------------------------------

# Prints JSON as lines of a path, a tab and a value: /config/Env/0, tab, PATH=/bin.
flatten() {
  awk '
    function token() {
      if (!match(rest, /^[ \t\r\n]*("([^"\\]|\\.)*"|[^][{}:," \t\r\n]+|[][{}:,])/)) exit 1
      t = substr(rest, 1, RLENGTH)
      rest = substr(rest, RLENGTH + 1)
      sub(/^[ \t\r\n]+/, "", t)
    }
    function hex(digits, i, sum) {
      for (i = 1; i <= 4; i++) sum = sum * 16 + index("0123456789abcdef", substr(digits, i, 1)) - 1
      return sum
    }
    function plain(text, out, i, c) {
      if (text !~ /^"/) return text
      text = substr(text, 2, length(text) - 2)
      while (i = index(text, "\\")) {
        out = out substr(text, 1, i - 1)
        c = substr(text, i + 1, 1)
        if (c == "u") {
          c = hex(tolower(substr(text, i + 2, 4)))
          c = c > 31 && c < 127 ? sprintf("%c", c) : "?"
          i += 4
        } else if (c ~ /[bfnrt]/) c = " "
        out = out c
        text = substr(text, i + 2)
      }
      return out text
    }
    function value(path, i, key) {
      if (t == "{") {
        for (token(); t != "}"; token()) if (t != ",") {
          key = plain(t)
          token()
          token()
          value(path "/" key)
        }
      } else if (t == "[") {
        for (token(); t != "]"; token()) if (t != ",") value(path "/" i++)
      } else print path "\t" plain(t)
    }
    { rest = rest $0 "\n" }
    END { token(); value("") }'
}

# Prints the values whose paths match $1, of lines as above.
values() { awk -F '\t' -v path="^$1\$" '$1 ~ path { sub(/^[^\t]*\t/, ""); print }'; }

layers_of() { "$engine" image inspect --format '{{range .RootFS.Layers}}{{println .}}{{end}}' "$1" | grep .; }

# Sets base_layers and base_history, to how many of the image's layers and commands are its base's, or else
# no_base to why nobody knows.
find_base() {
  base_layers=0
  base_history=0
  no_base=
  [ "$base" != scratch ] || return 0
  # BuildKit keeps a base for itself.
  if ! "$engine" image inspect "$base" >/dev/null 2>&1 && ! answer=$("$engine" pull "$base" 2>&1); then
    no_base="cannot get $base to compare with: $(one_line "$answer")"
    return
  fi
  layers_of "$base" >"$work/base"
  count=$(grep -c . "$work/base")
  if values '/rootfs/diff_ids/[0-9]*' <"$work/config" | head -n "$count" | cmp -s - "$work/base"; then
    base_layers=$count
    base_history=$("$engine" history --format x "$base" 2>/dev/null | grep -c .)
  else
    no_base=other
  fi
}

is_packed() { [ "$(od -An -tx1 -N2 "$1")" = ' 1f 8b' ]; }

unpacked() { if is_packed "$1"; then gzip -dc "$1"; else cat "$1"; fi; }

packed() { if is_packed "$1"; then cat "$1"; else gzip -c "$1"; fi; }

# Has the engine save the image to $work/saved, once. Its layers tell what a container does not: what a later one
# hides, and what is not the base's. Lists layer N as "MODE SIZE PATH" lines in $work/layer.N.
read_layers() {
  [ ! -e "$work/saved" ] || return 0
  mkdir "$work/saved"
  if ! "$engine" save "$image" 2>"$work/complaint" | tar -xf - -C "$work/saved" ||
    ! flatten <"$work/saved/manifest.json" >"$work/manifest" ||
    ! flatten <"$work/saved/$(values /0/Config <"$work/manifest")" >"$work/config"; then
    trouble "cannot read what $engine saves of $image: $(one_line "$(cat "$work/complaint")")"
  fi
  values '/0/Layers/[0-9]*' <"$work/manifest" >"$work/layers"
  find_base
  # What made each layer of ours. BuildKit pads the history of a base that has none.
  awk -F '\t' -v base="$base_history" '
    { split($1, path, "/"); n = path[3] }
    path[2] != "history" { next }
    path[4] == "created_by" { sub(/^[^\t]*\t/, ""); sub(/ # buildkit$/, ""); sub(/^.*#\(nop\) +/, ""); made[n] = $0 }
    path[4] == "empty_layer" && $2 == "true" || path[4] == "comment" && $2 ~ /^buildkit\.exporter/ { none[n] }
    { last = n }
    END { for (i = base; i <= last; i++) if (!(i in none)) print made[i] }' "$work/config" >"$work/commands"
  number=0
  while read -r file; do
    number=$((number + 1))
    unpacked "$work/saved/$file" | list_archive >"$work/layer.$number" || trouble "cannot read layer $number of $image"
  done <"$work/layers"
}

# Prints of each layer that holds something its size, unpacked and compressed, and what made it; the base's are one.
weigh_layers() {
  number=0
  while read -r file; do
    number=$((number + 1))
    printf '%d %s %d\n' $((number - base_layers)) \
      "$(awk '{ sum += $2 } END { printf "%.0f", sum }' "$work/layer.$number")" "$(packed "$work/saved/$file" | wc -c)"
  done <"$work/layers" | awk -v base="${base%@*}" '
    NR == FNR { made[NR] = $0; next }
    { n = $1 > 0 ? $1 : 0; last = n > last ? n : last; plain[n] += $2; packed[n] += $3 }
    END {
      made[0] = base
      for (n = 0; n <= last; n++) if (plain[n]) printf "%.0f %.0f %s\n", plain[n], packed[n], made[n]
    }' "$work/commands" -
}

