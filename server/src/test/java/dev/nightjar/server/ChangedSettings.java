package dev.nightjar.server;

import dev.nightjar.server.http.HttpSettings;
import dev.nightjar.server.http.RateLimit;
import dev.nightjar.server.log.LogSettings;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The settings of a test, but for one of them. */
final class ChangedSettings {
  private HttpSettings http;
  private RateLimit rateLimit;
  private Optional<LogSettings> log;
  private int arm;
  private StopSettings stop;

  private ChangedSettings(ServerSettings settings) {
    http = settings.http();
    rateLimit = settings.rateLimit();
    log = settings.log();
    arm = settings.arm();
    stop = settings.stop();
  }

  static UnaryOperator<ServerSettings> http(HttpSettings http) {
    return changed(settings -> settings.http = http);
  }

  static UnaryOperator<ServerSettings> rateLimit(RateLimit limit) {
    return changed(settings -> settings.rateLimit = limit);
  }

  static UnaryOperator<ServerSettings> log(Optional<LogSettings> log) {
    return changed(settings -> settings.log = log);
  }

  static UnaryOperator<ServerSettings> arm(int arm) {
    return changed(settings -> settings.arm = arm);
  }

  static UnaryOperator<ServerSettings> stop(StopSettings stop) {
    return changed(settings -> settings.stop = stop);
  }

  private static UnaryOperator<ServerSettings> changed(Consumer<ChangedSettings> change) {
    return settings -> {
      ChangedSettings changed = new ChangedSettings(settings);
      change.accept(changed);
      return new ServerSettings(
          settings.models(),
          settings.keys(),
          settings.scratch(),
          settings.listen(),
          changed.http,
          changed.rateLimit,
          changed.log,
          changed.arm,
          changed.stop);
    };
  }
}
