# shellcheck shell=bash disable=SC2154 # folder is lib.sh's
# A shaded jar and one with dependencies, each with a manifest that its code depends on; bare annotations.
project=$folder/fat-jar
copy_project fat-jar "$project"
cd "$project" || exit
step 'mvn compile'
maven compile
for module in shade assembly; do
  image=$(image_of "$module/verify-image.sh")
  will_tag "$image"
  step "$(command_of Build $module/Dockerfile)"
  sh -c "$(command_of Build $module/Dockerfile)"
  step "$(command_of Verify $module/Dockerfile)"
  verify sh -c "$(command_of Verify $module/Dockerfile) --engine '$ENGINE'"
  ok "$module compiles, builds and verifies: $(check_line starts), $(check_line size)"
done
step 'what they print'
printed=$("$ENGINE" run --rm "$(image_of shade/verify-image.sh)" 2>&1)
[ "$printed" = '"opened"' ] || broken "shade prints $printed"
printed=$("$ENGINE" run --rm "$(image_of assembly/verify-image.sh)" 2>&1)
[ "$printed" = true ] || broken "assembly prints $printed"
ok 'what the manifests open and export is open, without a warning'
