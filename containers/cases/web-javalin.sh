# shellcheck shell=bash
# Javalin with its port in the code.
stranger javalin
