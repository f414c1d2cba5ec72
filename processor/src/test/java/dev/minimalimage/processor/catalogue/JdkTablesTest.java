package dev.minimalimage.processor.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.minimalimage.processor.model.JdkModule;
import dev.minimalimage.processor.model.JdkModules;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JdkTablesTest {
  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void holdsModulesThatFitTogether(int release) {
    JdkModules modules = BaseCatalogue.modules(release);

    assertThat(modules.release()).isEqualTo(release);
    assertThat(modules.has("java.base")).isTrue();
    assertThat(modules.modules().stream().map(JdkModule::name)).isInStrictOrder();
    assertThat(modules.charsets()).isInStrictOrder();
    Set<String> packages = new HashSet<>();
    for (JdkModule module : modules.modules()) {
      assertThat(module.packages()).isInStrictOrder();
      assertThat(module.requires()).isInStrictOrder();
      for (String name : module.packages()) {
        assertWithMessage("%s of %s", name, module.name()).that(packages.add(name)).isTrue();
        assertThat(modules.moduleOf(name)).hasValue(module.name());
      }
      var closure = modules.closure(List.of(module.name()));
      assertThat(closure).containsKey("java.base");
      closure.keySet().forEach(name -> assertThat(modules.has(name)).isTrue());
      assertThat(closure.keySet()).containsAtLeastElementsIn(module.requires());
    }
    // All that a runtime of all modules weighs, most of it the virtual machine and its library.
    long all = modules.modules().stream().mapToLong(JdkModule::bytes).sum();
    assertThat(all).isGreaterThan(70_000_000L);
    assertThat(all).isLessThan(130_000_000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void knowsWhereThingsAre(int release) {
    JdkModules modules = BaseCatalogue.modules(release);

    assertThat(modules.moduleOf("java.lang")).hasValue("java.base");
    assertThat(modules.moduleOf("sun.misc")).hasValue("jdk.unsupported");
    assertThat(modules.moduleOf("jdk.nio.zipfs")).hasValue("jdk.zipfs");
    assertThat(modules.moduleOf("java.beans")).hasValue("java.desktop");
    assertThat(modules.moduleOf("sun.nio.cs.ext")).hasValue("jdk.charsets");
    // Exported to nobody.
    assertThat(modules.moduleOf("com.sun.jndi.dns")).hasValue("jdk.naming.dns");
    assertThat(modules.moduleOf("com.example")).isEmpty();
    assertThat(modules.closure(List.of("java.sql")).keySet())
        .containsExactly("java.base", "java.logging", "java.sql", "java.transaction.xa", "java.xml")
        .inOrder();
    assertThat(modules.closure(List.of("java.sql"))).containsEntry("java.logging", "java.sql");
    assertThat(modules.charsets()).containsAtLeast("big5-hkscs-2001", "ibm037", "cp037");
    assertThat(modules.charsets()).containsNoneOf("utf-8", "iso-8859-1", "us-ascii");
  }

  @Test
  void knowsWhereEllipticCurvesAre() {
    assertThat(BaseCatalogue.modules(17).moduleOf("sun.security.ec")).hasValue("jdk.crypto.ec");
    // Since 22 they are in java.base, and the module is an empty one that is kept for those who
    // name it.
    assertThat(BaseCatalogue.modules(25).moduleOf("sun.security.ec")).hasValue("java.base");
    assertThat(BaseCatalogue.modules(25).has("jdk.crypto.ec")).isTrue();
  }

  @Test
  void saysOfThisJdkWhatItSaysOfItself() {
    int release = Runtime.version().feature();
    if (release != 17 && release != 21 && release != 25) {
      return;
    }
    JdkModules modules = BaseCatalogue.modules(release);

    for (var module : ModuleFinder.ofSystem().findAll()) {
      ModuleDescriptor descriptor = module.descriptor();
      JdkModule known =
          modules.modules().stream()
              .filter(each -> each.name().equals(descriptor.name()))
              .findFirst()
              .orElseThrow(() -> new AssertionError(descriptor.name()));
      assertThat(known.packages()).containsExactlyElementsIn(descriptor.packages());
      assertThat(known.requires())
          .containsExactlyElementsIn(
              descriptor.requires().stream().map(ModuleDescriptor.Requires::name).toList());
    }
  }

  @Test
  void isAValue() {
    assertThat(BaseCatalogue.modules(17)).isEqualTo(BaseCatalogue.modules(17));
    assertThat(BaseCatalogue.modules(17).hashCode())
        .isEqualTo(BaseCatalogue.modules(17).hashCode());
    assertThat(BaseCatalogue.modules(17)).isNotEqualTo(BaseCatalogue.modules(21));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modul java.base 1 requires packages java.lang",
        "module java.base requires packages java.lang",
        "module java.base 1 packages java.lang",
        "module java.base 1 requires java.lang",
        "module java.base"
      })
  void tellsAMalformedLine(String line) {
    var problem =
        assertThrows(IllegalStateException.class, () -> JdkTables.parse("jdk-1.txt", 1, line));

    assertThat(problem).hasMessageThat().isEqualTo("jdk-1.txt has the line \"" + line + '"');
  }

  @Test
  void readsModulesWithoutPackagesOrRequirements() {
    JdkModules modules =
        JdkTables.parse(
            "jdk-1.txt",
            1,
            """
            # comment
            charsets big5 cp037
            module java.base 5 requires packages java.lang
            module java.se 7 requires java.base packages
            """);

    assertThat(modules.modules())
        .containsExactly(
            new JdkModule("java.base", List.of("java.lang"), List.of(), 5),
            new JdkModule("java.se", List.of(), List.of("java.base"), 7))
        .inOrder();
    assertThat(modules.charsets()).containsExactly("big5", "cp037").inOrder();
  }
}
