package dev.nightjar.cli.inspect;

import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Explanation;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Rung;
import java.util.Optional;

/** Somebody or something that an open model is asked about. */
interface Inquiry {
  Model model();

  Endpoint endpoint();

  Subject subject();

  /** What a server would answer. */
  Answer ask(Options options);

  /** Why {@code item} stands in an answer in {@code mode}. */
  Explanation explain(Mode mode, int item, Rung rung);

  /** The items that speak for others: the user's own, those of the cart, the one clicked. */
  int[] items();

  /** Empty if nobody is asked about, or nobody that the model knows. */
  default Optional<UserRow> user() {
    return Optional.empty();
  }

  /** Of that user. */
  default PriceProfile prices() {
    return user().map(PriceProfile::of).orElse(PriceProfile.NONE);
  }
}
