# shellcheck shell=bash
# Quarkus' uber-jar, asked for in the POM, with production's own port; its own endpoint answers.
stranger quarkus-uber
answers 9090 /greetings '{"text":"hello from Quarkus"}'
