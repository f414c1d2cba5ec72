# shellcheck shell=bash
# Quarkus' uber-jar, asked for in the POM, with production's own port; its own endpoint answers.
stranger quarkus-uber
step 'ask the resource'
start --publish-all "$(image_of ./verify-image.sh)"
answer=$(ask 9090 /greetings) || broken 'the resource does not answer'
case $answer in
  *'{"text":"hello from Quarkus"}'*) ok 'the resource answers with JSON' ;;
  *) wrong "the resource answers: $answer" ;;
esac
