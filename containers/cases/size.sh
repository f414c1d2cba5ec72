# shellcheck shell=bash disable=SC2154 # root and folder are lib.sh's
# The sample's image is far smaller than Jib's and close to what a person can do, and so is what a change re-creates.

jib=com.google.cloud.tools:jib-maven-plugin:3.5.2
image=minimal-image-lane-size
main=src/main/java/dev/minimalimage/sample/BookmarkServer.java

bytes_of() { "$ENGINE" image inspect --format '{{.Size}}' "$1"; }

megabytes() { awk -v bytes="$1" 'BEGIN { printf "%.1f MB", bytes / 1000000 }'; }

# Whether $1 is at most $2 times $3.
at_most() { awk -v small="$1" -v factor="$2" -v large="$3" 'BEGIN { exit !(small <= factor * large) }'; }

every_layer() {
  "$ENGINE" image inspect --format '{{range .RootFS.Layers}}{{println .}}{{end}}' "$1" | sed '/^$/d'
}

# The bytes of the layers of the image $2 that the image $1 has not, as tar archives.
new_bytes() {
  local saved=$folder/saved layer
  rm -rf "$saved"
  mkdir "$saved"
  every_layer "$1" >"$folder/old.layers"
  # Without one, every layer would count as new.
  [ -s "$folder/old.layers" ] || broken "$1 has no layers"
  "$ENGINE" save "$2" | tar -C "$saved" -xf -
  # The layers' files from first to last, beside their digests in the same order.
  sed 's/.*"Layers":\[\([^]]*\)\].*/\1/' "$saved/manifest.json" | tr ',' '\n' | tr -d '"' >"$folder/new.files"
  every_layer "$2" | paste - "$folder/new.files" | grep -vFf "$folder/old.layers" | cut -f 2 >"$folder/changed.files"
  wc -l <"$folder/changed.files" >"$folder/changed"
  while read -r layer; do cat "$saved/$layer"; done <"$folder/changed.files" | wc -c
}

changed_layers() { tr -d ' ' <"$folder/changed"; }

# --- The same application in four images -----------------------------------------------------------

by_generator() {
  will_tag "$1"
  "$ENGINE" build --file sample-app/Dockerfile --tag "$1" .
}

# Jib gives the image what the build in this folder has compiled. The Dockerfile stays as it is checked in.
by_jib() {
  will_tag "$1"
  MINIMALIMAGE_MODE=off maven -q -pl .,annotations,processor,sample-app -am package -Dmaven.test.skip=true -Dspotless.check.skip
  maven -q -f sample-app/pom.xml "$jib:dockerBuild" -Djib.from.image=docker://eclipse-temurin:17-jre \
    "-Djib.to.image=$1" -Djib.container.mainClass=dev.minimalimage.sample.BookmarkServer \
    "-Djib.dockerClient.executable=$(command -v "$ENGINE")"
}

by_hand() {
  will_tag "$2"
  "$ENGINE" build --file "$root/containers/size/Dockerfile.$1" --tag "$2" "$folder/context"
}

checked_in
cd "$folder/repository" || exit
step 'as generated'
by_generator $image:auto
step 'by Jib'
by_jib $image:jib

step 'by hand: on plain distroless, and the floor'
mkdir "$folder/context"
maven -q -f sample-app/pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DincludeScope=runtime "-DoutputDirectory=$folder/context/lib"
cp -R sample-app/target/classes "$folder/context/classes"
by_hand plain $image:plain
by_hand floor $image:floor
# What a person made holds what a person planned: files of other names, no self-test, nothing for random users.
verify sample-app/verify-image.sh --engine "$ENGINE" --image $image:floor \
  --skip files,self-test,probe,random-user
ok "the floor is an image that works: $(tail -n 1 "$folder/report")"

auto=$(bytes_of $image:auto)
of_jib=$(bytes_of $image:jib)
plain=$(bytes_of $image:plain)
floor=$(bytes_of $image:floor)
sizes="as generated $(megabytes "$auto"), by Jib $(megabytes "$of_jib"), on plain distroless $(megabytes "$plain"), by hand $(megabytes "$floor")"
printf '%s\n' "$sizes"
if at_most "$auto" 0.22 "$of_jib" && at_most "$auto" 1.03 "$floor"; then
  ok "$sizes"
else
  wrong "more than 0.22 times Jib's or 1.03 times the floor: $sizes"
fi

# --- A changed line of code ------------------------------------------------------------------------

step 'a changed line of code'
sed -i.bak 's/ofSeconds(7)/ofSeconds(6)/' sample-app/$main
! cmp -s sample-app/$main sample-app/$main.bak || broken "$main has no line to change"
rm sample-app/$main.bak
by_generator $image:auto-changed
by_jib $image:jib-changed

of_jib=$(new_bytes $image:jib $image:jib-changed)
auto=$(new_bytes $image:auto $image:auto-changed)
new="$(changed_layers) new layer of $auto bytes, by Jib $of_jib bytes"
# The classes of the sample, and no more; an engine that stores Jib's layers anew would make a comparison alone too easy.
if [ "$(changed_layers)" = 1 ] && [ "$auto" -le "$of_jib" ] && [ "$auto" -le 200000 ]; then
  ok "after a changed line, $new"
else
  wrong "after a changed line, $new"
fi
