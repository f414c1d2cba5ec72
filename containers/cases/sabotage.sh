# shellcheck shell=bash disable=SC2154 # folder and container are lib.sh's
# Forty ways to break the sample's image, each caught by the check that is there for it and by no other.

good=minimal-image-lane-sabotage:good
build_sample $good
cd sample-app || exit

step 'the image as generated'
verify ./verify-image.sh --engine "$ENGINE" --image $good
ok "as generated, it passes: $(tail -n 1 "$folder/report")"

# What sabotages need: an app that does other things, and a busybox to remove files with, from where it leaves nothing.
builder=$(sed -n 's/^FROM .* \([^ ]*\) AS build$/\1/p' Dockerfile)
tools=minimal-image-lane-sabotage:tools
mkdir -p "$folder/tools/dev/minimalimage/sample"
cat >"$folder/tools/dev/minimalimage/sample/BookmarkServer.java" <<'END'
package dev.minimalimage.sample;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

public final class BookmarkServer {
  public static void main(String[] args) throws Exception {
    String how = System.getenv("BROKEN");
    if (how.equals("writes")) {
      Files.createFile(Path.of("/app/state"));
    }
    if (how.equals("slow")) {
      Thread.sleep(60_000);
    }
    InetAddress address = how.equals("loopback") ? InetAddress.getLoopbackAddress() : null;
    HttpServer server = HttpServer.create(new InetSocketAddress(address, 8080), 0);
    if (!how.equals("no-health")) {
      server.createContext("/", exchange -> exchange.sendResponseHeaders(200, -1));
    }
    server.start();
  }
}
END
will_tag $tools
"$ENGINE" build --tag $tools --file - "$folder/tools" <<END
FROM $builder
COPY dev /src/dev
RUN javac --release 17 -d /broken /src/dev/minimalimage/sample/BookmarkServer.java
END
busybox='--mount=type=bind,from=busybox,target=/dev/busybox'

count=0

