package dev.nightjar.event;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The events that every shop has, with what is known of them beforehand. */
public enum StandardEvent {
  SEARCH(EventFamily.ENGAGEMENT, false),
  VIEW(EventFamily.ENGAGEMENT, true),
  CLICK(EventFamily.ENGAGEMENT, true),
  ADD_TO_CART(EventFamily.CONVERSION, true),
  REMOVE_FROM_CART(EventFamily.CONVERSION, true),
  CHECKOUT_START(EventFamily.CONVERSION, false),
  PURCHASE(EventFamily.CONVERSION, true),
  IDENTIFY(EventFamily.SYSTEM, false);

  private static final Map<String, StandardEvent> BY_NAME =
      Arrays.stream(values()).collect(toUnmodifiableMap(StandardEvent::eventName, identity()));

  private final String eventName = name().toLowerCase(Locale.ROOT);
  private final EventFamily family;
  private final boolean aboutAnItem;

  StandardEvent(EventFamily family, boolean aboutAnItem) {
    this.family = family;
    this.aboutAnItem = aboutAnItem;
  }

  /** The standard event with this {@code event_name}, if it is one. */
  public static Optional<StandardEvent> named(String eventName) {
    return Optional.ofNullable(BY_NAME.get(eventName));
  }

  /** The {@code event_name} in files, as {@code add_to_cart}. */
  public String eventName() {
    return eventName;
  }

  /** The family of such an event unless its row names another. */
  public EventFamily family() {
    return family;
  }

  /** Whether such an event makes no sense without an {@code item_id}. */
  public boolean aboutAnItem() {
    return aboutAnItem;
  }
}
