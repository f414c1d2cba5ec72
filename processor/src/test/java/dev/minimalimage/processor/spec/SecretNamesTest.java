package dev.minimalimage.processor.spec;

import static com.google.common.truth.Truth.assertThat;

import dev.minimalimage.processor.model.EnvVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASSWORD",
        "DB_PASSWORD",
        "dbPassword",
        "spring.datasource.password",
        "POSTGRES_PASSWORD",
        "REDIS_PASS",
        "PASSWD",
        "GPG_PASSPHRASE",
        "CLIENT_SECRET",
        "SECRET_KEY_BASE",
        "GITHUB_TOKEN",
        "token",
        "TOKEN2",
        "APIKEY",
        "API_KEY",
        "apiKey",
        "stripe-api-key",
        "PRIVATE_KEY",
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "CREDENTIALS",
        "DB_CREDENTIAL",
        "JWT_SIGNING_KEY",
        "MY_ENCRYPTION_KEY"
      })
  void looksSecret(String name) {
    assertThat(SecretNames.looksSecret(new EnvVariable(name, "hunter2"))).isTrue();
    assertThat(SecretNames.looksSecret(new EnvVariable(name, ""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TOKENIZER",
        "TOKENIZERS_PARALLELISM",
        "MAX_TOKENS",
        "KEYBOARD",
        "KEY",
        "PUBLIC_KEY",
        "SORT_KEY",
        "DB_PASSWORD_FILE",
        "TOKEN_URI",
        "PASSWORD_MIN_LENGTH",
        "TOKEN_TTL",
        "BYPASS",
        "PASS_THROUGH",
        "COMPASS",
        "SECRETARY",
        "API",
        "ACCESS_LOG",
        "_",
        "__1"
      })
  void looksOrdinary(String name) {
    assertThat(SecretNames.looksSecret(new EnvVariable(name, "hunter2"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GOOGLE_APPLICATION_CREDENTIALS", "CREDENTIALS"})
  void credentialsMayBeAFile(String name) {
    assertThat(SecretNames.looksSecret(new EnvVariable(name, "/run/key.json"))).isFalse();
    assertThat(SecretNames.looksSecret(new EnvVariable(name, "{}"))).isTrue();
  }
}
