package dev.nightjar.jobs;

import dev.nightjar.command.Parent;

/** A child to start: prints a system property and its arguments, sleeps, exits. */
final class EchoMain {
  private EchoMain() {}

  /** {@code <exit code> <seconds to sleep> <word>...} */
  public static void main(String[] args) throws InterruptedException {
    Parent.mustLive();
    System.out.println(System.getProperty("greeting", "") + String.join("|", args));
    Thread.sleep(1000L * Integer.parseInt(args[1]));
    System.exit(Integer.parseInt(args[0]));
  }
}
