package dev.nightjar.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Prints whether it could take a store's lock, and holds it until it is killed. */
final class LockHolder {
  private LockHolder() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Optional<StoreLock> lock = StoreLock.tryAcquire(new ModelStore(Path.of(arguments[0])));
    System.out.println(lock.isPresent() ? "held" : "refused");
    if (lock.isPresent()) {
      Thread.sleep(60_000);
      lock.get().close();
    }
  }
}
