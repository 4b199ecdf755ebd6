package dev.nightjar.recommend.filter;

import java.math.BigDecimal;

/** What an attribute is compared with. */
public sealed interface Operand {
  /**
   * A number, and every text that spells it as a plain decimal: catalogues in CSV hold texts only.
   *
   * @param value without trailing zeros, so that 10 and 10.0 are one operand
   */
  record Decimal(BigDecimal value) implements Operand {
    public Decimal {
      value = value.stripTrailingZeros();
    }
  }

  /** A text, and nothing else. */
  record Text(String value) implements Operand {}

  /** A boolean, and the text that spells it. */
  record Truth(boolean value) implements Operand {}
}
