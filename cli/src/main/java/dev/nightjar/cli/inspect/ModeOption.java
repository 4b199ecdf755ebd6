package dev.nightjar.cli.inspect;

import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Mode;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --mode}: the evidence to start from. */
final class ModeOption {
  @Option(
      names = "--mode",
      paramLabel = "MODE",
      converter = ModeName.class,
      description =
          "The evidence to start from: auto, collaborative, semantic or popular; without it the"
              + " endpoint's own.")
  private Optional<Mode> mode = Optional.empty();

  Mode of(Endpoint endpoint) {
    return mode.orElse(endpoint.defaultMode());
  }

  static final class ModeName implements ITypeConverter<Mode> {
    @Override
    public Mode convert(String value) {
      return Mode.of(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected auto, collaborative, semantic or popular, found " + value));
    }
  }
}
