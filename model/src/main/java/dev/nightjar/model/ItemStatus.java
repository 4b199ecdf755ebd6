package dev.nightjar.model;

import java.util.Locale;

/** Whether an item may be shown. */
public enum ItemStatus {
  /** On sale: the only status that is ever recommended. */
  ACTIVE,
  /** Off sale for now. */
  INACTIVE,
  /** Gone for good, or seen in events without ever being in the catalogue. */
  DELETED;

  /**
   * The status of that name.
   *
   * @throws IllegalArgumentException if {@code wireName} is none of {@code active}, {@code
   *     inactive}, {@code deleted}
   */
  public static ItemStatus of(String wireName) {
    for (ItemStatus status : values()) {
      if (status.wireName().equals(wireName)) {
        return status;
      }
    }
    throw new IllegalArgumentException(
        "expected active, inactive or deleted, found \"" + wireName + "\"");
  }

  /** The name in catalogues and answers: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
