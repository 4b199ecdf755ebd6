import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The offline protocols on UCI Online Retail: what is asked, how long a list is looked at, and by
 * what it is measured. Metrics are binary; figures are plain means over users or orders.
 */
enum Protocol {
  /** What known users buy from the cutoff on, purchased items included. */
  USERS_ALL("USERS/ALL", 20, OnlineRetail::users, Metric.NDCG),

  /** What known users buy from the cutoff on for the first time. */
  USERS_NEW("USERS/NEW", 20, OnlineRetail::firstTimes, Metric.NDCG),

  /** The rest of an order from its first items. */
  BASKETS("BASKETS", 10, OnlineRetail::carts, Metric.HIT_RATE, Metric.CAPPED_RECALL),

  /** The rest of an order from its first item. */
  CLICK("CLICK", 10, OnlineRetail::clicks, Metric.HIT_RATE, Metric.RECIPROCAL_RANK);

  private final String label;
  private final int k;
  private final Function<OnlineRetail, List<OnlineRetail.Question>> questions;
  private final List<Metric> metrics;

  Protocol(
      String label,
      int k,
      Function<OnlineRetail, List<OnlineRetail.Question>> questions,
      Metric... metrics) {
    this.label = label;
    this.k = k;
    this.questions = questions;
    this.metrics = List.of(metrics);
  }

  /** Who is asked: a server, or a well-known method. */
  @FunctionalInterface
  interface Answers {
    /** At most {@code k} items, best first. */
    List<String> to(OnlineRetail.Question question, int k) throws IOException, InterruptedException;
  }

  /**
   * Asks all questions.
   *
   * @return each figure by its name, such as {@code CLICK HR@10}
   * @throws IOException if there is no answer, or one with more or other items than asked for
   */
  Map<String, Double> figures(OnlineRetail shop, Answers answers)
      throws IOException, InterruptedException {
    List<OnlineRetail.Question> asked = questions.apply(shop);
    double[] sums = new double[metrics.size()];
    for (OnlineRetail.Question question : asked) {
      List<String> list = answers.to(question, k);
      if (list.size() > k || list.stream().anyMatch(question.excluded()::contains)) {
        throw new IOException(
            "expected %d items, none of %s; found %s".formatted(k, question.excluded(), list));
      }
      for (int metric = 0; metric < sums.length; metric++) {
        sums[metric] += metrics.get(metric).of(list, question.relevant(), k);
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    for (int metric = 0; metric < sums.length; metric++) {
      figures.put(label + " " + metrics.get(metric).label(k), sums[metric] / asked.size());
    }
    return figures;
  }
}
