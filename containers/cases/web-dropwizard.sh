# shellcheck shell=bash
# Dropwizard, which is told its port by the file that its arguments name.
stranger dropwizard
answers 9080 /greet 'Hello, world!'
