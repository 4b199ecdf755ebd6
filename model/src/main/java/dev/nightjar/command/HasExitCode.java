package dev.nightjar.command;

/** An exception that knows how the program shall end. */
public interface HasExitCode {
  ExitCode exitCode();
}
