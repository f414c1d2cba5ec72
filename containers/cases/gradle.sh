# shellcheck shell=bash disable=SC2154 # folder and root are lib.sh's
# A Gradle project whose wrapper builds in the image; javac stands in for Gradle, which cannot be had here.
project=$folder/gradle
maven -q help:evaluate -Dexpression=settings.localRepository -Doutput="$folder/repository"
repository=$(cat "$folder/repository")/dev/minimalimage
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml")
copy_project gradle "$project"
cd "$project" || exit
for part in annotations processor; do
  cp "$repository/minimal-image-$part/$version/minimal-image-$part-$version.jar" gradle/$part.jar
done
step './gradlew classes'
sh ./gradlew --no-daemon classes
[ -f Dockerfile ] || broken 'the compilation leaves no Dockerfile'
rm -rf build greeting/build
image=$(image_of verify-image.sh)
will_tag "$image"
step "$(command_of Build Dockerfile)"
sh -c "$(command_of Build Dockerfile)"
step "$(command_of Verify Dockerfile)"
verify sh -c "$(command_of Verify Dockerfile) --engine '$ENGINE'"
ok "compiles, builds and verifies: $(check_line starts), $(check_line size)"
printed=$("$ENGINE" run --rm "$image")
[ "$printed" = 'Hello, Gradle.' ] || broken "it prints $printed"
ok 'the image has the classes, resources and jars of its own build'
