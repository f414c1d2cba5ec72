package dev.minimalimage.processor.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/** The files of a jar or folder. */
interface EntrySource extends Closeable {
  /** In an order that depends on the content alone. */
  Iterator<Entry> entries();

  MainSection manifest() throws IOException;
}
