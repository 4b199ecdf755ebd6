package dev.nightjar.jobs.night;

import dev.nightjar.command.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells the world how a night went; whatever goes wrong here changes nothing of the night. */
public final class Aftermath implements Consumer<RunRecord> {
  private final RunLog log;
  private final Optional<MetricsFile> metrics;
  private final Optional<Webhook> webhook;
  private final PrintWriter err;

  /**
   * Prepares.
   *
   * @param metrics is written after every night
   * @param webhook is told of nights that failed or were refused, of those that published and
   *     failed then, as when they could not push, and of those with warnings
   */
  public Aftermath(
      RunLog log, Optional<MetricsFile> metrics, Optional<Webhook> webhook, PrintWriter err) {
    this.log = log;
    this.metrics = metrics;
    this.webhook = webhook;
    this.err = err;
  }

  @Override
  public void accept(RunRecord run) {
    try {
      if (metrics.isPresent()) {
        metrics.get().write(log.read());
      }
    } catch (IOException e) {
      err.println("nightjar: the metrics are not written: " + e);
    }
    try {
      boolean isGood = run.exit() == ExitCode.OK.code() && run.warnings().isEmpty();
      if (webhook.isPresent() && !isGood) {
        webhook.get().tell(run);
      }
    } catch (IOException e) {
      err.println("nightjar: the webhook was not told: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
