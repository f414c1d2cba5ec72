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
