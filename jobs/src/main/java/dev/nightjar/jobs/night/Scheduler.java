package dev.nightjar.jobs.night;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Runs nights as they are due, for good.
 *
 * <p>A night that was missed, since nothing ran when it was due, is caught up once when the
 * scheduler starts, however many were missed; a store without any night on record has missed none.
 * Of several schedulers on one store the first to lock it runs the night, and the others find it
 * run. A night that fails is not run again before the next is due.
 */
public final class Scheduler {
  private final Schedule schedule;
  private final Duration jitter;
  private final Nightly nightly;
  private final RunLog log;
  private final Consumer<RunRecord> told;
  private final Clock clock;
  private final Sleeper sleeper;
  private final RandomGenerator random;
  private final PrintWriter out;

  /**
   * Prepares.
   *
   * @param jitter the most that a night begins later than it is due, at random
   * @param log of the nights so far
   * @param told hears of every night
   * @param out takes the progress
   */
  public Scheduler(
      Schedule schedule,
      Duration jitter,
      Nightly nightly,
      RunLog log,
      Consumer<RunRecord> told,
      Clock clock,
      Sleeper sleeper,
      RandomGenerator random,
      PrintWriter out) {
    this.schedule = schedule;
    this.jitter = jitter;
    this.nightly = nightly;
    this.log = log;
    this.told = told;
    this.clock = clock;
    this.sleeper = sleeper;
    this.random = random;
    this.out = out;
  }

  /** Returns when no night is due any more, which few schedules say. */
  public void run() throws IOException, InterruptedException {
    Optional<Instant> due = missed().or(() -> schedule.next(clock.instant()));
    while (due.isPresent()) {
      Instant begin = later(due.get()).plusMillis(random.nextLong(jitter.toMillis() + 1));
      out.println("The next night is due at " + due.get() + ", and begins at " + begin);
      out.flush();
      sleeper.sleepUntil(begin);
      attempt(due.get());
      due = schedule.next(clock.instant());
    }
  }

  /** The last night that was due, if the nights on record ended before it. */
  private Optional<Instant> missed() throws IOException {
    Optional<RunRecord> last = log.last();
    return schedule
        .last(clock.instant())
        .filter(due -> last.isPresent() && last.get().started().isBefore(due));
  }

  private Instant later(Instant due) {
    Instant now = clock.instant();
    return due.isBefore(now) ? now : due;
  }

  /** A night that cannot even begin, as while another is under way, is left out. */
  private void attempt(Instant due) throws InterruptedException {
    try {
      nightly.run(due).ifPresentOrElse(told, () -> out.println("It was run already."));
    } catch (IOException e) {
      out.println("Not run: " + e.getMessage());
    }
    out.flush();
  }
}
