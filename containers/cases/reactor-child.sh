# shellcheck shell=bash
# A module below a parent POM and beside a module that it needs; a bare annotation.
stranger reactor app
