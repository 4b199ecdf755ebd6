package dev.nightjar.server;

import dev.nightjar.server.http.HttpSettings;
import dev.nightjar.server.http.RateLimit;
import java.util.function.UnaryOperator;

/** The settings of a test, but for one of them. */
final class ChangedSettings {
  private ChangedSettings() {}

  static UnaryOperator<ServerSettings> http(HttpSettings http) {
    return settings -> of(settings, http, settings.rateLimit(), settings.stop());
  }

  static UnaryOperator<ServerSettings> rateLimit(RateLimit limit) {
    return settings -> of(settings, settings.http(), limit, settings.stop());
  }

  static UnaryOperator<ServerSettings> stop(StopSettings stop) {
    return settings -> of(settings, settings.http(), settings.rateLimit(), stop);
  }

  private static ServerSettings of(
      ServerSettings settings, HttpSettings http, RateLimit limit, StopSettings stop) {
    return new ServerSettings(
        settings.models(),
        settings.keys(),
        settings.scratch(),
        settings.listen(),
        http,
        limit,
        settings.log(),
        settings.arm(),
        stop);
  }
}
