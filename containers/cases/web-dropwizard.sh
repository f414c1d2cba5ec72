# shellcheck shell=bash
# Dropwizard, which takes a command and a file that has its port.
stranger dropwizard
answers 9080 /greet 'Hello, world!'
