package dev.nightjar.server.log;

import dev.nightjar.disk.FolderLock;
import dev.nightjar.event.LogLayout;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * All logs of a server, in one folder that it alone writes into: what its shops tell it, and what
 * it has to tell of itself.
 */
public final class ShopLog implements Closeable {
  private static final System.Logger LOG = System.getLogger(ShopLog.class.getName());

  private final FolderLock lock;
  private final SegmentLog events;
  private final SegmentLog items;
  private final SegmentLog served;

  private ShopLog(FolderLock lock, SegmentLog events, SegmentLog items, SegmentLog served) {
    this.lock = lock;
    this.events = events;
    this.items = items;
    this.served = served;
  }

  /**
   * Opens the logs, closing the segments that a crash left open.
   *
   * @throws IOException if another server has the folder, or it cannot be read or repaired
   */
  public static ShopLog open(LogSettings settings, Clock clock) throws IOException {
    return open(settings, clock, Disk.REAL);
  }

  static ShopLog open(LogSettings settings, Clock clock, Disk disk) throws IOException {
    Path folder = settings.folder();
    FolderLock lock =
        FolderLock.tryAcquire(folder)
            .orElseThrow(
                () ->
                    new IOException(
                        "expected %s to be this server's own, found another server writing into it"
                            .formatted(folder)));
    List<SegmentLog> opened = new ArrayList<>();
    boolean whole = false;
    try {
      opened.add(SegmentLog.open(folder, LogLayout.EVENTS, settings, clock, disk));
      opened.add(SegmentLog.open(LogLayout.items(folder), LogLayout.ITEMS, settings, clock, disk));
      opened.add(
          SegmentLog.open(LogLayout.served(folder), LogLayout.SERVED, settings, clock, disk));
      whole = true;
      return new ShopLog(lock, opened.get(0), opened.get(1), opened.get(2));
    } finally {
      if (!whole) {
        opened.forEach(SegmentLog::close);
        lock.close();
      }
    }
  }

  /** What happened: one event a line. */
  public SegmentLog events() {
    return events;
  }

  /** What changed in the catalogue: one item a line. */
  public SegmentLog items() {
    return items;
  }

  /** What was served: one count a line. */
  public SegmentLog served() {
    return served;
  }

  /** Syncs and closes all logs, then gives the folder back. */
  @Override
  public void close() {
    events.close();
    items.close();
    served.close();
    try {
      lock.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, () -> "cannot give back " + lock.folder() + ": " + e);
    }
  }
}
