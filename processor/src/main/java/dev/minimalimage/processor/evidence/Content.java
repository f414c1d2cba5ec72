package dev.minimalimage.processor.evidence;

import java.io.IOException;
import java.io.InputStream;

/** Opens the content of one entry from its first byte, as often as asked. */
interface Content {
  InputStream open() throws IOException;
}
