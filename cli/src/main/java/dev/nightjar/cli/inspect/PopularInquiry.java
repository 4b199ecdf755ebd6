package dev.nightjar.cli.inspect;

import dev.nightjar.model.Model;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Explainer;
import dev.nightjar.recommend.Explanation;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.recommend.Rung;
import java.util.List;

/** What sells in the whole shop: the list of whoever the model knows nothing of. */
final class PopularInquiry implements Inquiry {
  /** No event has an empty {@code user_id}. */
  private static final String NOBODY = "";

  private final Recommender recommender;

  PopularInquiry(Model model) {
    recommender = new Recommender(model);
  }

  @Override
  public Model model() {
    return recommender.model();
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.RECOMMEND;
  }

  @Override
  public Subject subject() {
    return PopularSubject.of(model());
  }

  @Override
  public Answer ask(Options options) {
    return recommender.user(NOBODY, options);
  }

  @Override
  public Explanation explain(Mode mode, int item, Rung rung) {
    return new Explainer(model()).forItems(endpoint(), mode, List.of(), item, rung);
  }

  @Override
  public int[] items() {
    return new int[0];
  }
}
