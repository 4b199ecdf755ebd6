package dev.nightjar.command;

/** The process that started this one. */
public final class Parent {
  /** The system property that holds its process id, if this process is not to outlive it. */
  public static final String PROPERTY = "nightjar.parent";

  private Parent() {}

  /**
   * Ends this JVM at once when the process that {@value #PROPERTY} names has ended, by whatever: a
   * training whose night was killed would hold the store's lock for hours, for nobody.
   */
  public static void mustLive() {
    Long id = Long.getLong(PROPERTY);
    if (id != null) {
      ProcessHandle.of(id).ifPresentOrElse(Parent::follow, Parent::end);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // ending returns nothing
  private static void follow(ProcessHandle parent) {
    parent.onExit().thenRun(Parent::end); // looks every few seconds
  }

  private static void end() {
    Runtime.getRuntime().halt(ExitCode.FAILED.code());
  }
}
