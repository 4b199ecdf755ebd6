import dev.nightjar.model.Model;
import dev.nightjar.model.ModelStore;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Asks the published model of a folder, through the code that serves, what each user of a test set
 * would be shown, and prints Recall@20 and NDCG@20, means over users, beside LightGCN's. The whole
 * catalogue is ranked, what a user has in the training set left out.
 *
 * <p>Run by {@code cli/bench/gowalla}, with {@code MODELS DATA_DIR}.
 *
 * @see <a href="https://doi.org/10.1145/3397271.3401063">X. He et al., "LightGCN: Simplifying and
 *     Powering Graph Convolution Network for Recommendation", 2020</a>
 */
public final class Gowalla {
  private static final int K = 20;

  private Gowalla() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[1]);
    Map<String, Set<String>> train = pairs(data.resolve("train.csv.gz"));
    Map<String, Set<String>> test = pairs(data.resolve("test.csv.gz"));
    double recall = 0;
    double ndcg = 0;
    try (Model model = Model.open(new ModelStore(Path.of(arguments[0])).servedFolder())) {
      Recommender recommender = new Recommender(model);
      Options options = new Options(new Page(1, K), Mode.COLLABORATIVE);
      for (Map.Entry<String, Set<String>> user : test.entrySet()) {
        List<String> list = recommender.user(user.getKey(), options).itemIds();
        if (list.stream().anyMatch(train.getOrDefault(user.getKey(), Set.of())::contains)) {
          throw new IOException("expected nothing that " + user.getKey() + " knows, found " + list);
        }
        Set<String> relevant = user.getValue();
        recall += (double) list.stream().filter(relevant::contains).count() / relevant.size();
        ndcg += Metric.NDCG.of(list, relevant, K);
      }
    }
    System.out.printf(Locale.ROOT, "%,d users    found     goal%n", test.size());
    System.out.printf(Locale.ROOT, "Recall@20    %6.4f   %6.4f%n", recall / test.size(), .1824);
    System.out.printf(Locale.ROOT, "NDCG@20      %6.4f   %6.4f%n", ndcg / test.size(), .1547);
  }

  private static Map<String, Set<String>> pairs(Path file) throws IOException {
    Map<String, Set<String>> pairs = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] pair = line.split(",");
        pairs.computeIfAbsent(pair[0], user -> new HashSet<>()).add(pair[1]);
      }
    }
    return pairs;
  }
}
