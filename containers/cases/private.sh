# shellcheck shell=bash disable=SC2154 # folder, root, container and ENGINE are lib.sh's
# A dependency that only a repository with a password has: its settings.xml is the build's secret, and in no image.

# Nobody has it yet, neither this machine nor the cache of the engine's builds.
version=1.$(date +%s)
password=lane-$RANDOM$RANDOM$RANDOM
repository=$folder/repository/com/example/company/pricing/$version

step 'a repository with a password'
mkdir -p "$repository" "$folder/com/example/company"
cat >"$folder/com/example/company/Pricing.java" <<'END'
package com.example.company;

public final class Pricing {
  public static int price() {
    return 42;
  }
}
END
javac --release 17 -d "$folder/pricing" "$folder/com/example/company/Pricing.java"
jar --create --file "$repository/pricing-$version.jar" -C "$folder/pricing" .
cat >"$repository/pricing-$version.pom" <<END
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example.company</groupId>
  <artifactId>pricing</artifactId>
  <version>$version</version>
</project>
END
# The engine may be on another machine, so the server runs there, and the image's build finds it by its own address.
container=$("$ENGINE" create --publish 8080 eclipse-temurin:17-jdk \
  java /server/Repository.java /server/repository lane "$password")
containers+=("$container")
mkdir "$folder/server"
mv "$folder/repository" "$folder/server"
cp "$root/containers/private/Repository.java" "$folder/server"
"$ENGINE" cp "$folder/server" "$container:/server"
"$ENGINE" start "$container"
outside=$("$ENGINE" port "$container" 8080/tcp | sed -n 1p)
inside=$("$ENGINE" inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$container"):8080
end=$((SECONDS + 60))
until get "${outside%:*}" "${outside##*:}" / 2>/dev/null | grep -q 401; do
  [ $SECONDS -lt $end ] || broken 'the repository does not answer'
  sleep 0.3
done

# The settings of somebody who may read the repository, which is at $1.
settings() {
  cat <<END
<settings>
  <servers>
    <server>
      <id>company</id>
      <username>lane</username>
      <password>$password</password>
    </server>
  </servers>
  <mirrors>
    <mirror>
      <id>company</id>
      <mirrorOf>company</mirrorOf>
      <url>http://$1/</url>
    </mirror>
  </mirrors>
</settings>
END
}
settings "$outside" >"$folder/outside.xml"
settings "$inside" >"$folder/inside.xml"

copy_project private "$folder/private"
cd "$folder/private" || exit
sed "s|@PRICING@|$version|" pom.xml >pom.new
mv pom.new pom.xml
step 'mvn compile'
maven --settings "$folder/outside.xml" compile
[ -f Dockerfile ] || broken 'mvn compile leaves no Dockerfile'
image=$(image_of verify-image.sh)
will_tag "$image"

step 'docker build, without the secret'
if sh -c "$(command_of Build Dockerfile)"; then
  broken 'the build gets what only the settings give'
fi
ok 'the build fails without the settings'

step 'docker build, with the secret that the Dockerfile names'
sh -c "$(command_of Build Dockerfile | sed 's| \.$||') --secret id=maven-settings,src=$folder/inside.xml ."
says . 'It costs 42.'
step 'verify-image.sh --image'
verify ./verify-image.sh --engine "$ENGINE" --image "$image"
ok "builds with the settings as a secret and verifies: $(check_line secrets)"

step 'a search for the password'
if "$ENGINE" save "$image" | grep -aq -e "$password" || "$ENGINE" history --no-trunc "$image" | grep -q -e "$password"; then
  broken 'the image holds the password'
fi
if grep -rqF -e "$password" .; then
  broken 'a generated file holds the password'
fi
ok 'neither image nor generated files hold the password'
