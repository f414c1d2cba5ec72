# shellcheck shell=bash disable=SC2154 # folder, root and ENGINE are lib.sh's
# Projects that compile by their own native-maven-plugin, as their POMs alone say; bare annotations.

# The project in the folder $1 makes an executable on the base $2.
executable() {
  local name base image
  cd "$1" || exit
  name=$(basename "$1")
  step "$name: mvn test-compile"
  maven test-compile
  [ -f Dockerfile ] || broken 'mvn test-compile leaves no Dockerfile'
  base=$(sed -n 's/^FROM \([^ ]*\) AS image$/\1/p' Dockerfile)
  [ "$base" = "$2" ] || broken "$name is on $base, not on $2"
  image=$(image_of verify-image.sh)
  will_tag "$image"
  step "$name: docker build"
  # Optimised for a quick build: what the image holds is the same, and compiles in half the time.
  "$ENGINE" build --build-arg NATIVE_IMAGE_OPTIONS=-Ob --tag "$image" .
  step "$name: verify-image.sh --image"
  verify ./verify-image.sh --engine "$ENGINE" --image "$image"
  ok "$name: $(check_line linkage), $(check_line starts), $(check_line size)"
}

# The tool in the image of the folder $1 prints a resource, in the character set that it was compiled in.
greets() {
  local said
  said=$("$ENGINE" run --rm "$(image_of "$1/verify-image.sh")")
  [ "$said" = 'Grüße von nirgendwo' ] || broken "$(basename "$1") says: $said"
}

# Two flags in one buildArg of the build itself.
copy_project native-static "$folder/static"
executable "$folder/static" scratch
greets "$folder/static"

# GraalVM's own example of a profile, the other spelling of a flag, and a wrapper that brings Maven.
copy_project native-profile "$folder/profile"
cd "$folder/profile" || exit
maven org.apache.maven.plugins:maven-wrapper-plugin:3.3.4:wrapper -Dmaven=3.9.11
executable "$folder/profile" gcr.io/distroless/base-nossl-debian13:nonroot
greets "$folder/profile"

# Spring Boot, whose parent POM has the profile, with a flag.
copy_project spring-boot "$folder/spring-boot"
awk '
  { print }
  /^    <plugins>/ {
    print "<plugin><groupId>org.graalvm.buildtools</groupId><artifactId>native-maven-plugin</artifactId><configuration>"
    print "<buildArgs><buildArg>--static-nolibc</buildArg></buildArgs></configuration></plugin>"
  }' "$folder/spring-boot/pom.xml" >"$folder/pom"
mv "$folder/pom" "$folder/spring-boot/pom.xml"
executable "$folder/spring-boot" gcr.io/distroless/base-nossl-debian13:nonroot

# Micronaut, by its packaging; linked to the libraries of a base. Not a later release: compiled by GraalVM 25, 4.10.11
# ends at its start: https://github.com/micronaut-projects/micronaut-core/issues/11981
copy_project micronaut "$folder/micronaut"
copy_project native-micronaut "$folder/native-micronaut"
mv "$folder/native-micronaut/pom.xml" "$folder/micronaut/pom.xml"
executable "$folder/micronaut" gcr.io/distroless/base-nossl-debian13:nonroot
