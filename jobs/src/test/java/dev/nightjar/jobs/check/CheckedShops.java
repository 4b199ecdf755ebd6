package dev.nightjar.jobs.check;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A good model, made by hand, and the checks, made with it or with one that is spoilt. */
final class CheckedShops {
  static final String OLD = "20260101T020000Z";
  static final String NEW = "20260102T020000Z";

  private static final CheckSettings SETTINGS =
      new CheckSettings(
          new CheckSettings.Minimum(1, 1, 1),
          0.3,
          5,
          0.2,
          new CheckSettings.Replay(100, 0.1, 0.2, 0.3, 0.01),
          1);

  private final Path root;

  CheckedShops(Path root) {
    this.root = root;
  }

  List<Result> against(TinyShop shop) throws IOException {
    return run(install(shop, NEW), Optional.of(install(shop(), OLD)));
  }

  List<Result> run(ModelFolder folder, Optional<ModelFolder> published) {
    return new Checks(SETTINGS, root.resolve("scratch")).run(folder, published);
  }

  ModelFolder install(TinyShop shop, String version) throws IOException {
    ModelStore store = new ModelStore(root.resolve("models"));
    return store.install(shop.stage(store, version));
  }

  static TinyShop shop() {
    return evaluated(items(new TinyShop().events(100), 8));
  }

  static TinyShop items(TinyShop shop, int items) {
    for (int item = 0; item < items; item++) {
      shop.item("item-" + item, "Mugs", 10, 1, ItemStatus.ACTIVE).vector("item-" + item, item, 1);
    }
    return shop.together("item-0", "item-1");
  }

  static TinyShop evaluated(TinyShop shop) {
    return shop.metric("recommend.ndcg@20", 0.2)
        .metric("recommend.ndcg@20 popularity", 0.1)
        .metric("hindsight.recommend.ndcg@20", 0.01)
        .user("ann", List.of("item-1", "item-2"), List.of("item-0"), List.of("item-0"));
  }

  static List<String> refusing(List<Result> results) {
    return results.stream().filter(Result::refuses).map(Result::check).toList();
  }

  static String detail(List<Result> results, String check) {
    return results.stream()
        .filter(result -> result.check().equals(check))
        .map(Result::detail)
        .findFirst()
        .orElseThrow();
  }
}
