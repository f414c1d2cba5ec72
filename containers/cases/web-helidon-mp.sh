# shellcheck shell=bash
# Helidon MP on Java 25: package-info has the annotation, since Helidon brings the main class.
stranger helidon-mp
grep -q '"/health/live"' Dockerfile || broken 'HEALTHCHECK does not ask what Helidon answers by itself'
answers 8091 /greet Hello
