# shellcheck shell=bash
# Vert.x: the POM's manifest names its launcher and a verticle, and no class has a main method.
stranger vertx
answers 8888 /greet world
