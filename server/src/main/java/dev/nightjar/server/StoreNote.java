package dev.nightjar.server;

import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.ServerNotes;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says in the store which version this server serves, so that it is not pruned. A store that this
 * server cannot write to is said once, and goes without.
 */
final class StoreNote {
  private static final System.Logger LOG = System.getLogger(StoreNote.class.getName());

  private final ServerNotes notes;
  private final Supplier<Optional<ModelVersion>> served;
  private String name = "";
  private boolean isSilent;

  StoreNote(ServerNotes notes, Supplier<Optional<ModelVersion>> served) {
    this.notes = notes;
    this.served = served;
  }

  /**
   * Says it for the first time.
   *
   * @param port of this server, of which a host has one each
   */
  synchronized void open(int port) {
    name = host() + "-" + port;
    write();
  }

  /** Says it again. */
  synchronized void write() {
    Optional<ModelVersion> version = served.get();
    if (version.isEmpty() || isSilent || name.isEmpty()) {
      return;
    }
    try {
      notes.write(name, version.get());
    } catch (IOException e) {
      isSilent = true;
      LOG.log(
          Level.INFO,
          () -> "the store is not told which version is served, and may prune it: " + e);
    }
  }

  /** Takes it back. */
  synchronized void close() {
    try {
      if (!name.isEmpty() && !isSilent) {
        notes.remove(name);
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the note in the store stays until it is stale", e);
    }
    name = "";
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "_");
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
