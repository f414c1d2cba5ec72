package com.example.generated;

final class Version {
  static final String VERSION = "${project.version}";
}
