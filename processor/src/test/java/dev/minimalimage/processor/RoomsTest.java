package dev.minimalimage.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Holds the arrows of docs/architecture.md. */
@AnalyzeClasses(
    packages = "dev.minimalimage.processor",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {
  private static final String ROOT = "dev.minimalimage.processor";

  /** The rooms that are rules below; a new one must become one. */
  private static final Set<String> ROOMS =
      Set.of(
          "model",
          "cache",
          "spec",
          "facts",
          "evidence",
          "catalogue",
          "plan",
          "render",
          "output",
          "selftest");

  private static final String OPENING = "java\\.net\\.URL\\.(open|getContent).*";

  private static String room(String name) {
    return ROOT + "." + name + "..";
  }

  private static ArchRule only(String room, String... libraries) {
    String[] allowed = new String[libraries.length + 4];
    allowed[0] = "java..";
    allowed[1] = room("model");
    allowed[2] = room(room);
    allowed[3] = "org.jspecify..";
    System.arraycopy(libraries, 0, allowed, 4, libraries.length);
    return classes()
        .that()
        .resideInAPackage(room(room))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }

  @ArchTest static final ArchRule model = only("model");
  @ArchTest static final ArchRule cache = only("cache");
  @ArchTest static final ArchRule spec = only("spec", "javax.lang.model..");

  @ArchTest
  static final ArchRule facts =
      only(
          "facts",
          room("cache"),
          "javax.xml..",
          "org.xml.sax..",
          "org.w3c.dom..",
          "org.apache.maven..",
          "org.eclipse.aether..",
          "org.codehaus.plexus..",
          "org.snakeyaml..");

  @ArchTest static final ArchRule evidence = only("evidence", room("cache"));
  @ArchTest static final ArchRule catalogue = only("catalogue");

  @ArchTest
  static final ArchRule selftest =
      only("selftest", "com.palantir.javapoet..", "javax.lang.model..", "javax.net.ssl..");

  @ArchTest static final ArchRule plan = only("plan");
  @ArchTest static final ArchRule render = only("render", "com.github.mustachejava..");
  @ArchTest static final ArchRule output = only("output", "com.github.difflib..");

  @ArchTest
  static final ArchRule theRootLeavesLibrariesToTheRooms =
      classes()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.annotation.processing..",
              "javax.lang.model..",
              "javax.tools..",
              "com.sun.source..",
              "org.jspecify..",
              "com.google.auto.service..",
              ROOT + "..");

  @ArchTest
  static final ArchRule onlyTheRootSpeaksToJavac =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.annotation.processing..", "javax.tools..", "com.sun..");

  @ArchTest
  static final ArchRule roomsAreFreeOfCycles =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyInputsAndOutputTouchFiles =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              room("cache"), room("facts"), room("evidence"), room("output"), room("selftest"))
          .should()
          .dependOnClassesThat(
              are(
                  DescribedPredicate.<JavaClass>describe(
                      "file systems",
                      type ->
                          type.isEquivalentTo(Files.class)
                              || type.getName().matches("java\\.io\\.(File.+|RandomAccessFile)"))));

  @ArchTest
  static final ArchRule nothingTouchesTheNetwork =
      noClasses()
          .that()
          // It names classes that what it writes uses.
          .resideOutsideOfPackage(room("selftest"))
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(http\\..*|.*Connection|.*Socket.*|InetAddress)")
          .orShould()
          .accessTargetWhere(
              DescribedPredicate.<JavaAccess<?>>describe(
                  "opens a URL", access -> access.getTarget().getFullName().matches(OPENING)));

  /** The calls that make a result depend on the machine, the moment or chance. */
  private static final Map<String, String> OUTER_WORLD =
      Map.of(
          "java.lang.System", "getenv|getProperty|getProperties|currentTimeMillis|nanoTime",
          "java.lang.Math", "random",
          "java.util.UUID", "randomUUID",
          "java.util.Locale", "getDefault",
          "java.util.TimeZone", "getDefault",
          "java.time.ZoneId", "systemDefault",
          "java.nio.charset.Charset", "defaultCharset");

  @ArchTest
  static final ArchRule decisionsAndTextsDependOnNothingButTheirInput =
      noClasses()
          .that()
          .resideInAnyPackage(room("model"), room("plan"), room("render"), room("catalogue"))
          .should()
          .accessTargetWhere(
              DescribedPredicate.<JavaAccess<?>>describe(
                  "asks the outer world", RoomsTest::asksTheOuterWorld))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(RandomGenerator.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(InstantSource.class);

  private static boolean asksTheOuterWorld(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return access.getTarget() instanceof CodeUnitCallTarget
        && (name.matches(OUTER_WORLD.getOrDefault(owner, "-"))
            || (owner.startsWith("java.time.") && name.equals("now")));
  }

  @ArchTest
  static final ArchRule nothingStaticIsAssignedTwice =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("daemons compile many projects in one JVM");

  @ArchTest
  static final ArchRule nothingStaticIsMutable =
      noFields()
          .that()
          .areStatic()
          .and()
          // An enum's own array of its constants, and that of a switch over one.
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .haveRawType(
              DescribedPredicate.describe(
                  "a mutable class",
                  type ->
                      type.isArray()
                          || type.isAssignableTo(ThreadLocal.class)
                          || type.isAssignableTo(StringBuilder.class)
                          || type.isAssignableTo(AtomicReference.class)
                          || (type.isAssignableTo(Collection.class) && !type.isInterface())
                          || (type.isAssignableTo(Map.class) && !type.isInterface())))
          .because("daemons compile many projects in one JVM");

  @ArchTest
  static final ArchRule modelHoldsValues =
      classes()
          .that()
          .resideInAPackage(room("model"))
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("package-info")
          .should(
              be(
                  DescribedPredicate.describe(
                      "records, enums, interfaces or final",
                      type ->
                          type.isRecord()
                              || type.isEnum()
                              || type.isInterface()
                              || type.getModifiers().contains(JavaModifier.FINAL))));

  @ArchTest
  static void everyRoomHasItsRule(JavaClasses classes) {
    Set<String> rooms =
        classes.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1).replaceAll("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(rooms).isEqualTo(ROOMS);
  }
}
