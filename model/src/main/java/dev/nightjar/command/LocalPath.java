package dev.nightjar.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The path of an option that means this machine: as it is, or as a {@code file:} URI. Another URI
 * would else become a folder called {@code hdfs:}.
 */
final class LocalPath implements ITypeConverter<Path> {
  private static final Pattern A_URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  @Override
  public Path convert(String value) {
    if (!A_URI.matcher(value).matches()) {
      return Path.of(PathOrGlob.noOption(value));
    }
    try {
      return Path.of(URI.create(value));
    } catch (RuntimeException e) { // each way of not being a file's URI has its own
      throw new TypeConversionException(
          "expected a path on this machine, or a file: URI, found '%s'".formatted(value));
    }
  }
}
