# shellcheck shell=bash disable=SC2154 # folder and container are lib.sh's
# Two checkouts give the same layers, and a changed line of code changes the last of them alone.

image=minimal-image-lane-layers
will_tag $image:here
will_tag $image:there
will_tag $image:changed

copy_project notes "$folder/here"
cd "$folder/here" || exit
step 'one checkout'
maven compile
"$ENGINE" build --no-cache --tag $image:here .

step 'another, elsewhere, of other modes and times'
mkdir -p "$folder/far/away"
(
  umask 077
  mkdir "$folder/far/away/there"
  # Without -p, and with what is checked in: no target.
  cp -R pom.xml src config Dockerfile Dockerfile.dockerignore verify-image.sh "$folder/far/away/there"
)
cd "$folder/far/away/there" || exit
chmod -R u+x,g-rwx,o-rwx src config
find . -exec touch -d 2001-02-03T04:05:06Z {} +
maven compile
for file in Dockerfile Dockerfile.dockerignore verify-image.sh; do
  cmp "$folder/here/$file" $file || broken "$file is another one in another checkout"
done
"$ENGINE" build --no-cache --tag $image:there .

layers_of $image:here >"$folder/layers.here"
layers_of $image:there >"$folder/layers.there"
count=$(wc -l <"$folder/layers.here")
if diff "$folder/layers.here" "$folder/layers.there"; then
  ok "two checkouts give the same $count layers"
else
  wrong 'two checkouts give other layers'
fi

step 'a changed line'
sed -i.bak 's/GREETING = "hello"/GREETING = "goodbye"/' src/main/java/com/example/notes/Main.java
rm src/main/java/com/example/notes/Main.java.bak
maven compile
"$ENGINE" build --no-cache --tag $image:changed .
layers_of $image:changed >"$folder/layers.changed"
if [ "$(wc -l <"$folder/layers.changed")" -eq "$count" ] &&
  cmp <(sed '$d' "$folder/layers.there") <(sed '$d' "$folder/layers.changed") &&
  ! cmp "$folder/layers.there" "$folder/layers.changed"; then
  ok "a changed line of code changes the last of $count layers alone"
else
  diff "$folder/layers.there" "$folder/layers.changed" || :
  wrong 'a changed line of code changes other layers than the last one'
fi
