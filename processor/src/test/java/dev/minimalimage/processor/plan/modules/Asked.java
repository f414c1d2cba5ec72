package dev.minimalimage.processor.plan.modules;

import dev.minimalimage.processor.model.Evidence;
import dev.minimalimage.processor.model.JdkModule;
import dev.minimalimage.processor.model.JdkModules;
import dev.minimalimage.processor.model.ModuleNeed;
import dev.minimalimage.processor.model.Proof;
import dev.minimalimage.processor.plan.Specs;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks rules what they see, and shows each module as one line. */
final class Asked {
  /** Modules with the packages that tests name; the real tables are the catalogue's. */
  private static final List<String> MODULES =
      List.of(
          "java.base java.lang java.util",
          "java.compiler javax.annotation.processing javax.tools",
          "java.desktop java.awt java.beans",
          "java.instrument java.lang.instrument",
          "java.logging java.util.logging",
          "java.management java.lang.management javax.management javax.management.remote",
          "java.management.rmi",
          "java.naming javax.naming com.sun.jndi.ldap",
          "java.net.http java.net.http",
          "java.rmi java.rmi",
          "java.se",
          "java.security.sasl javax.security.sasl com.sun.security.sasl",
          "java.security.jgss",
          "java.smartcardio",
          "java.sql java.sql javax.sql",
          "java.xml javax.xml.parsers org.w3c.dom",
          "java.xml.crypto",
          "jdk.charsets",
          "jdk.compiler com.sun.source.util",
          "jdk.crypto.cryptoki",
          "jdk.crypto.ec",
          "jdk.incubator.vector jdk.incubator.vector",
          "jdk.jartool",
          "jdk.jdwp.agent",
          "jdk.jfr jdk.jfr",
          "jdk.localedata",
          "jdk.management com.sun.management",
          "jdk.management.agent",
          "jdk.naming.dns com.sun.jndi.dns",
          "jdk.naming.rmi",
          "jdk.security.auth com.sun.security.auth.module",
          "jdk.security.jgss",
          "jdk.unsupported sun.misc sun.reflect",
          "jdk.zipfs");

  private final JdkModules jdk;
  private final Specs specs;
  private final List<ModuleRule> rules;

  private Asked(JdkModules jdk, Specs specs, List<ModuleRule> rules) {
    this.jdk = jdk;
    this.specs = specs;
    this.rules = rules;
  }

  /** On Java 25, of a bare annotation. */
  static Asked the(ModuleRule... rules) {
    return new Asked(release(25), Specs.spec(), List.of(rules));
  }

  Asked on(int release) {
    return new Asked(release(release), specs, rules);
  }

  Asked with(Specs asked) {
    return new Asked(jdk, asked, rules);
  }

  /** {@code CERTAIN java.sql: a.jar!a.A refers to java.sql.Driver, …}. */
  List<String> about(EvidenceFixture... elements) {
    Evidence evidence = new Evidence(Stream.of(elements).map(EvidenceFixture::build).toList());
    return ModuleRules.of(rules, new Subject(specs.build(), evidence, jdk)).stream()
        .map(Asked::line)
        .toList();
  }

  static JdkModules release(int release) {
    Stream<String> random = release == 17 ? Stream.of("jdk.random") : Stream.empty();
    List<JdkModule> modules =
        Stream.concat(MODULES.stream(), random).map(Asked::module).sorted(Asked::compare).toList();
    return new JdkModules(release, modules, List.of("cp037", "ibm037", "iso-2022-jp"));
  }

  private static JdkModule module(String line) {
    List<String> words = List.of(line.split(" "));
    return new JdkModule(words.get(0), words.subList(1, words.size()), List.of(), 1000);
  }

  private static int compare(JdkModule one, JdkModule other) {
    return one.name().compareTo(other.name());
  }

  private static String line(ModuleNeed need) {
    String proofs = need.reasons().stream().map(Proof::text).collect(Collectors.joining(", "));
    return need.certainty() + " " + need.module() + ": " + proofs;
  }
}
