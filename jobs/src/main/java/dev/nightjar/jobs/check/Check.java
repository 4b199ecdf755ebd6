package dev.nightjar.jobs.check;

/** One thing that a model must be. */
interface Check {
  /** In a word or two, as records and metrics tell it. */
  String name();

  /** What came of it; an exception is an error of the check, and refuses the model as well. */
  Result of(Candidate candidate);
}
