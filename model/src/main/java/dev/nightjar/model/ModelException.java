package dev.nightjar.model;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A model that cannot be used, with what was expected, what was found and in which file. */
public abstract sealed class ModelException extends IOException {
  private static final long serialVersionUID = 1L;

  private ModelException(String message) {
    super(message);
  }

  /** Something that has to be there is not: the store, a version, its manifest or a table. */
  public static final class Missing extends ModelException {
    private static final long serialVersionUID = 1L;

    public Missing(Path what, String expected) {
      this(what.toString(), expected);
    }

    /** Something on another machine. */
    public Missing(URI what, String expected) {
      this(what.toString(), expected);
    }

    private Missing(String what, String expected) {
      super("missing: expected %s at %s, found nothing".formatted(expected, what));
    }
  }

  /** A file is there but is not what was written. */
  public static final class Corrupt extends ModelException {
    private static final long serialVersionUID = 1L;

    public Corrupt(Path file, String expected, String found) {
      this(file.toString(), expected, found);
    }

    /** A file on another machine. */
    public Corrupt(URI file, String expected, String found) {
      this(file.toString(), expected, found);
    }

    private Corrupt(String file, String expected, String found) {
      super("corrupt: %s: expected %s, found %s".formatted(file, expected, found));
    }
  }

  /** Written by a Nightjar whose format this one no longer reads. */
  public static final class TooOld extends ModelException {
    private static final long serialVersionUID = 1L;

    public TooOld(Path file, int oldest, int found) {
      super(
          "too old: %s: expected format %d or later, found %d; train again with this version of Nightjar"
              .formatted(file, oldest, found));
    }
  }

  /** Written by a Nightjar that is newer than this one. */
  public static final class TooNew extends ModelException {
    private static final long serialVersionUID = 1L;

    public TooNew(Path file, int newest, int found) {
      super(
          "too new: %s: expected format %d or earlier, found %d; upgrade this Nightjar to read it"
              .formatted(file, newest, found));
    }
  }
}
