package dev.nightjar.cli.doctor;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether this machine's time can be right: not before anything that exists already. Also tells of
 * a model that has grown old.
 */
final class ClockCheck implements Check {
  private static final Duration SLACK = Duration.ofMinutes(5);
  private static final Duration OLD = Duration.ofDays(2);

  private final Clock clock;
  private final Optional<ModelStore> store;
  private final Optional<Path> events;

  /**
   * @param events the folder of a server's event log
   */
  ClockCheck(Clock clock, Optional<ModelStore> store, Optional<Path> events) {
    this.clock = clock;
    this.store = store;
    this.events = events;
  }

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Diagnosis look() throws IOException {
    Instant now = clock.instant();
    Optional<Manifest> model = model();
    Instant trained = model.map(Manifest::createdAt).orElse(Instant.EPOCH);
    Instant written = events.isPresent() ? newest(events.get()) : Instant.EPOCH;
    if (trained.isAfter(now.plus(SLACK))) {
      return behind(now, "the model was trained at " + trained);
    }
    if (written.isAfter(now.plus(SLACK))) {
      return behind(now, "events were written at " + written);
    }
    if (model.isPresent() && trained.isBefore(now.minus(OLD))) {
      return Diagnosis.warning(
          "%s; the model that is served was trained %d days ago"
              .formatted(now, Duration.between(trained, now).toDays()),
          "look at the nightly job, or set the clock if it is ahead");
    }
    return Diagnosis.ok(now.toString());
  }

  private static Diagnosis behind(Instant now, String but) {
    return Diagnosis.failed(
        "it is %s here, but %s".formatted(now, but),
        "set the clock (timedatectl set-ntp true): a version's name is its time");
  }

  private Optional<Manifest> model() throws IOException {
    if (store.isEmpty() || store.get().served().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(store.get().servedFolder().manifest());
    } catch (ModelException e) {
      return Optional.empty(); // another check tells
    }
  }

  private static Instant newest(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Instant.EPOCH;
    }
    Instant newest = Instant.EPOCH;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        newest = written.isAfter(newest) ? written : newest;
      }
    }
    return newest;
  }
}
