# shellcheck shell=bash disable=SC2154 # folder is lib.sh's
# A module with a provider that only a module-info names, beside jars that are modules by name or not at all.
project=$folder/modules
copy_project modules "$project"
cd "$project" || exit
step 'mvn test-compile'
maven test-compile
will_tag "$(image_of app/verify-image.sh)"
step "$(command_of Build app/Dockerfile)"
sh -c "$(command_of Build app/Dockerfile)"
step "$(command_of Verify app/Dockerfile)"
verify sh -c "$(command_of Verify app/Dockerfile) --engine '$ENGINE'"
ok "compiles, builds and verifies: $(check_line starts), $(check_line size)"

step 'what it prints'
"$ENGINE" run --rm "$(image_of app/verify-image.sh)" >"$folder/printed"
cat >"$folder/expected" <<'END'
Hello, World.
H2
module org.slf4j.simple
module com.example.app
END
cmp "$folder/printed" "$folder/expected" || broken "it prints $(tr '\n' '|' <"$folder/printed")"
ok 'the provider, the class path beside the modules and the logger are found'
