package dev.nightjar.event;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an event says about its user: that something was shown, looked at, decided, or none of
 * these.
 */
public enum EventFamily {
  /** Something was put before the user's eyes. No evidence of interest. */
  EXPOSURE,
  /** The user looked closer. */
  ENGAGEMENT,
  /** The user moved towards buying, or bought. */
  CONVERSION,
  /** Bookkeeping, as {@code identify}. */
  SYSTEM;

  private static final Map<String, EventFamily> BY_CODE =
      Arrays.stream(values()).collect(toUnmodifiableMap(EventFamily::code, identity()));

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name in files, as {@code engagement}. */
  public String code() {
    return code;
  }

  /** The family with this name in files, if there is one. */
  public static Optional<EventFamily> named(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /**
   * The family of an event that names none: that of a {@linkplain StandardEvent standard event};
   * {@code exposure} for a name of the shop's own that ends in {@code exposure} or {@code
   * impression}, so that showing an item never counts as a look at it; else {@code engagement}.
   */
  public static EventFamily inferredFrom(String eventName) {
    Optional<StandardEvent> standard = StandardEvent.named(eventName);
    if (standard.isPresent()) {
      return standard.get().family();
    }
    boolean shown = eventName.endsWith("exposure") || eventName.endsWith("impression");
    return shown ? EXPOSURE : ENGAGEMENT;
  }
}
