package dev.nightjar.cli.demo;

import dev.nightjar.jobs.shop.ShopSettings;

/**
 * What a demo is asked for.
 *
 * @param shop to make up
 * @param port to serve on; 0 takes a free one
 */
record DemoSettings(ShopSettings shop, int port) {
  private static final int LAST_PORT = 65_535;

  DemoSettings {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException(
          "port: expected 0 to %d, found %d".formatted(LAST_PORT, port));
    }
  }
}
