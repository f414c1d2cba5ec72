# shellcheck shell=bash
# Quarkus' fast-jar: a REST resource with a bare annotation and no main; its own endpoint answers.
stranger quarkus
step 'ask the resource'
start --publish-all "$(image_of ./verify-image.sh)"
answer=$(ask 8080 /greetings) || broken 'the resource does not answer'
case $answer in
  *'{"text":"hello from Quarkus"}'*) ok 'the resource answers with JSON' ;;
  *) wrong "the resource answers: $answer" ;;
esac
