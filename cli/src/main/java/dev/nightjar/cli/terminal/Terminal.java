package dev.nightjar.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command prints.
 *
 * @param out for what was asked for
 * @param err for what went wrong
 * @param ink how {@code out} is coloured
 */
public record Terminal(PrintWriter out, PrintWriter err, Ink ink) {
  /**
   * This process's own: in UTF-8 whatever the locale says, for item names come in every script;
   * coloured if a person is watching.
   */
  public static Terminal ofProcess() {
    return new Terminal(
        writer(FileDescriptor.out), writer(FileDescriptor.err), new Ink(Ansi.AUTO.enabled()));
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
