package dev.nightjar.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Whether a file of secrets is for its owner's eyes. */
final class OwnersOnly {
  private static final Set<PosixFilePermission> OWNERS =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private OwnersOnly() {}

  /**
   * A warning if others may read or write the file; a disk without such rights has nothing to say.
   */
  static Optional<Diagnosis> of(Path file) throws IOException {
    Set<PosixFilePermission> rights;
    try {
      rights = Files.getPosixFilePermissions(file);
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
    return OWNERS.containsAll(rights)
        ? Optional.empty()
        : Optional.of(
            Diagnosis.warning(
                "%s is open to others: %s".formatted(file, PosixFilePermissions.toString(rights)),
                "chmod 600 " + file));
  }
}
