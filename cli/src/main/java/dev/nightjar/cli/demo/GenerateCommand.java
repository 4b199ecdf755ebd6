package dev.nightjar.cli.demo;

import dev.nightjar.cli.terminal.Facts;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.jobs.shop.ShopGenerator;
import dev.nightjar.jobs.shop.ShopSettings;
import dev.nightjar.jobs.shop.ShopSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nightjar generate}: a made-up shop in files, as a real shop would export them. */
@Command(
    name = "generate",
    description = {
      "Make up a shop: a catalogue, and the events of its users.",
      "Writes DIR/catalogue.ndjson and DIR/events/. Equal options, --until among them, make equal",
      "shops, byte for byte."
    },
    footer = {
      "  nightjar generate --out shop",
      "  nightjar generate --users 100000 --items 20000 --events 2000000 --seed 7 --out shop",
      "  nightjar train --events shop/events --catalogue shop/catalogue.ndjson --models models",
      "",
      "Of a properties file only generate.users and the like count, for events are paths elsewhere.",
    })
public final class GenerateCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "2000",
      description = "People who visit (default: ${DEFAULT-VALUE}).")
  private int users;

  @Option(
      names = "--items",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Items in the catalogue (default: ${DEFAULT-VALUE}).")
  private int items;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "150000",
      description = "Events, about: a few are sent twice (default: ${DEFAULT-VALUE}).")
  private long events;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of every random number (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "90",
      description = "How long the shop is open (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description =
          "The moment behind the last event, such as 2026-11-23T00:00:00Z; without it the last"
              + " midnight, UTC.")
  private Optional<Instant> until = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write; empty, or not there yet.")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  public GenerateCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    ShopSummary summary =
        new ShopGenerator().generate(settings(), out, new ProgressLines(terminal.err(), users));
    if (json) {
      Json.print(terminal, summary);
    } else {
      text(summary).print(terminal);
    }
    return ExitCode.OK.code();
  }

  private ShopSettings settings() {
    Instant end = until.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.DAYS));
    try {
      return new ShopSettings(users, items, events, seed, end, days);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Facts text(ShopSummary summary) {
    Facts facts =
        new Facts("Shop in " + out)
            .add("users", Figures.count(summary.users()))
            .add("anonymous at first", Figures.count(summary.anonymousVisitors()))
            .add("items", Figures.count(summary.items()))
            .add("active items", Figures.count(summary.activeItems()))
            .add("orders", Figures.count(summary.orders()))
            .add("events", Figures.count(summary.events()));
    summary.eventsByName().forEach((name, count) -> facts.add("- " + name, Figures.count(count)));
    return facts
        .add("sent twice", Figures.count(summary.retries()))
        .add("size", Figures.bytes(summary.bytes()));
  }
}
