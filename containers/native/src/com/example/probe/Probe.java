package com.example.probe;

/** All behaviours in one program, because a native image takes minutes to build: the first argument names one. */
public final class Probe {
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "plain" -> Plain.main(args);
      case "https" -> Https.main(args);
      case "trust-store" -> TrustStore.main(args);
      case "temp-file" -> TempFile.main(args);
      case "named-zone" -> NamedZone.main(args);
      case "name-lookup" -> NameLookup.main(args);
      case "jni-library" -> JniLibrary.main(args);
      case "user-home" -> UserHome.main(args);
      case "output" -> Output.main(args);
      case "file-name" -> FileName.main(args);
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.out.println("ok");
  }
}
