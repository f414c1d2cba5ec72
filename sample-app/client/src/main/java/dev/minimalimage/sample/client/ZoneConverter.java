package dev.minimalimage.sample.client;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a time zone; picocli's own way is reflection on a class that an executable does not have.
 */
final class ZoneConverter implements ITypeConverter<ZoneId> {
  @Override
  public ZoneId convert(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new TypeConversionException("there is no zone \"" + name + "\"");
    }
  }
}
