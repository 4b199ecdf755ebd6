package dev.nightjar.cli.demo;

import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.jobs.shop.ShopProgress;
import java.io.PrintWriter;

/** Tells of every tenth of a shop that is written; nothing of the last, which the summary tells. */
final class ProgressLines implements ShopProgress {
  private static final int PARTS = 10;

  private final PrintWriter err;
  private final int users;
  private long told;

  ProgressLines(PrintWriter err, int users) {
    this.err = err;
    this.users = users;
  }

  @Override
  public void written(int done, long events) {
    long part = (long) done * PARTS / users;
    if (part > told && part < PARTS) {
      told = part;
      err.printf(
          "%s of %s, %s%n",
          Figures.count(done), Figures.count(users, "user"), Figures.count(events, "event"));
    }
  }
}
