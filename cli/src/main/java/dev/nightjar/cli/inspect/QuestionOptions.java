package dev.nightjar.cli.inspect;

import dev.nightjar.cli.terminal.Terminal;
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
  /** As over HTTP. */
  private static final int LONGEST_PLACEMENT = 64;

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
      names = "--exclude",
      paramLabel = "ITEM_ID",
      description = "An item not to recommend; may be given more than once.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--filters",
      paramLabel = "JSON",
      converter = GivenFilter.Converter.class,
      description =
          "What every item must be, as in a request: {\"category\": \"Shoes\", \"price\": {\"$lt\": 50}}.")
  private Optional<GivenFilter> filter = Optional.empty();

  @Option(
      names = "--placement",
      paramLabel = "NAME",
      converter = Placement.class,
      description =
          "Where the items would be shown; of an answer it changes the recommendation_id alone.")
  private String placement = "";

  @Option(
      names = "--why",
      paramLabel = "ITEM_ID",
      description =
          "Explain this item's place alone, wherever in the list it is, or why it has none.")
  private Optional<String> why = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** Prints the page that was asked for or, with {@code --why}, what is behind one place. */
  void print(Inquiry inquiry, Mode mode, Terminal terminal) {
    Options options = options(inquiry.endpoint(), mode);
    GivenFilter given = filter.orElse(GivenFilter.NONE);
    if (why.isPresent()) {
      ItemPlace.of(inquiry, options, given, why.get()).print(terminal, json);
    } else {
      Inspection.of(inquiry, options, given, placement).print(terminal, json);
    }
  }

  private Options options(Endpoint endpoint, Mode mode) {
    return new Options(
        new Page(page, limit.orElse(endpoint.defaultLimit())),
        mode,
        excluded,
        filter.flatMap(GivenFilter::filter));
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

  static final class Placement implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      int length = value.length(); // in UTF-16, as the server counts
      if (length > LONGEST_PLACEMENT) {
        throw new TypeConversionException(
            "expected at most %d characters, found %d".formatted(LONGEST_PLACEMENT, length));
      }
      return value;
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
