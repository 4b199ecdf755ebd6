package dev.nightjar.server.recommendations;

import dev.nightjar.model.ModelStore;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.server.live.LiveModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A model that {@code cli/bench/BigModel.java} made, open in the folder that the system property
 * {@code models} names, and its users and items by chance.
 */
final class BigShop implements AutoCloseable {
  private final SplittableRandom random = new SplittableRandom(1);
  private final LiveModel live;
  private final int users;
  private final int items;

  BigShop() {
    Path models = Path.of(System.getProperty("models"));
    live = new LiveModel(new ModelStore(models), models.resolve("scratch"));
    if (!live.refresh()) {
      throw new IllegalStateException("expected a model in " + models + ": " + live.refusal());
    }
    users = live.ask(found -> (int) found.model().manifest().counts().users()).orElseThrow();
    items = live.ask(found -> found.model().items().size()).orElseThrow();
  }

  Answer ask(Function<Recommender, Answer> ladder) {
    return live.ask(ladder).orElseThrow();
  }

  String user() {
    return id('u', 7, users);
  }

  String item() {
    return id('i', 6, items);
  }

  @Override
  public void close() {
    live.close();
  }

  /** Made anew, as a request's is. */
  private String id(char kind, int digits, int below) {
    byte[] id = new byte[1 + digits];
    id[0] = (byte) kind;
    int number = random.nextInt(below);
    for (int place = digits; place > 0; place--) {
      id[place] = (byte) ('0' + number % 10);
      number /= 10;
    }
    return new String(id, StandardCharsets.ISO_8859_1);
  }
}
