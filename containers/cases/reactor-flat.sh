# shellcheck shell=bash disable=SC2154 # folder is lib.sh's
# The parent beside its modules, Kotlin and Groovy beside and among Java, a toolchain, a module that needs no other.
java_home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
cat >"$folder/toolchains.xml" <<END
<toolchains>
  <toolchain>
    <type>jdk</type>
    <provides>
      <version>17</version>
      <vendor>the company's</vendor>
    </provides>
    <configuration>
      <jdkHome>$java_home</jdkHome>
    </configuration>
  </toolchain>
</toolchains>
END
stranger reactor-flat app --file build/pom.xml --toolchains "$folder/toolchains.xml"
says app 'One Two 3
Hello from Kotlin'
image_of_module alone --file build/pom.xml --toolchains "$folder/toolchains.xml" --projects ../alone
says alone alone
