# shellcheck shell=bash
# Javalin with its port in the annotation.
stranger javalin
