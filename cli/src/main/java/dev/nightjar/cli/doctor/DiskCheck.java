package dev.nightjar.cli.doctor;

import dev.nightjar.cli.terminal.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a folder's disk has room for the next model. */
final class DiskCheck implements Check {
  /** What a first model is thought to take. */
  private static final long FIRST = 500_000_000;

  private final String name;
  private final Path folder;
  private final long model;
  private final double models;
  private final Space space;

  /** How much of a folder's disk can still be used. */
  @FunctionalInterface
  interface Space {
    long usable(Path folder) throws IOException;
  }

  /**
   * @param model the bytes of the last one; 0 if there is none
   * @param models how many times its size the next one takes while it is made
   */
  DiskCheck(String name, Path folder, long model, double models, Space space) {
    this.name = name;
    this.folder = folder.toAbsolutePath();
    this.model = model;
    this.models = models;
    this.space = space;
  }

  /** As the operating system says. */
  static long usable(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Diagnosis look() throws IOException {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long usable = space.usable(there);
    long needed = Math.round((model == 0 ? FIRST : model) * models);
    String found =
        "%s free at %s, the next model takes about %s"
            .formatted(Figures.bytes(usable), folder, Figures.bytes(needed));
    String advice = "make room, or prune old versions (nightjar models list)";
    if (usable < needed) {
      return Diagnosis.failed(found, advice);
    }
    return usable < 2 * needed ? Diagnosis.warning(found, advice) : Diagnosis.ok(found);
  }
}
