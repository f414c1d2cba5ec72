# shellcheck shell=bash
# Helidon SE on Java 25 with its port in application.yaml, and its own health endpoint; a bare annotation.
stranger helidon-se
grep -q '"/observe/health/live"' Dockerfile || broken 'HEALTHCHECK does not ask what Helidon answers by itself'
answers 8090 /greet Hello
