package dev.nightjar.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A path or glob, one of several that an option takes. What begins with two hyphens was meant as an
 * option, but the command has none of that name: without this it would be one more path.
 */
public final class PathOrGlob implements ITypeConverter<String> {
  /**
   * Parts several in one text, as a properties file or the environment must have them: a comma,
   * unless braces of a glob hold it.
   */
  public static final String COMMA = ",(?![^{]*\\})";

  @Override
  public String convert(String word) {
    if (word.startsWith("--")) {
      throw new TypeConversionException(
          "expected a path, found \"" + word + "\", which is no option of this command either");
    }
    return word;
  }
}
