# shellcheck shell=bash disable=SC2154 # folder is lib.sh's
# The sample's client is one static executable on an empty base, and verifies.

image=minimal-image-lane-sample-client:plain

checked_in
cd "$folder/repository" || exit
step 'docker build'
will_tag $image
# Optimised for a quick build: what the image holds is the same, and compiles in half the time.
"$ENGINE" build --build-arg NATIVE_IMAGE_OPTIONS=-Ob --file sample-app/client/Dockerfile --tag $image .

step 'sample-app/client/verify-image.sh --image'
verify sample-app/client/verify-image.sh --engine "$ENGINE" --image $image
ok "is on scratch, and verifies: $(check_line linkage), $(check_line files), $(check_line size)"
[ -n "$(check_line self-test)" ] || broken 'there was no self-test'

step 'the self-test and the arguments of the application'
answer=$("$ENGINE" run --rm --entrypoint /app/minimal-image $image executable trust)
[ "$answer" = $'ok executable\nok trust' ] || broken "by its other name it says: $answer"
for word in executable health; do
  # picocli's exit code for a wrong command line, and what it says of one that it was given.
  code=0
  answer=$("$ENGINE" run --rm $image $word 1 /health 500 2>&1) || code=$?
  if [ $code -ne 2 ] || [ "${answer#*"index 0: '$word'"}" = "$answer" ]; then
    broken "the application does not get the argument $word: exit code $code, $answer"
  fi
done
ok 'its other name has it answer, no argument has'

step 'an other name that leads nowhere'
will_tag minimal-image-lane-sample-client:other
# A link replaces the link; a file would be written through it, over the executable.
"$ENGINE" build --tag minimal-image-lane-sample-client:other - <<END
FROM gcr.io/distroless/static-debian13:debug AS debug
RUN ["/busybox/busybox", "mkdir", "-p", "/link/app"]
RUN ["/busybox/busybox", "ln", "-s", "nowhere", "/link/app/minimal-image"]
FROM $image
COPY --from=debug /link/ /
END
if sample-app/client/verify-image.sh --engine "$ENGINE" --image minimal-image-lane-sample-client:other \
  >"$folder/report"; then
  broken 'an executable without its other name passes'
fi
cat "$folder/report"
failed=$(sed -n 's/^FAIL \([a-z-]*\) .*/\1/p' "$folder/report")
if [ "$failed" = self-test ]; then
  ok 'the self-test alone fails where its name leads nowhere'
else
  wrong "where its name leads nowhere, these fail: $failed"
fi

step 'no more than its executable'
container=minimal-image-lane-sample-client
containers+=("$container")
"$ENGINE" create --name $container $image
"$ENGINE" cp $container:/app/minimal-image-sample-client "$folder/executable"
whole=$("$ENGINE" image inspect --format '{{.Size}}' $image)
executable=$(wc -c <"$folder/executable" | tr -d ' ')
if awk -v whole="$whole" -v part="$executable" 'BEGIN { exit !(whole <= 1.02 * part) }'; then
  ok "$whole bytes, of which the executable has $executable"
else
  wrong "$whole bytes, and the executable has $executable: more than 1.02 times that"
fi
