package dev.nightjar.trainer.report;

import java.util.Optional;

/**
 * A part of the report: what there is to tell, or why there is nothing.
 *
 * @param found empty if there is nothing
 * @param reason a sentence; empty if there is something
 */
public record Finding<T>(Optional<T> found, String reason) {
  public Finding {
    if (found.isPresent() != reason.isEmpty()) {
      throw new IllegalArgumentException(
          "expected either something found or a reason, found %s and \"%s\""
              .formatted(found, reason));
    }
  }

  public static <T> Finding<T> of(T found) {
    return new Finding<>(Optional.of(found), "");
  }

  public static <T> Finding<T> missing(String reason) {
    return new Finding<>(Optional.empty(), reason);
  }
}
