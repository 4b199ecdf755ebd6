package dev.nightjar.trainer.search;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;

import dev.nightjar.trainer.evaluate.Case;
import dev.nightjar.trainer.evaluate.Cases;
import dev.nightjar.trainer.evidence.NumberedHistory;
import dev.nightjar.trainer.learn.ItemParts;
import dev.nightjar.trainer.learn.RankedLists;
import dev.nightjar.trainer.learn.Ranking;
import dev.nightjar.trainer.learn.UserBlend;
import dev.nightjar.trainer.learn.UserFacts;
import dev.nightjar.trainer.learn.UserHistories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Users whose lists are made with one choice of settings after the other, and what came true. */
final class UserQuestions {
  /** Places of a list that count. */
  static final int K = 20;

  private final List<Asked> asked;
  private final boolean[] active;
  private final boolean excludePurchased;
  private final Dataset<Row> numbers;

  private UserQuestions(
      List<Asked> asked, boolean[] active, boolean excludePurchased, Dataset<Row> numbers) {
    this.asked = asked;
    this.active = active;
    this.excludePurchased = excludePurchased;
    this.numbers = numbers;
  }

  /** A user: the number, what is known, and what came true. */
  record Asked(int user, UserFacts facts, Case question) {}

  /**
   * Collects what is known of the users.
   *
   * @param cases one for each user
   * @param active whether an item may be listed
   * @param excludePurchased whether users are asked about what they did not buy before
   */
  static UserQuestions of(
      NumberedHistory history,
      Instant reference,
      List<Case> cases,
      boolean[] active,
      boolean excludePurchased) {
    Dataset<Row> ids =
        history
            .users()
            .sparkSession()
            .createDataset(cases.stream().map(Case::userId).toList(), Encoders.STRING())
            .toDF("user_id");
    Dataset<Row> users = history.users().join(broadcast(ids), "user_id").persist();
    Map<String, Integer> numbers = new HashMap<>();
    users
        .select("user_id", "user")
        .collectAsList()
        .forEach(row -> numbers.put(row.getString(0), row.getInt(1)));
    Map<String, UserFacts> facts =
        UserHistories.of(
                users,
                history.actions(),
                history.orderLines(),
                users.withColumn("features", lit(null).cast("array<float>")).drop("user_id"),
                reference)
            .collectAsMap();
    List<Asked> asked = new ArrayList<>();
    for (Case question : cases) {
      UserFacts known = facts.get(question.userId());
      if (known != null) {
        int user = numbers.getOrDefault(question.userId(), -1);
        Optional<Case> left =
            excludePurchased ? Cases.unbought(question, known.purchased()) : Optional.of(question);
        left.ifPresent(one -> asked.add(new Asked(user, known, one)));
      }
    }
    return new UserQuestions(asked, active, excludePurchased, users.select("user"));
  }

  List<Asked> asked() {
    return asked;
  }

  /** Rows (user: int) of those who are asked about. */
  Dataset<Row> numbers() {
    return numbers;
  }

  /**
   * What came of the lists that these settings make.
   *
   * @param similar for each item those like it; may be empty if likeness counts nothing
   */
  Scores ask(Fitted fitted, UserBlend blend, Popular popular, List<Ranking> similar) {
    List<Ranking> lists = lists(fitted, blend, popular, similar, K);
    double[] scores = new double[asked.size()];
    for (int i = 0; i < scores.length; i++) {
      Case question = asked.get(i).question();
      scores[i] = question.ndcg(popular.fill(lists.get(i).items(), question.excluded(), K), K);
    }
    return new Scores(scores);
  }

  /** The users' own lists, in their order. */
  List<Ranking> lists(
      Fitted fitted, UserBlend blend, Popular popular, List<Ranking> similar, int depth) {
    RankedLists lists =
        new RankedLists(
            fitted.items(),
            active,
            ItemParts.of(blend, popular.trends(), popular.weights()),
            blend,
            similar,
            depth,
            excludePurchased);
    int block = lists.ranker().blockSize();
    int blocks = (asked.size() + block - 1) / block;
    return IntStream.range(0, blocks)
        .parallel()
        .mapToObj(b -> asked.subList(b * block, Math.min(asked.size(), (b + 1) * block)))
        .flatMap(users -> lists.ranker().rank(facts(users, fitted)).stream())
        .map(list -> list.ranking())
        .toList();
  }

  private static List<UserFacts> facts(List<Asked> users, Fitted fitted) {
    return users.stream()
        .map(
            user ->
                user.facts().withFactors(fitted.users().getOrDefault(user.user(), new float[0])))
        .toList();
  }
}
