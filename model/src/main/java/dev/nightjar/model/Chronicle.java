package dev.nightjar.model;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Chronicle's libraries from greeting every operator on standard error. */
final class Chronicle {
  // Held here, for the JDK forgets the level of a logger that nobody holds.
  private static final Logger LOGGER = Logger.getLogger("net.openhft");

  static {
    LOGGER.setLevel(Level.WARNING);
    System.setProperty("chronicle.announcer.disable", "true");
  }

  private Chronicle() {}

  /** Has no effect beyond loading this class, once, before the first map is built. */
  static void quiet() {}
}
