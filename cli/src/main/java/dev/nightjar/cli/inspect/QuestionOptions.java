package dev.nightjar.cli.inspect;

import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that every question may carry, as every request may. */
final class QuestionOptions {
  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = Limit.class,
      description = "Items on a page, from 1 to 100; without it the endpoint's own number.")
  private Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "N",
      converter = PageNumber.class,
      description = "The page, from 1.")
  private int page = 1;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      converter = ModeName.class,
      description =
          "The evidence to start from: auto, collaborative, semantic or popular; without it the"
              + " endpoint's own.")
  private Optional<Mode> mode = Optional.empty();

  @Option(
      names = "--exclude",
      paramLabel = "ITEM_ID",
      description = "An item not to recommend; may be given more than once.")
  private List<String> excluded = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  Options options(Endpoint endpoint) {
    return new Options(
        new Page(page, limit.orElse(endpoint.defaultLimit())),
        mode.orElse(endpoint.defaultMode()),
        excluded);
  }

  boolean json() {
    return json;
  }

  static final class Limit implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return checked(value, Page::first).limit();
    }
  }

  static final class PageNumber implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return checked(value, number -> new Page(number, 1)).number();
    }
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

  private static Page checked(String value, IntFunction<Page> page) {
    try {
      return page.apply(Integer.parseInt(value));
    } catch (NumberFormatException e) {
      throw new TypeConversionException("expected a whole number, found " + value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
