package dev.nightjar.server.live;

import dev.nightjar.model.Model;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Recommender;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The model that answers now, and how it follows the store.
 *
 * <p>{@link #ask} may be called from any thread and takes no lock that others wait for. {@link
 * #refresh()} copies, verifies and maps files: never call it on an event loop. A version that
 * cannot be used is refused by name and tried once: as long as the store names it, nothing changes,
 * and what is served stays.
 */
public final class LiveModel implements Closeable {
  private static final System.Logger LOG = System.getLogger(LiveModel.class.getName());

  private final ModelStore store;
  private final Path scratch;
  private final Consumer<Recommender> prepare;
  private volatile @Nullable OpenModel serving;
  private volatile @Nullable Refused refused;

  /** What was refused and why. */
  private record Refused(String name, String reason) {}

  /**
   * Serves nothing before the first {@link #refresh()}.
   *
   * @param scratch where the private copy of a version is made
   * @param prepare is run on every model before it serves, and once more as soon as it does: what
   *     changed in between reached the model before it only
   */
  public LiveModel(ModelStore store, Path scratch, Consumer<Recommender> prepare) {
    this.store = store;
    this.scratch = scratch;
    this.prepare = prepare;
  }

  /** One that has nothing to prepare. */
  public LiveModel(ModelStore store, Path scratch) {
    this(store, scratch, model -> {});
  }

  /** What {@code question} makes of the model that is served; empty if there is none. */
  public <T> Optional<T> ask(Function<Recommender, T> question) {
    Optional<T> answer = Optional.empty();
    OpenModel model = serving;
    while (model != null && answer.isEmpty()) { // empty only if it was replaced in between
      answer = model.ask(question);
      model = serving;
    }
    return answer;
  }

  /** The version that is served; empty if there is none. */
  public Optional<ModelVersion> version() {
    return Optional.ofNullable(serving).map(OpenModel::version);
  }

  /** Which version is named by the store but refused, and why; empty if there is none. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refused).map(Refused::reason);
  }

  /**
   * Opens the version that the store says shall be served, unless it is served already or was
   * refused, and puts it in the place of the one before, which closes when its last reader is done.
   *
   * @return whether another version is served now
   */
  public synchronized boolean refresh() {
    Optional<ModelVersion> wanted;
    try {
      wanted = store.served();
    } catch (IOException e) {
      refuse("the name of the published model", e);
      return false;
    }
    if (wanted.isEmpty() || wanted.equals(version())) {
      refused = null;
      return false;
    }
    return !isRefused(wanted.get().name()) && offer(wanted.get());
  }

  private boolean offer(ModelVersion version) {
    OpenModel opened;
    try {
      opened = new OpenModel(Model.open(store.folder(version), scratch));
      prepare.accept(opened.recommender());
    } catch (IOException | RuntimeException e) { // Chronicle Map throws any of them at bad bytes
      refuse(version.name(), e);
      return false;
    }
    String before = standing();
    OpenModel replaced = serving;
    serving = opened;
    refused = null;
    prepare.accept(opened.recommender()); // only this thread closes models
    LOG.log(Level.INFO, () -> "serving " + version + " (before: " + before + ")");
    if (replaced != null) {
      replaced.close();
    }
    return true;
  }

  @Override
  public synchronized void close() {
    OpenModel last = serving;
    serving = null;
    if (last != null) {
      last.close();
    }
  }

  private boolean isRefused(String name) {
    Refused last = refused;
    return last != null && last.name().equals(name);
  }

  private void refuse(String name, Exception why) {
    if (!isRefused(name)) {
      String told = why instanceof ModelException ? why.getMessage() : why.toString();
      String reason = "refused " + name + ": " + told;
      refused = new Refused(name, reason);
      LOG.log(Level.WARNING, () -> reason + "; serving stays at " + standing());
    }
  }

  private String standing() {
    return version().map(ModelVersion::name).orElse("no model");
  }
}
