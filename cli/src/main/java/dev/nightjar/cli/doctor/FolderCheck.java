package dev.nightjar.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether files can be written to a folder, and deleted. */
final class FolderCheck implements Check {
  private final String name;
  private final Path folder;

  FolderCheck(String name, Path folder) {
    this.name = name;
    this.folder = folder.toAbsolutePath();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Diagnosis look() {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      return Diagnosis.failed(there + " is no folder", "name a folder, or move the file away");
    }
    try {
      Files.delete(Files.write(Files.createTempFile(there, ".nightjar-", ".try"), new byte[1]));
    } catch (IOException e) {
      return Diagnosis.failed(
          "cannot write to %s: %s".formatted(there, e),
          "give the user %s the right to".formatted(System.getProperty("user.name")));
    }
    return there.equals(folder)
        ? Diagnosis.ok(folder + " can be written to")
        : Diagnosis.ok("%s is not there yet, %s can be written to".formatted(folder, there));
  }
}
