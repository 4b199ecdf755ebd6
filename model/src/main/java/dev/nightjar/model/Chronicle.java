package dev.nightjar.model;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.openhft.chronicle.map.ChronicleMapBuilder;

/**
 * Keeps Chronicle's libraries from greeting every operator on standard error, and makes them work
 * in every locale.
 */
final class Chronicle {
  // Held here, for the JDK forgets the level of a logger that nobody holds.
  private static final Logger LOGGER = Logger.getLogger("net.openhft");

  static {
    LOGGER.setLevel(Level.WARNING);
    System.setProperty("chronicle.announcer.disable", "true");
    generateClasses();
  }

  private Chronicle() {}

  /** Has no effect beyond loading this class, once, before the first map is built. */
  static void quiet() {}

  /**
   * Makes a map, and with it the classes that every map needs. Chronicle generates their source
   * with the default locale's digits, and javac refuses such as the Arabic ones.
   */
  private static void generateClasses() {
    Locale own = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    try {
      ChronicleMapBuilder.of(Integer.class, byte[].class)
          .averageValueSize(8)
          .entries(1)
          .create()
          .close();
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, own);
    }
  }
}
