package dev.nightjar.server.live;

import dev.nightjar.model.Footprint;
import dev.nightjar.model.Model;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Recommender;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The model that answers now, and how it follows the store.
 *
 * <p>{@link #ask} may be called from any thread and takes no lock that others wait for. {@link
 * #refresh()} copies, verifies and maps files: never call it on an event loop. A version that
 * cannot be used is refused by name, and what is served stays; see {@link Refused} for which are
 * tried again.
 */
public final class LiveModel implements Closeable {
  private static final System.Logger LOG = System.getLogger(LiveModel.class.getName());
  private static final Duration LONGEST_WARMING = Duration.ofSeconds(2);
  private static final String POINTER = "the name of the published model";

  private final ModelStore store;
  private final Path scratch;
  private final Clock clock;
  private final Consumer<Recommender> prepare;
  private final Consumer<Swap> told;
  private final RecentQuestions recent = new RecentQuestions();
  private volatile @Nullable OpenModel serving;
  private volatile @Nullable Refused refused;
  private boolean closed;

  /**
   * Serves nothing before the first {@link #refresh()}.
   *
   * @param scratch where the private copy of a version is made
   * @param prepare is run on every model before it serves, and once more as soon as it does: what
   *     changed in between reached the model before it only
   * @param told hears of every attempt to serve another version
   */
  public LiveModel(
      ModelStore store,
      Path scratch,
      Clock clock,
      Consumer<Recommender> prepare,
      Consumer<Swap> told) {
    this.store = store;
    this.scratch = scratch;
    this.clock = clock;
    this.prepare = prepare;
    this.told = told;
  }

  /** One that has nothing to prepare and nobody to tell. */
  public LiveModel(ModelStore store, Path scratch) {
    this(store, scratch, Clock.systemUTC(), model -> {}, swap -> {});
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

  /**
   * Lets the next model be warmed with {@code question}, which was answered. It is kept for a
   * while, so it must be small and hold no model.
   */
  public void remember(Function<Recommender, ?> question) {
    recent.note(question);
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
    if (closed) {
      return false;
    }
    Optional<ModelVersion> wanted;
    try {
      wanted = store.served();
    } catch (IOException e) {
      refusePointer(e);
      return false;
    }
    if (wanted.isEmpty() || wanted.equals(version())) {
      refused = null;
      return false;
    }
    Refused last = refused;
    boolean mayTry = last == null || last.allows(wanted.get().name(), clock.instant());
    return mayTry && attempt(wanted.get());
  }

  /** Serves nothing from now on. */
  @Override
  public synchronized void close() {
    closed = true;
    OpenModel last = serving;
    serving = null;
    if (last != null) {
      last.close();
    }
  }

  private boolean attempt(ModelVersion version) {
    long begun = System.nanoTime();
    Swap.Outcome outcome;
    try {
      swap(open(version));
      outcome = Swap.Outcome.SWAPPED;
    } catch (IOException | RuntimeException | Error e) { // Chronicle Map throws any
      Refused now = Refused.of(version.name(), e, refused, clock.instant());
      refuse(now);
      outcome = now.retry().isPresent() ? Swap.Outcome.PUT_OFF : Swap.Outcome.REFUSED;
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    told.accept(new Swap(version, outcome, took, clock.instant()));
    return outcome == Swap.Outcome.SWAPPED;
  }

  private OpenModel open(ModelVersion version) throws IOException {
    ModelFolder folder = store.folder(version);
    warnIfTooLarge(Footprint.of(folder.manifest()), version);
    Model model = Model.open(folder, scratch);
    try {
      Recommender recommender = new Recommender(model);
      recommender.prepare();
      prepare.accept(recommender);
      int warmed = recent.replay(recommender, LONGEST_WARMING);
      LOG.log(Level.DEBUG, () -> "warmed " + version + " with " + warmed + " questions");
      return new OpenModel(recommender);
    } catch (RuntimeException | Error e) {
      model.close();
      throw e;
    }
  }

  private static void warnIfTooLarge(Footprint needs, ModelVersion version) {
    long heap = Runtime.getRuntime().maxMemory();
    if (needs.serverHeap() > heap) {
      LOG.log(
          Level.WARNING,
          () ->
              "%s may not fit: expected a heap of at least %,d MB, found one of %,d MB; set -Xmx"
                  .formatted(version, needs.serverHeap() >> 20, heap >> 20));
    }
  }

  private void swap(OpenModel opened) {
    String before = standing();
    OpenModel replaced = serving;
    serving = opened;
    refused = null;
    try {
      prepare.accept(opened.recommender()); // only this thread closes models
    } finally {
      LOG.log(Level.INFO, () -> "serving " + opened.version() + " (before: " + before + ")");
      if (replaced != null) {
        replaced.close();
      }
    }
  }

  private void refusePointer(IOException why) {
    Refused last = refused;
    if (last == null || !last.name().equals(POINTER)) {
      refuse(Refused.forGood(POINTER, why)); // read again at every look
    }
  }

  private void refuse(Refused now) {
    refused = now;
    LOG.log(Level.WARNING, () -> now.reason() + "; serving stays at " + standing());
  }

  private String standing() {
    return version().map(ModelVersion::name).orElse("no model");
  }
}
