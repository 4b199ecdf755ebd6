package dev.nightjar.server.http;

/** How far a server is on its way to a stop; told by the one who stops it, asked by all threads. */
public final class Draining {
  private enum Step {
    SERVING,
    DRAINING,
    STOPPING
  }

  private volatile Step step = Step.SERVING;

  /** From now on the server is not ready any more, though it answers as before. */
  public void begin() {
    step = Step.DRAINING;
  }

  /** From now on new requests are turned away; those under way go on. */
  public void refuse() {
    step = Step.STOPPING;
  }

  /** Whether the server is about to stop, or stopping. */
  public boolean begun() {
    return step != Step.SERVING;
  }

  /** Whether new requests are turned away. */
  public boolean refuses() {
    return step == Step.STOPPING;
  }
}
