package dev.nightjar.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What servers say in a store of what they serve: each keeps a file {@code servers/NAME} with the
 * version's name, and writes it again every {@link #EVERY}. A file that is older than {@link
 * #STALE} is of a server that is gone.
 *
 * <p>A server answers from a copy of its own and needs the version no more; but a restart, or
 * whoever wants to know why it answers so, does. A store that a server cannot write to holds no
 * note of it.
 */
public final class ServerNotes {
  /** How often a server writes. */
  public static final Duration EVERY = Duration.ofMinutes(1);

  /** After how long a note counts no more; the clocks of two machines may differ by minutes. */
  public static final Duration STALE = Duration.ofMinutes(15);

  private static final String FOLDER = "servers";
  private static final String DRAFT = ".draft";

  private final Path folder;

  public ServerNotes(ModelStore store) {
    this.folder = store.root().resolve(FOLDER);
  }

  /**
   * Writes that a server serves {@code version} now.
   *
   * @param server its name among all that follow this store; a file's name
   */
  public void write(String server, ModelVersion version) throws IOException {
    Files.createDirectories(folder);
    Path draft = folder.resolve("." + server + DRAFT);
    Files.writeString(draft, version.name() + "\n");
    Files.move(draft, folder.resolve(server), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes the note of a server back, which stops. */
  public void remove(String server) throws IOException {
    Files.deleteIfExists(folder.resolve(server));
  }

  /** Which version each server serves, by the server's name. */
  public Map<String, ModelVersion> read(Instant now) throws IOException {
    Map<String, ModelVersion> served = new TreeMap<>();
    for (Path note : notes()) {
      try {
        if (!isStale(note, now) && !note.getFileName().toString().endsWith(DRAFT)) {
          String name = Files.readString(note, StandardCharsets.ISO_8859_1).strip();
          if (ModelVersion.isName(name)) {
            served.put(note.getFileName().toString(), new ModelVersion(name));
          }
        }
      } catch (NoSuchFileException e) {
        // that server has stopped meanwhile
      }
    }
    return served;
  }

  /** Deletes the notes of servers that are gone. */
  public void sweep(Instant now) throws IOException {
    for (Path note : notes()) {
      try {
        if (isStale(note, now)) {
          Files.deleteIfExists(note);
        }
      } catch (NoSuchFileException e) {
        // as above
      }
    }
  }

  private static boolean isStale(Path note, Instant now) throws IOException {
    return Files.getLastModifiedTime(note).toInstant().isBefore(now.minus(STALE));
  }

  private List<Path> notes() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
