package dev.nightjar.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path or glob that an option takes. */
public final class PathOrGlob implements ITypeConverter<String> {
  @Override
  public String convert(String word) {
    if (word.isBlank()) {
      throw new TypeConversionException("expected a path, found an empty text");
    }
    return noOption(word);
  }

  /**
   * The word itself. What begins with two hyphens was meant as an option, but the command has none
   * of that name, and picocli takes it for the value of the option before it.
   */
  static String noOption(String word) {
    if (word.startsWith("--")) {
      throw new TypeConversionException(
          "expected a path, found \"" + word + "\", which is no option of this command either");
    }
    return word;
  }
}
