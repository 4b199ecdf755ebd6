package dev.nightjar.model;

/** A {@link Row} somewhere, of which no more is read than is asked for. */
@FunctionalInterface
interface Sections {
  /** The sections from one to before another, as a row of these alone. */
  Row read(int from, int to);
}
