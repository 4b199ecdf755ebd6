package dev.nightjar.trainer.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Does what it is asked so many times, then nothing more: as SIGKILL at that moment. */
public final class DyingDisk implements LogDisk {
  private static final String DEAD = "dead";

  private final int last;
  private final List<String> asked = new ArrayList<>();

  public DyingDisk(int last) {
    this.last = last;
  }

  /** Whether such a disk dies of some work. */
  public static boolean kills(LogChange.Work<?> work) throws IOException {
    try {
      work.run();
      return false;
    } catch (IOException e) {
      if (!DEAD.equals(e.getMessage())) {
        throw e;
      }
      return true;
    }
  }

  /** What it did. */
  @Override
  public String toString() {
    return asked.toString();
  }

  private void live(String what) throws IOException {
    if (asked.size() >= last) {
      throw new IOException(DEAD);
    }
    asked.add(what);
  }

  @Override
  public void sync(Path file) throws IOException {
    live("sync " + file);
    LogDisk.super.sync(file);
  }

  @Override
  public void syncFolder(Path of) throws IOException {
    live("sync folder " + of);
    LogDisk.super.syncFolder(of);
  }

  @Override
  public void makeFolder(Path path) throws IOException {
    live("make " + path);
    LogDisk.super.makeFolder(path);
  }

  @Override
  public void replace(Path in, String name, byte[] content) throws IOException {
    live("write " + name);
    LogDisk.super.replace(in, name, content);
  }

  @Override
  public void move(Path file, Path to) throws IOException {
    live("move " + file);
    LogDisk.super.move(file, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    live("delete " + path);
    LogDisk.super.delete(path);
  }
}
