# shellcheck shell=bash
# Quarkus' fast-jar: a REST resource with a bare annotation and no main; its own endpoint answers.
stranger quarkus
answers 8080 /greetings '{"text":"hello from Quarkus"}'
