package dev.nightjar.cli.demo;

import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What happens, as it happens: numbered steps, the command that does the same by hand, and what
 * came of it after which time.
 *
 * <pre>
 * 2  Train a model
 *    nightjar train --events ...
 *    20261123T020000Z: rank 64 ... (41.0 s)
 * </pre>
 */
final class Story {
  private static final String INDENT = "   ";

  private final Terminal terminal;
  private final Clock clock;
  private int steps;
  private Instant started;

  Story(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.started = clock.instant();
  }

  void step(String title, String command) {
    started = clock.instant();
    steps++;
    terminal.out().println(terminal.ink().bold(steps + "  " + title));
    terminal.out().println(terminal.ink().faint(INDENT + command));
    terminal.out().flush();
  }

  void done(String outcome) {
    Duration time = Duration.between(started, clock.instant());
    tell(outcome + " (" + Figures.seconds(time) + ")");
    terminal.out().println();
    terminal.out().flush();
  }

  void tell(String line) {
    terminal.out().println(INDENT + line);
  }
}