# Runs the script with all checks on an image, and expects the check $1, and it alone, to fail; of a broken runtime, the
# self-test tells besides why the app does not start. $2 says what was broken; "$@" from $3 on is the command.
expect() {
  local check=$1 what=$2 code=0 failed
  shift 2
  # An app that does not answer should not be waited for at length.
  "$@" --engine "$ENGINE" --timeout 10 >"$folder/report" || code=$?
  cat "$folder/report"
  failed=$(sed -n 's/^FAIL *\([^ ]*\) .*/\1/p' "$folder/report" | tr '\n' ' ')
  if [ $code = 1 ] && [ "$failed" = "$check " ]; then
    ok "$what: FAIL $check: $(check_line "${check##* }")"
  else
    wrong "$what: caught by ${failed:-nothing} instead of $check, exit code $code"
  fi
}

# Adds the instructions of standard input to the good image, as somebody might to the Dockerfile's last stage, and
# expects the check $1 to fail. $2 says what was broken; $3 is a platform to build for.
sabotage() {
  local image
  count=$((count + 1))
  image=minimal-image-lane-sabotage:$count
  step "$2"
  will_tag "$image"
  { printf 'FROM %s AS tools\nFROM %s AS good\n' $tools $good && cat; } |
    "$ENGINE" build ${3:+--platform "$3"} --tag "$image" -
  expect "$1" "$2" ./verify-image.sh --image "$image"
}

# Edits the Dockerfile by sed's $3, and expects the check $1 to fail. $2 says what was broken.
edit() {
  local image
  count=$((count + 1))
  image=minimal-image-lane-sabotage:$count
  step "$2"
  sed "$3" Dockerfile >Dockerfile.broken
  ! cmp -s Dockerfile Dockerfile.broken || broken "$2: the Dockerfile has nothing to edit"
  cp Dockerfile.dockerignore Dockerfile.broken.dockerignore
  will_tag "$image"
  "$ENGINE" build --file Dockerfile.broken --tag "$image" ..
  expect "$1" "$2" ./verify-image.sh --image "$image"
}

# --- user -----------------------------------------------------------------------------------------

sabotage user 'root user' <<'END'
USER 0:0
END

sabotage user 'a user by name' <<'END'
USER nonroot
END

sabotage user 'another group' <<'END'
USER 65532:0
END

# --- what an attacker would use; where files are planned, so that nothing but their kind is wrong --------

sabotage shell 'a shell' <<'END'
COPY --from=busybox /bin/busybox /opt/java/bin/sh
END

sabotage shell 'a shell beside the libraries' <<'END'
COPY --from=busybox /bin/busybox /app/lib/bash
END

sabotage package-manager 'a package manager' <<'END'
COPY --from=busybox /bin/busybox /opt/java/bin/apk
END

sabotage package-manager 'a package manager beside the classes' <<'END'
COPY --from=busybox /bin/busybox /app/classes/dpkg
END

sabotage setuid 'a program that runs as its owner' <<END
USER 0
RUN $busybox ["/dev/busybox/bin/busybox", "chmod", "4755", "/opt/java/bin/java"]
USER 65532:65532
END

sabotage setuid 'a program that runs as its group' <<END
USER 0
RUN $busybox ["/dev/busybox/bin/busybox", "chmod", "2755", "/opt/java/lib/jspawnhelper"]
USER 65532:65532
END

# --- secrets --------------------------------------------------------------------------------------

sabotage secrets 'a password in the environment' <<'END'
ENV DB_PASSWORD=hunter2
END

sabotage secrets 'a key in a label' <<'END'
LABEL com.example.api-key=0123456789
END

sabotage secrets 'a token in the history' <<'END'
ARG NPM_TOKEN=0123456789
END

sabotage secrets 'a password among the arguments' <<'END'
CMD ["--db.password=hunter2"]
END

sabotage secrets 'a file of settings' <<'END'
FROM tools AS secret
RUN mkdir -p /layer/app/classes && echo A=b >/layer/app/classes/.env
FROM good
COPY --from=secret /layer/ /
END

sabotage secrets 'a private key by its content' <<'END'
FROM tools AS secret
RUN mkdir -p /layer/app/classes && printf -- '-----BEGIN %s KEY-----\nMIIE\n' PRIVATE >/layer/app/classes/notes.txt
FROM good
COPY --from=secret /layer/ /
END

sabotage secrets 'a secret that a later layer removes' <<END
FROM tools AS secret
RUN mkdir -p /layer/app/classes && echo machine example.com password hunter2 >/layer/app/classes/.netrc
FROM good
COPY --from=secret /layer/ /
USER 0
RUN $busybox ["/dev/busybox/bin/busybox", "rm", "/app/classes/.netrc"]
USER 65532:65532
END

# --- files ----------------------------------------------------------------------------------------

sabotage files 'a stray file' <<'END'
COPY --from=tools /etc/debian_version /usr/share/stray
END

sabotage files 'a file of the base replaced' <<'END'
COPY --from=tools /etc/nsswitch.conf /etc/nsswitch.conf
END

remove() {
  sabotage files "$1 removed" <<END
USER 0
RUN $busybox ["/dev/busybox/bin/busybox", "rm", "-r", "$2"]
USER 65532:65532
END
}

remove 'the CA bundle' /etc/ssl/certs/ca-certificates.crt
remove 'zone data' /usr/share/zoneinfo
remove 'the list of users' /etc/passwd
remove /tmp /tmp

edit files 'another base' 's|^FROM gcr.io/distroless/base-nossl-|FROM gcr.io/distroless/base-|'

# --- starts ---------------------------------------------------------------------------------------

edit self-test 'a module that is not linked' 's/,jdk\.crypto\.ec,/,/'

edit 'starts self-test' 'a module that is not linked and needed at once' 's/java\.sql,//'

edit starts 'no native library for this machine' "s|org/sqlite/native/Windows/|& org/sqlite/native/Linux/|"

edit starts 'an entrypoint in the shell form' 's|^ENTRYPOINT .*|ENTRYPOINT /opt/java/bin/java -cp @/app/classpath dev.minimalimage.sample.BookmarkServer|'

sabotage starts 'wrong port' <<'END'
ENV PORT=9999
END

for how in 'no-health' 'loopback' 'writes' 'slow'; do
  sabotage starts "an app with a fault: $how" <<END
COPY --from=tools /broken/dev/minimalimage/sample/BookmarkServer.class /app/classes/dev/minimalimage/sample/
ENV BROKEN=$how
END
done

sabotage 'starts self-test' 'classes that the user cannot read' <<END
USER 0
RUN $busybox ["/dev/busybox/bin/busybox", "chmod", "-R", "go-rwx", "/app/classes"]
USER 65532:65532
END

# In the executable's head, the machine of another architecture.
sabotage 'starts self-test' 'a runtime for another machine' <<'END'
FROM tools AS elf
COPY --from=good /opt/java/bin/java /java
RUN printf '\363' | dd of=/java bs=1 seek=18 conv=notrunc
FROM good
COPY --from=elf /java /opt/java/bin/java
END

sabotage 'starts self-test' 'the runtime removed' <<END
USER 0
RUN $busybox ["/dev/busybox/bin/busybox", "rm", "/opt/java/lib/modules"]
USER 65532:65532
END

# --- stop, memory, random-user --------------------------------------------------------------------

# -Xrs makes the JVM leave signals alone, and as process 1 it is not ended by one that it leaves alone.
sabotage stop 'ignores SIGTERM' <<'END'
ENV JDK_JAVA_OPTIONS=-Xrs
END

# To which a JVM prints its threads, and runs on.
sabotage stop 'another signal' <<'END'
STOPSIGNAL SIGQUIT
END

sabotage memory 'memory over the limit' <<'END'
ENV JDK_JAVA_OPTIONS="-Xms400m -Xmx400m -XX:+AlwaysPreTouch"
END

sabotage random-user 'data for one user alone' <<'END'
FROM tools AS folder
RUN install -d -o 65532 -g 65532 -m 700 /layer/data
FROM good
COPY --from=folder /layer/ /
END

# --- size, platform, twice ------------------------------------------------------------------------

sabotage size 'oversize' <<END
FROM tools AS padding
RUN mkdir -p /layer/app/lib && head -c $(script_value max_size verify-image.sh) /dev/zero >/layer/app/lib/padding
FROM good
COPY --from=padding /layer/ /
END

step 'an image for another machine'
count=$((count + 1))
image=minimal-image-lane-sabotage:$count
will_tag $image
mkdir "$folder/saved"
"$ENGINE" save $good | tar -C "$folder/saved" -xf -
config=$(sed 's/.*"Config":"\([^"]*\)".*/\1/' "$folder/saved/manifest.json")
sed -i.bak 's/"architecture":"[^"]*"/"architecture":"riscv64"/' "$folder/saved/$config"
mv "$folder/saved/$config" "$folder/saved/config.json"
sed -i.bak "s|$config|config.json|; s|$good|$image|" "$folder/saved/manifest.json"
rm -f "$folder/saved/repositories" "$folder/saved/"*.bak
tar -C "$folder/saved" -cf - . | "$ENGINE" load
rm -rf "$folder/saved"
expect platform 'an image for another machine' ./verify-image.sh --image $image

step 'a time in a layer'
mkdir "$folder/twice"
sed -e 's/^dockerfile=.*/dockerfile=Dockerfile/' -e 's/^context=.*/context=./' \
  -e "s/^image=.*/image=minimal-image-lane-sabotage:twice/" verify-image.sh >"$folder/twice/verify-image.sh"
cat >"$folder/twice/Dockerfile" <<END
FROM $tools AS stamp
RUN mkdir -p /layer/app/classes && date >/layer/app/classes/built && touch -d 1980-02-01T00:00:00Z /layer/app/classes /layer/app
FROM $good
COPY --from=stamp /layer/ /
END
will_tag minimal-image-lane-sabotage:twice
expect twice 'a time in a layer' sh "$folder/twice/verify-image.sh" --twice
sed -i.bak 's/date >/echo now >/; s|/layer/app/classes /layer/app$|/layer/app/classes/built &|' "$folder/twice/Dockerfile"
verify sh "$folder/twice/verify-image.sh" --engine "$ENGINE" --twice --only twice
ok "without it, $(check_line twice)"
