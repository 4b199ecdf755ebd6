package dev.nightjar.jobs.night;

import dev.nightjar.model.Retention;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a night goes.
 *
 * @param until only events before this instant are used; the moment the night begins unless given
 * @param logs what is done to event logs before they are read
 * @param training arguments of the trainer, besides those that say which store, until when, and
 *     that it is not to publish
 * @param pushing arguments of {@code models push}, besides those that say which version of which
 *     store; empty if nothing is pushed
 * @param retention which versions are kept
 * @param overruling who publishes against a verdict of the checks; nobody unless given
 */
public record NightSettings(
    Optional<Instant> until,
    LogKeeping logs,
    List<String> training,
    List<String> pushing,
    Retention retention,
    Optional<String> overruling) {
  public NightSettings {
    training = List.copyOf(training);
    pushing = List.copyOf(pushing);
  }
}
