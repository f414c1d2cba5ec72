package dev.minimalimage.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {
  @Test
  void haveDefaults() throws InvalidSettingException {
    assertEquals(new Settings(8080, Path.of("/data").toAbsolutePath()), Settings.from(Map.of()));
  }

  @Test
  void comeFromTheEnvironment() throws InvalidSettingException {
    assertEquals(
        new Settings(65535, Path.of("x/y").toAbsolutePath()),
        Settings.from(Map.of("PORT", "65535", "BOOKMARKS_DIR", "x/y")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "-1", "+1", "65536", "99999999999", "80 ", "8.0", "٨٠"})
  void refuseWhatIsNoPort(String port) {
    assertRefused("PORT", Map.of("PORT", port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000b"})
  void refuseWhatIsNoFolder(String folder) {
    assertRefused("BOOKMARKS_DIR", Map.of("BOOKMARKS_DIR", folder));
  }

  private static void assertRefused(String name, Map<String, String> environment) {
    InvalidSettingException refusal =
        assertThrows(InvalidSettingException.class, () -> Settings.from(environment));
    assertTrue(String.valueOf(refusal.getMessage()).startsWith(name + " "), refusal::getMessage);
  }
}
