package com.example.matrix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.prefs.Preferences;

/** Keeps a preference in the user's home. */
public final class UserPreferences {
  public static void main(String[] args) throws Exception {
    Preferences node = Preferences.userRoot().node("matrix");
    node.put("size", "1");
    node.flush();
    Path file = Path.of(System.getProperty("user.home"), ".java/.userPrefs/matrix/prefs.xml");
    Expect.that(Files.exists(file), "there is " + file);
    System.out.println("ok");
  }
}
