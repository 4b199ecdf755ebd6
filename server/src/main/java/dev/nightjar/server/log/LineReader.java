package dev.nightjar.server.log;

import java.io.IOException;

/** Takes the lines of a log, one after the other. */
@FunctionalInterface
public interface LineReader {
  /**
   * Takes a line.
   *
   * @param line without its line feed
   * @param file the name of the segment's file, for messages
   */
  void read(String line, String file) throws IOException;
}
