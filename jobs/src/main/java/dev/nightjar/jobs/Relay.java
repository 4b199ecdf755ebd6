package dev.nightjar.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;

/** Passes on what a child process prints, as it comes. */
public final class Relay {
  private Relay() {}

  /**
   * Passes on all of it; returns when the child has closed it.
   *
   * @param from what a child prints, in this machine's encoding
   */
  public static void all(InputStream from, PrintWriter to) throws IOException {
    Charset encoding =
        Charset.forName(
            System.getProperty("native.encoding", Charset.defaultCharset().name())); // from JDK 17
    Reader reader = new InputStreamReader(from, encoding);
    char[] some = new char[1024];
    for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
      to.write(some, 0, count);
      to.flush();
    }
  }
}
