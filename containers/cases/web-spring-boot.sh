# shellcheck shell=bash
# Spring Boot with Actuator and devtools, its port in application.yaml; a bare annotation.
stranger spring-boot
