package dev.nightjar.trainer;

import dev.nightjar.command.Parent;
import dev.nightjar.command.Program;

/**
 * The trainer's program: {@code java -jar nightjar-trainer.jar train …}, which {@code nightjar
 * train} starts, and {@code … events …}.
 */
public final class TrainerMain {
  private TrainerMain() {}

  public static void main(String[] arguments) {
    Parent.mustLive();
    // Spark leaves threads behind that are no daemons; the exit code is ours to give.
    System.exit(Program.run(new TrainerCommand(), arguments));
  }
}
