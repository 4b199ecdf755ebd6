package dev.nightjar.server;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port from 0, which stands for any free one, to 65535. */
final class PortNumber implements ITypeConverter<Integer> {
  private static final int HIGHEST = 65_535;

  @Override
  public Integer convert(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= HIGHEST) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below, with all other reasons
    }
    throw new TypeConversionException(
        "expected a port from 0 to %d, found \"%s\"".formatted(HIGHEST, value));
  }
}
