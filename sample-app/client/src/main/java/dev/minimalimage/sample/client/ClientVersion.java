package dev.minimalimage.sample.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version of the POM, which the build writes into a resource. */
final class ClientVersion implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream text = ClientVersion.class.getResourceAsStream("version.txt")) {
      if (text == null) {
        throw new IOException("version.txt is missing");
      }
      return new String[] {new String(text.readAllBytes(), StandardCharsets.UTF_8).strip()};
    }
  }
}
