# shellcheck shell=bash
# Spark, which listens on its own port unless told; a bare annotation.
stranger spark
answers 4567 /greet Hello
