package dev.nightjar.trainer.report;

import dev.nightjar.disk.Sync;
import dev.nightjar.model.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A model's page, {@code report.html} in its folder. */
public final class Report {
  /** The file's name. */
  public static final String FILE = "report.html";

  private static final int REPLACEMENT = 0xfffd;

  static {
    // Java's graphics look for a screen unless told that there is none; a DISPLAY that nobody
    // answers to is an error then.
    System.setProperty("java.awt.headless", "true");
  }

  private Report() {}

  /**
   * Writes the page of a model that is about to be sealed. A page that fails is told, and stops
   * nothing: the model is as good without.
   *
   * @param folder of the version
   * @param manifest that the folder is about to be sealed with
   * @param problems takes a line if there is no page
   * @return the same manifest
   */
  public static Manifest write(
      Path folder, Manifest manifest, Findings findings, Consumer<String> problems) {
    try {
      Sync.replace(folder, FILE, html(manifest, findings).getBytes(StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException | LinkageError e) { // a JDK may lack its AWT
      problems.accept("  no " + FILE + ": " + e);
    }
    return manifest;
  }

  /**
   * The page, a well-formed XML document as well.
   *
   * @throws IOException if its template is not in the jar
   */
  static String html(Manifest manifest, Findings findings) throws IOException {
    Page page = Page.of(Template.resource("report.css"), manifest, findings);
    return printable(new Template(FILE, Template.resource("report.mustache")).fill(page));
  }

  /** The text, with U+FFFD for what XML cannot say: control characters and halves of letters. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(letter -> isPrintable(letter) ? letter : REPLACEMENT)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** What XML 1.0 calls a Char, but for a carriage return. */
  private static boolean isPrintable(int letter) {
    return letter == '\n'
        || letter == '\t'
        || (letter >= ' ' && letter <= 0xd7ff)
        || (letter >= 0xe000 && letter <= 0xfffd)
        || letter > 0xffff;
  }
}
