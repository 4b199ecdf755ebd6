package dev.nightjar.jobs.check;

import dev.nightjar.model.IdSample;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.Scored;
import java.util.ArrayList;
import java.util.List;

/**
 * Users, items and baskets to ask about: the same of the same model for the same seed.
 *
 * @param most of each kind
 */
record Sample(int most, long seed) {
  /** Questions that {@code model} may be asked. */
  List<Question> questions(Model model) {
    Items items = model.items();
    IdSample shown = new IdSample(most, seed);
    for (int item = 0; item < items.size(); item++) {
      if (items.isActive(item)) {
        shown.offer(items.id(item));
      }
    }
    List<String> clicks = shown.ids();
    List<Question> questions = new ArrayList<>();
    IdSample.ofUsers(model, most, seed).forEach(id -> questions.add(Question.user(id)));
    clicks.forEach(id -> questions.add(Question.click(id)));
    for (String id : clicks) {
      Scored together = model.coOccurrence(items.number(id)).together();
      if (together.size() > 0) {
        questions.add(Question.basket(List.of(id, items.id(together.item(0)))));
      }
    }
    return questions;
  }
}
