package dev.nightjar.jobs;

/** A child to start that does not let SIGTERM end it: its shutdown hook never returns. */
final class StubbornMain {
  private StubbornMain() {}

  public static void main(String[] args) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(StubbornMain::sleep));
    System.out.println("ready");
    sleep();
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
