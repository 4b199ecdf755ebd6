package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.model.CoOccurrenceRow;
import dev.nightjar.model.EmbeddingRow;
import dev.nightjar.model.Model;
import dev.nightjar.model.Scored;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the model knows of two items together: one that was asked about or is the user's own, and
 * the one whose place is to be explained.
 *
 * @param other the first of the two
 * @param taste the share of the user's taste for the explained item that comes from the other; 0
 *     where no user is asked about
 * @param shared orders that hold both; empty if the model's lists keep no such pair
 * @param orders that hold the other
 * @param lift how many times more often the two are bought together than if nothing bound them; NaN
 *     without shared orders
 * @param behaviour cosine of the ALS vectors
 * @param text likeness of the texts, as listed, else the cosine of the semantic vectors
 */
record Bond(
    ItemFacts other,
    double taste,
    OptionalInt shared,
    int orders,
    double lift,
    float behaviour,
    float text) {
  static Bond of(Model model, int other, int item, double taste) {
    CoOccurrenceRow row = model.coOccurrence(other);
    CoOccurrenceRow back = model.coOccurrence(item);
    OptionalInt shared = shared(row, item);
    if (shared.isEmpty()) {
      shared = shared(back, other);
    }
    double product = (double) row.orders() * back.orders();
    double lift =
        shared.isPresent() && product > 0
            ? shared.getAsInt() * model.manifest().counts().orders() / product
            : Double.NaN;
    EmbeddingRow one = model.embedding(other);
    EmbeddingRow two = model.embedding(item);
    return new Bond(
        ItemFacts.of(model, other),
        taste,
        shared,
        row.orders(),
        lift,
        one.collaborative().cosine(two.collaborative()),
        text(model.neighbours(other).semantic(), item, one.semantic().cosine(two.semantic())));
  }

  /** What is not known is left out. */
  ObjectNode json() {
    ObjectNode json = other.json().put("taste_share", taste).put("orders", orders);
    shared.ifPresent(count -> json.put("shared_orders", count));
    if (!Double.isNaN(lift)) {
      json.put("lift", lift);
    }
    return json.put("behaviour", behaviour).put("text", text);
  }

  private static OptionalInt shared(CoOccurrenceRow row, int item) {
    OptionalInt place = placeOf(row.together(), item);
    return place.isPresent()
        ? OptionalInt.of(row.pairCounts().get(place.getAsInt()))
        : OptionalInt.empty();
  }

  private static float text(Scored listed, int item, float otherwise) {
    OptionalInt place = placeOf(listed, item);
    return place.isPresent() ? listed.score(place.getAsInt()) : otherwise;
  }

  private static OptionalInt placeOf(Scored list, int item) {
    return IntStream.range(0, list.size()).filter(place -> list.item(place) == item).findFirst();
  }
}
