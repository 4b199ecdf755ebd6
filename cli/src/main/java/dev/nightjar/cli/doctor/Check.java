package dev.nightjar.cli.doctor;

import java.io.IOException;

/** One thing that has to be right. */
interface Check {
  /** In a word or two, such as {@code keys}. */
  String name();

  /**
   * Looks.
   *
   * @throws IOException if it cannot be looked at, which is a failure too
   */
  Diagnosis look() throws IOException;
}
