package dev.nightjar.jobs.shop;

import java.util.Locale;

/** The standard events of the contract, each with its family. */
enum EventName {
  VIEW("exposure"),
  SEARCH("engagement"),
  CLICK("engagement"),
  ADD_TO_CART("engagement"),
  REMOVE_FROM_CART("engagement"),
  CHECKOUT_START("conversion"),
  PURCHASE("conversion"),
  IDENTIFY("system");

  private final String wireName;
  private final String family;

  EventName(String family) {
    this.wireName = name().toLowerCase(Locale.ROOT);
    this.family = family;
  }

  String wireName() {
    return wireName;
  }

  String family() {
    return family;
  }
}
