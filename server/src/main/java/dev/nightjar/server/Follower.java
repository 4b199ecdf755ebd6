package dev.nightjar.server;

import java.io.Closeable;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks after files again and again, on threads of its own: event loops never touch a disk. */
final class Follower implements Closeable {
  private static final System.Logger LOG = System.getLogger(Follower.class.getName());

  private final ScheduledExecutorService threads;

  /**
   * @param looks how many will be made at the same time, so that a slow one delays no other
   */
  Follower(int looks) {
    threads =
        Executors.newScheduledThreadPool(
            looks,
            look -> {
              Thread thread = new Thread(look, "nightjar-follower");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Makes {@code look} now and then, with a {@code pause} in between; not any more once closed. */
  @SuppressWarnings("FutureReturnValueIgnored") // make() lets nothing through
  void every(Duration pause, Runnable look) {
    long millis = pause.toMillis();
    try {
      threads.scheduleWithFixedDelay(() -> make(look), millis, millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "a server that is stopping begins no looks", e);
    }
  }

  /** Makes no further look; one that is being made goes on. */
  @Override
  public void close() {
    threads.shutdown();
  }

  private static void make(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException
        | Error e) { // thrown on, it would end all further looks without a word
      LOG.log(Level.ERROR, "a look at the files failed", e);
    }
  }
}
