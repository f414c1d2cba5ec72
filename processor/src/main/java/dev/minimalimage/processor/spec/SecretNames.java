package dev.minimalimage.processor.spec;

import dev.minimalimage.processor.model.EnvVariable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells environment variables that look like secrets, by the words of their names: {@code
 * DB_PASSWORD} and {@code apiKey}, but not {@code TOKENIZER} or {@code DB_PASSWORD_FILE}.
 */
final class SecretNames {
  /** Between words: punctuation, and the case boundaries of {@code dbPassword}. */
  private static final Pattern BOUNDARY = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

  private static final Set<String> SECRET =
      Set.of(
          "PASSWORD",
          "PASSWORDS",
          "PASSWD",
          "PASSPHRASE",
          "SECRET",
          "SECRETS",
          "TOKEN",
          "APIKEY",
          "ACCESSKEY",
          "PRIVATEKEY",
          "SECRETKEY",
          "CREDENTIAL",
          "CREDENTIALS");

  /** Words that make the word KEY behind them one that locks something. */
  private static final Set<String> OF_KEY =
      Set.of("API", "ACCESS", "PRIVATE", "SIGNING", "ENCRYPTION", "MASTER", "ACCOUNT");

  /** Last words of names that tell about a secret without being one. */
  private static final Set<String> ABOUT =
      Set.of(
          "FILE",
          "PATH",
          "DIR",
          "URI",
          "URL",
          "ENDPOINT",
          "NAME",
          "HEADER",
          "TYPE",
          "ISSUER",
          "ALGORITHM",
          "POLICY",
          "LENGTH",
          "TTL",
          "EXPIRY",
          "EXPIRATION",
          "LIFETIME",
          "TIMEOUT",
          "SECONDS",
          "MINUTES",
          "ENABLED",
          "REQUIRED");

  private SecretNames() {}

  static boolean looksSecret(EnvVariable variable) {
    List<String> words =
        BOUNDARY
            .splitAsStream(variable.name())
            .filter(word -> !word.isEmpty())
            .map(word -> word.toUpperCase(Locale.ROOT))
            .toList();
    if (words.isEmpty() || variable.value().isEmpty() || ABOUT.contains(last(words))) {
      return false;
    }
    // GOOGLE_APPLICATION_CREDENTIALS and its like name a file.
    if (last(words).equals("CREDENTIALS") && variable.value().startsWith("/")) {
      return false;
    }
    return last(words).equals("PASS") || words.stream().anyMatch(SECRET::contains) || hasKey(words);
  }

  private static boolean hasKey(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals("KEY") && OF_KEY.contains(words.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }
}
