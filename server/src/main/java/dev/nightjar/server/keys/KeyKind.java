package dev.nightjar.server.keys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a key may be used for. */
public enum KeyKind {
  /** Fetches recommendations and sends events; public by design, for it sits in a shop's pages. */
  PUBLISHABLE("nj_pk_"),
  /** Does all that and writes; stays on the shop's own servers. */
  SECRET("nj_sk_");

  private final String start;

  KeyKind(String start) {
    this.start = start;
  }

  /** What every key of this kind starts with. */
  public String start() {
    return start;
  }

  /** Whether a key of this kind opens what asks for {@code required}. */
  public boolean opens(KeyKind required) {
    return this == SECRET || required == PUBLISHABLE;
  }

  /** The name in the key file and on the command line: lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
