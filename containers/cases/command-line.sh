# shellcheck shell=bash
# A program without a port that ends by itself; a bare annotation.
stranger command-line
