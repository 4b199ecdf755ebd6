package dev.nightjar.trainer.options;

import dev.nightjar.trainer.search.SearchSettings;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whether settings are searched for. */
public final class SearchOptions {
  @Option(
      names = "--search",
      defaultValue = "auto",
      paramLabel = "WHEN",
      converter = ModeConverter.class,
      description = {
        "Search for the settings that tell best what came next in a window of the log, those given"
            + " excepted. auto: a week after the last search, or when answers are no longer as good"
            + " as they were then; in between, what was found is kept. always, never."
      })
  private SearchSettings.Mode mode = SearchSettings.Mode.AUTO;

  @Option(
      names = "--search-time",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "Search no longer than this, such as 90s, 20m or 2h (default: a third of what the last"
              + " training took, but no less than 6m).")
  private @Nullable Duration time;

  /**
   * The settings.
   *
   * @param given numbers that no search changes, by their names in a {@code Tuning}
   */
  public SearchSettings settings(Map<String, Double> given) {
    return new SearchSettings(mode, Optional.ofNullable(time), given);
  }

  static final class ModeConverter implements ITypeConverter<SearchSettings.Mode> {
    @Override
    public SearchSettings.Mode convert(String word) {
      for (SearchSettings.Mode mode : SearchSettings.Mode.values()) {
        if (mode.name().toLowerCase(Locale.ROOT).equals(word)) {
          return mode;
        }
      }
      throw new TypeConversionException("expected auto, always or never, found \"" + word + "\"");
    }
  }

  static final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        return Durations.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
