package dev.nightjar.server;

import java.util.logging.LogManager;

/**
 * The JDK's logging, which does not end at a signal: its own exit hook takes all handlers away at
 * once, and what a server says while it stops would be lost.
 *
 * <p>Public, for the JDK makes it by its name.
 */
public final class LoggingToTheEnd extends LogManager {
  private static volatile boolean kept;

  /** Call it when the settings have been read, which resets too: no later reset does anything. */
  static void keep() {
    LogManager.getLogManager();
    kept = true;
  }

  @Override
  public void reset() {
    if (!kept) {
      super.reset();
    }
  }
}
