package dev.minimalimage.processor.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every finding that there is. docs/findings.md has a section for each, by its id. */
public enum FindingCode {
  // The annotated type.
  MAIN_MISSING(Severity.ERROR),
  MAIN_NOT_LAUNCHABLE(Severity.ERROR),
  MAIN_IN_MANIFEST(Severity.ERROR),
  MAIN_OTHER(Severity.NOTE),
  TEST_SOURCE(Severity.ERROR),
  FILE_NAME_TWICE(Severity.ERROR),

  // One member of the annotation.
  CONTROL_CHARACTER(Severity.ERROR),
  TEXT_LENGTH(Severity.ERROR),
  BASE_LACKS(Severity.REFUSAL),
  BASE_END_OF_SUPPORT(Severity.WARNING),
  MODULE_UNKNOWN(Severity.ERROR),
  PROVIDES_SYNTAX(Severity.ERROR),
  REFERENCE_SYNTAX(Severity.ERROR),
  PORT_RANGE(Severity.ERROR),
  PORT_TWICE(Severity.ERROR),
  PORT_PRIVILEGED(Severity.WARNING),
  PORT_UNKNOWN(Severity.WARNING),
  ARGS_UNKNOWN(Severity.WARNING),
  JVM_ARG(Severity.ERROR),
  ENV_SYNTAX(Severity.ERROR),
  ENV_TWICE(Severity.ERROR),
  ENV_SECRET(Severity.REFUSAL),
  LABEL_SYNTAX(Severity.ERROR),
  LABEL_TWICE(Severity.ERROR),
  USER_SYNTAX(Severity.ERROR),
  USER_ROOT(Severity.ERROR),
  WORKDIR_SYNTAX(Severity.ERROR),
  VOLUME_SYNTAX(Severity.ERROR),
  FILE_PATH(Severity.ERROR),
  STOP_SIGNAL(Severity.ERROR),
  PLATFORM_SYNTAX(Severity.ERROR),
  PLATFORM_NOT_OFFERED(Severity.ERROR),
  HEALTH_PATH(Severity.ERROR),
  HEALTH_PORT(Severity.ERROR),
  HEALTH_RETRIES(Severity.ERROR),
  DURATION_SYNTAX(Severity.ERROR),
  SIZE_SYNTAX(Severity.ERROR),
  SUPPRESS_UNKNOWN(Severity.ERROR),
  SUPPRESS_REFUSED(Severity.ERROR),

  // The project.
  OPTION(Severity.ERROR),
  BUILD_FILE_MISSING(Severity.ERROR),
  CLASS_PATH(Severity.ERROR),
  POM_UNREADABLE(Severity.ERROR),
  PARENT_MISSING(Severity.ERROR),
  DEPENDENCY_MISSING(Severity.WARNING),
  MODULE_NOT_LISTED(Severity.ERROR),
  SYSTEM_SCOPE(Severity.REFUSAL),
  PACKAGING(Severity.ERROR),
  DEVELOPMENT_MODE(Severity.REFUSAL),
  PLUGIN_CONFIGURATION(Severity.ERROR),
  NATIVE_FLAGS(Severity.ERROR),
  NATIVE_MODE(Severity.ERROR),
  NATIVE_MEMBER(Severity.ERROR),
  NATIVE_PLUGIN(Severity.ERROR),
  RELEASE_TOO_NEW(Severity.ERROR),
  MODULE_PATH(Severity.WARNING),
  JAR_ONLY(Severity.WARNING),
  HOST_ONLY_ARTIFACT(Severity.WARNING),
  CONFIGURATION_UNREADABLE(Severity.WARNING),
  LOCK_SYNTAX(Severity.ERROR),
  LOCK_STALE(Severity.WARNING),
  PIN_END_OF_SUPPORT(Severity.WARNING),

  // What the class path proves.
  JAR_UNREADABLE(Severity.WARNING),
  OWN_CLASSES_UNREAD(Severity.WARNING),
  PACKAGE_REMOVED(Severity.REFUSAL),
  NEED_UNCOVERED(Severity.REFUSAL),
  NATIVE_LIBRARY(Severity.REFUSAL),
  NATIVE_BUILD_MISSING(Severity.REFUSAL),
  COMMAND_MISSING(Severity.WARNING),
  NATIVE_UNREACHABLE(Severity.WARNING),

  // The files to write.
  EVIDENCE_INCOMPLETE(Severity.WARNING),
  TARGET_EDITED(Severity.ERROR),
  TARGET_FOREIGN(Severity.ERROR),
  TARGET_UNWRITABLE(Severity.ERROR),
  DRIFT(Severity.ERROR),
  UPGRADED(Severity.NOTE),
  INTERNAL(Severity.ERROR);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  /** The code as users see and write it: {@code MI-PORT-RANGE}. */
  public String id() {
    return "MI-" + name().replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  public boolean isSuppressible() {
    return severity != Severity.ERROR;
  }

  public static Optional<FindingCode> byId(String id) {
    return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(FindingCode::id).toList();
  }
}
