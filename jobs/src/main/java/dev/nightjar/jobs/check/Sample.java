package dev.nightjar.jobs.check;

import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Users, items and baskets to ask about: those with the smallest hashes, so that the same seed
 * chooses the same, in whatever order a table holds them.
 *
 * @param most of each kind
 */
record Sample(int most, long seed) {
  /** Questions that {@code model} may be asked. */
  List<Question> questions(Model model) {
    Chosen users = new Chosen();
    model.forEachUser((id, row) -> users.offer(id));
    Chosen clicks = new Chosen();
    Items items = model.items();
    for (int item = 0; item < items.size(); item++) {
      if (items.isActive(item)) {
        clicks.offer(items.id(item));
      }
    }
    List<Question> questions = new ArrayList<>();
    users.ids().forEach(id -> questions.add(Question.user(id)));
    clicks.ids().forEach(id -> questions.add(Question.click(id)));
    for (String id : clicks.ids()) {
      Scored together = model.coOccurrence(items.number(id)).together();
      if (together.size() > 0) {
        questions.add(Question.basket(List.of(id, items.id(together.item(0)))));
      }
    }
    return questions;
  }

  private long hash(String id) {
    long hash = seed;
    for (int i = 0; i < id.length(); i++) {
      hash = mix(hash + id.charAt(i));
    }
    return hash;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long mixed = (value + 0x9e3779b97f4a7c15L);
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private record Hashed(String id, long hash) {}

  /** Keeps the ids with the smallest hashes. */
  private final class Chosen {
    private final PriorityQueue<Hashed> kept =
        new PriorityQueue<>(Comparator.comparingLong(Hashed::hash).reversed());

    void offer(String id) {
      kept.add(new Hashed(id, hash(id)));
      if (kept.size() > most) {
        kept.remove();
      }
    }

    List<String> ids() {
      return kept.stream().map(Hashed::id).sorted().toList();
    }
  }
}
