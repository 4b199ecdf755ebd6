package dev.nightjar.cli.demo;

/** A program to start that only complains, on stderr, and ends with code 3. */
final class FailingMain {
  private FailingMain() {}

  public static void main(String[] args) {
    System.err.println(args[0] + " does not work today");
    System.exit(3);
  }
}
