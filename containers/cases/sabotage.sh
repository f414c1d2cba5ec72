# shellcheck shell=bash disable=SC2154 # folder and container are lib.sh's
# Five ways to break the sample's image, each caught by the check that is there for it and by no other.

good=minimal-image-lane-sabotage:good
build_sample $good
cd sample-app || exit

step 'the image as generated'
verify ./verify-image.sh --engine "$ENGINE" --image $good
ok "as generated, it passes: $(tail -n 1 "$folder/report")"

# Adds the instructions of standard input to the Dockerfile's end, that is to its last stage, as somebody
# who edits it might; then expects the check $1, and it alone, to fail. $2 says what was broken; $3 is a
# stage to put before the others, if any.
sabotage() {
  local image=minimal-image-lane-sabotage:$1 code=0 failed
  step "$2"
  { printf '%s\n' "${3-}" && cat Dockerfile -; } >Dockerfile.broken
  cp Dockerfile.dockerignore Dockerfile.broken.dockerignore
  will_tag "$image"
  "$ENGINE" build --file Dockerfile.broken --tag "$image" ..
  # An app that does not answer should not be waited for at length.
  ./verify-image.sh --engine "$ENGINE" --image "$image" --timeout 20 >"$folder/report" || code=$?
  cat "$folder/report"
  failed=$(sed -n 's/^FAIL *\([^ ]*\) .*/\1/p' "$folder/report" | tr '\n' ' ')
  if [ $code = 1 ] && [ "$failed" = "$1 " ]; then
    ok "$2: FAIL $1: $(check_line "$1")"
  else
    wrong "$2: caught by ${failed:-nothing} instead of $1, exit code $code"
  fi
}

sabotage user 'root user' <<'END'
USER 0:0
END

# The build stage has a shell; on a system where /bin is a link, it has to go to /usr/bin.
sabotage shell 'a shell added' <<'END'
COPY --from=build /bin/sh /usr/bin/sh
END

sabotage starts 'wrong port' <<'END'
ENV PORT=9999
END

# A stage of its own, for a file in the context would have the project built again.
builder=$(sed -n 's/^FROM .* \([^ ]*\) AS build$/\1/p' Dockerfile)
sabotage size 'oversize' "FROM $builder AS padding
RUN head -c $(script_value max_size verify-image.sh) /dev/zero >/padding" <<'END'
COPY --from=padding /padding /padding
END

# -Xrs makes the JVM leave signals alone, and as process 1 it is not ended by one that it leaves alone.
sabotage stop 'ignores SIGTERM' <<'END'
ENV JDK_JAVA_OPTIONS=-Xrs
END
