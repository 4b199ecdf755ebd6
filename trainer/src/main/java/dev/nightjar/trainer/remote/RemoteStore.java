package dev.nightjar.trainer.remote;

import dev.nightjar.disk.Sync;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.Sha256;
import dev.nightjar.model.StoreLock;
import dev.nightjar.model.TableFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A model store behind one of Hadoop's file systems, laid out as a {@link ModelStore}: a folder for
 * each version, and {@code CURRENT}.
 *
 * <p>A version's tables go there first and its manifest last; {@code CURRENT} moves when all is
 * there. Whatever moment a push ends at, {@code CURRENT} names a whole version.
 */
public final class RemoteStore {
  private final FileSystem files;
  private final Path root;
  private final RemotePointer current;

  RemoteStore(FileSystem files, Path root) {
    this.files = files;
    this.root = files.makeQualified(root);
    this.current = new RemotePointer(files, this.root);
  }

  /**
   * The store at {@code uri}, such as {@code hdfs://namenode/models}; nothing need be there yet.
   *
   * @throws IOException if Hadoop knows no such file system
   */
  public static RemoteStore at(URI uri, Configuration hadoop) throws IOException {
    Path root = new Path(uri);
    FileSystem files = root.getFileSystem(hadoop);
    // Of a local disk without Hadoop's checksum files: the manifest has better ones.
    return new RemoteStore(
        files instanceof LocalFileSystem local ? local.getRawFileSystem() : files, root);
  }

  @Override
  public String toString() {
    return root.toString();
  }

  /** The version that was pushed last; empty if none was. */
  public Optional<ModelVersion> current() throws IOException {
    return current.read();
  }

  /**
   * Brings a version here and lets {@code CURRENT} name it. What an earlier push left half done is
   * done again; what is here already is left.
   *
   * @return whether anything was to be done
   * @throws ModelException if a table is not what the manifest says; {@code CURRENT} then stays
   * @throws IOException if another model of that name is here
   */
  public boolean push(ModelFolder model) throws IOException {
    ModelVersion version = model.manifest().version();
    boolean isHere = holds(model);
    if (isHere && current().equals(Optional.of(version))) {
      return false;
    }
    if (!isHere) {
      upload(model);
    }
    current.move(version);
    return true;
  }

  /**
   * Brings a version from here into {@code store}, verified, without publishing it.
   *
   * @param held the lock of {@code store}
   * @throws ModelException naming what is missing or corrupt; nothing is left in {@code store} then
   */
  public ModelFolder pull(ModelVersion version, ModelStore store, StoreLock held)
      throws IOException {
    store.sweepStaging(held);
    java.nio.file.Path staging = store.stage(version).path();
    try {
      download(folder(version), staging);
      ModelFolder staged = ModelFolder.read(staging);
      staged.verify();
      return store.install(staged);
    } finally {
      if (Files.exists(staging)) {
        store.sweepStaging(held);
      }
    }
  }

  private Path folder(ModelVersion version) {
    return new Path(root, version.name());
  }

  private boolean holds(ModelFolder model) throws IOException {
    Path manifest = new Path(folder(model.manifest().version()), ModelFolder.MANIFEST);
    byte[] found;
    try (InputStream in = files.open(manifest)) {
      found = in.readAllBytes();
    } catch (FileNotFoundException e) {
      return false;
    }
    if (!Arrays.equals(found, Files.readAllBytes(model.path().resolve(ModelFolder.MANIFEST)))) {
      throw new IOException(
          "expected no other model named %s, found one at %s: CURRENT stays"
              .formatted(model, manifest.getParent()));
    }
    return true;
  }

  private void upload(ModelFolder model) throws IOException {
    Path folder = folder(model.manifest().version());
    files.delete(folder, true); // of a push that was cut off
    files.mkdirs(folder);
    for (TableFile table : model.manifest().tables()) {
      try (OutputStream out = files.create(new Path(folder, table.file()), true)) {
        model.copy(table, out);
      }
    }
    for (java.nio.file.Path file : model.sideFiles()) {
      upload(file, new Path(folder, file.getFileName().toString()));
    }
    Path draft = new Path(folder, "." + ModelFolder.MANIFEST + ".draft");
    upload(model.path().resolve(ModelFolder.MANIFEST), draft);
    Path manifest = new Path(folder, ModelFolder.MANIFEST);
    if (!files.rename(draft, manifest)) {
      throw new IOException("expected to rename %s, found it cannot be".formatted(draft));
    }
  }

  private void upload(java.nio.file.Path file, Path target) throws IOException {
    try (OutputStream out = files.create(target, true)) {
      Files.copy(file, out);
    }
  }

  private void download(Path folder, java.nio.file.Path staging) throws IOException {
    Path manifest = new Path(folder, ModelFolder.MANIFEST);
    download(manifest, staging.resolve(ModelFolder.MANIFEST), "a model's manifest");
    ModelFolder model = read(staging, manifest);
    for (TableFile table : model.manifest().tables()) {
      Path file = new Path(folder, table.file());
      requireInside(file, folder);
      String sha256 =
          download(file, staging.resolve(table.file()), "a table of " + folder.getName());
      if (!sha256.equals(table.sha256())) {
        throw new ModelException.Corrupt(file.toUri(), "SHA-256 " + table.sha256(), sha256);
      }
    }
    for (FileStatus file : files.listStatus(folder)) {
      String name = file.getPath().getName();
      if (file.isFile() && model.isSideFile(name)) {
        download(file.getPath(), staging.resolve(name), "a file of " + folder.getName());
      }
    }
    Sync.folder(staging);
  }

  private static ModelFolder read(java.nio.file.Path staging, Path manifest) throws IOException {
    try {
      return ModelFolder.read(staging);
    } catch (ModelException e) {
      throw new IOException("%s, copied from %s".formatted(e.getMessage(), manifest), e);
    }
  }

  /** A manifest is input: a name in it must not lead elsewhere. */
  private static void requireInside(Path file, Path folder) throws IOException {
    if (!folder.equals(file.getParent())) {
      throw new ModelException.Corrupt(
          new Path(folder, ModelFolder.MANIFEST).toUri(), "the name of a table", file.toString());
    }
  }

  /** Returns the SHA-256 of what was copied. */
  private String download(Path file, java.nio.file.Path target, String expected)
      throws IOException {
    String sha256;
    try (InputStream in = files.open(file);
        OutputStream out = Files.newOutputStream(target)) {
      sha256 = Sha256.ofCopy(in, out);
    } catch (FileNotFoundException e) {
      throw new ModelException.Missing(file.toUri(), expected);
    }
    Sync.file(target);
    return sha256;
  }
}
