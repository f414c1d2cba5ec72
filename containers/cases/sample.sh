# shellcheck shell=bash disable=SC2154 # folder and container are lib.sh's
# sample-app builds from the checked-in files alone, and verifies.

build_sample minimal-image-lane-sample:plain

step 'sample-app/verify-image.sh --image'
verify sample-app/verify-image.sh --engine "$ENGINE" --image minimal-image-lane-sample:plain
ok "builds by a plain build, and that image verifies: $(check_line starts), $(check_line size)"

will_tag "$(image_of sample-app/verify-image.sh)"
step 'sample-app/verify-image.sh'
verify sample-app/verify-image.sh --engine "$ENGINE"
ok "verify-image.sh builds and verifies by itself: $(tail -n 1 "$folder/report")"
