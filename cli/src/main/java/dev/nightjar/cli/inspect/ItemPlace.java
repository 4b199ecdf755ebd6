package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Facts;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.model.ItemRow;
import dev.nightjar.model.Items;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why one item stands where it does in the whole list of an answer, or why it does not.
 *
 * @param subject who or what was asked about
 * @param place its place, its rung and its evidence; empty if it has none
 * @param absence why it has no place, in words; empty if it has
 * @param bonds with what was asked about
 * @param prices what the user's prices do to its place; empty where no user with prices is asked
 */
record ItemPlace(
    ModelVersion version,
    Endpoint endpoint,
    Subject subject,
    String itemId,
    Optional<RankedItem> place,
    String absence,
    Bonds bonds,
    Optional<PriceMove> prices) {
  private static final int NAME = 60;

  static ItemPlace of(Inquiry inquiry, Options options, GivenFilter filter, String itemId) {
    int item = inquiry.model().items().number(itemId);
    Optional<RankedItem> place =
        item == Items.UNKNOWN ? Optional.empty() : find(inquiry, options, item);
    return new ItemPlace(
        inquiry.model().version(),
        inquiry.endpoint(),
        inquiry.subject(),
        itemId,
        place,
        place.isPresent() ? "" : Absence.words(inquiry, options, filter, itemId),
        item == Items.UNKNOWN ? Bonds.NONE : Bonds.of(inquiry, item),
        item == Items.UNKNOWN ? Optional.empty() : PriceMove.of(inquiry, options, item));
  }

  /** Looks for the item page after page. */
  private static Optional<RankedItem> find(Inquiry inquiry, Options options, int item) {
    OptionalInt place = placeOf(inquiry::ask, options, item);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Answer answer = inquiry.ask(page(options, place.getAsInt(), 1));
    Why why = new Why(inquiry.model(), inquiry.prices());
    return RankedItem.of(
            inquiry.model(),
            answer,
            at -> inquiry.explain(options.mode(), answer.item(at), answer.rung(at)),
            why)
        .stream()
        .findFirst();
  }

  /** The item's place in the whole list, from 1. */
  static OptionalInt placeOf(Asked asked, Options options, int item) {
    Answer answer;
    int number = 1;
    do {
      answer = asked.ask(page(options, number, Page.MOST_ITEMS));
      for (int at = 0; at < answer.size(); at++) {
        if (answer.item(at) == item) {
          return OptionalInt.of((number - 1) * Page.MOST_ITEMS + at + 1);
        }
      }
      number++;
    } while (number <= answer.totalPages());
    return OptionalInt.empty();
  }

  /** Whoever answers. */
  @FunctionalInterface
  interface Asked {
    Answer ask(Options options);
  }

  private static Options page(Options options, int number, int limit) {
    return new Options(
        new Page(number, limit), options.mode(), options.excludedItemIds(), options.filter());
  }

  void print(Terminal terminal, boolean json) {
    if (json) {
      Json.print(terminal, json());
    } else {
      printText(terminal);
    }
  }

  private void printText(Terminal terminal) {
    subject.print(terminal);
    terminal.out().println();
    Facts facts =
        new Facts(
            place
                .map(item -> "Why " + item.facts().label(NAME) + " is at place " + item.place())
                .orElse("Why " + itemId + " is not in the list"));
    facts.add("model", version.name() + ", endpoint " + endpoint.wireName());
    place.ifPresent(
        item ->
            facts
                .add("rung", item.explanation().rung().wireName())
                .add("score", Figures.score(item.explanation().score()))
                .add("why", item.why()));
    if (place.isEmpty()) {
      facts.add("why", absence);
    }
    prices.ifPresent(move -> facts.add("prices", move.words()));
    facts.print(terminal);
    if (!bonds.all().isEmpty()) {
      terminal.out().println();
      bonds.print(terminal);
    }
  }

  private ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("model_version", version.name())
            .put("endpoint", endpoint.wireName())
            .put("item_id", itemId)
            .put("in_list", place.isPresent());
    json.set(subject.jsonName(), subject.json());
    place.ifPresent(item -> json.set("item", item.json()));
    if (place.isEmpty()) {
      json.put("why_not", absence);
    }
    prices.ifPresent(move -> json.set("prices", move.json()));
    json.set("bonds", bonds.json());
    return json.put("taste_share_of_others", bonds.rest());
  }

  /**
   * What prices do to an item's place.
   *
   * @param bucket of the item, or {@link ItemRow#NO_BUCKET}
   * @param share of the user's purchases in that bucket
   * @param before its place by taste; empty if it has none
   * @param after its place when re-ranked; empty if it has none
   */
  record PriceMove(int bucket, double share, OptionalInt before, OptionalInt after) {
    static Optional<PriceMove> of(Inquiry inquiry, Options options, int item) {
      return inquiry instanceof UserInquiry user && !user.prices().isEmpty()
          ? Optional.of(
              new PriceMove(
                  user.model().items().priceBucket(item),
                  user.prices().share(user.model().items().priceBucket(item)),
                  placeOf(user::byScore, options, item),
                  placeOf(user::byPrice, options, item)))
          : Optional.empty();
    }

    String words() {
      String moved = "place %s by score, %s re-ranked".formatted(words(before), words(after));
      return bucket == ItemRow.NO_BUCKET
          ? "in no bucket; " + moved
          : "bucket %d, %s of the purchases; %s".formatted(bucket, Figures.percent(share), moved);
    }

    private static String words(OptionalInt place) {
      return place.isPresent() ? Figures.count(place.getAsInt()) : "none";
    }

    ObjectNode json() {
      ObjectNode json = Json.object();
      if (bucket != ItemRow.NO_BUCKET) {
        json.put("price_bucket", bucket).put("share_of_purchases", share);
      }
      before.ifPresent(place -> json.put("place_by_score", place));
      after.ifPresent(place -> json.put("place_re_ranked", place));
      return json;
    }
  }
}
