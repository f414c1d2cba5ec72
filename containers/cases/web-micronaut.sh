# shellcheck shell=bash
# Micronaut, which brings a processor of its own; a bare annotation.
stranger micronaut
