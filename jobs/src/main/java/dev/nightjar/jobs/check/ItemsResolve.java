package dev.nightjar.jobs.check;

import dev.nightjar.jobs.check.Result.Outcome;
import dev.nightjar.model.Ints;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether every item that any list names is there. */
final class ItemsResolve implements Check {
  private static final int MOST_TOLD = 3;

  @Override
  public String name() {
    return "items resolve";
  }

  @Override
  public Result of(Candidate candidate) {
    Lists lists = new Lists(candidate.model());
    lists.items();
    lists.popular();
    candidate.model().forEachUser(lists::user);
    return lists.result(name());
  }

  /** Walks through every list of a model. */
  private static final class Lists {
    private final Model model;
    private final Items items;
    private final List<String> bad = new ArrayList<>();
    private long walked;

    Lists(Model model) {
      this.model = model;
      this.items = model.items();
    }

    void items() {
      for (int item = 0; item < items.size(); item++) {
        String owner = "item " + items.id(item);
        if (items.number(items.id(item)) != item) {
          bad.add(owner + " is numbered twice");
        }
        list(owner, "behaviour", model.neighbours(item).collaborative().items());
        list(owner, "text", model.neighbours(item).semantic().items());
        list(owner, "similar", model.neighbours(item).similar().list().items());
        list(owner, "together", model.coOccurrence(item).together().items());
        list(owner, "basket", model.coOccurrence(item).basket().list().items());
      }
    }

    void popular() {
      list("the shop", "popular", model.popular().items().items());
      Set<String> categories = new TreeSet<>();
      for (int item = 0; item < items.size(); item++) {
        categories.add(items.category(item));
      }
      for (String category : categories) {
        model
            .popular(category)
            .ifPresent(row -> list("category " + category, "popular", row.items().items()));
      }
    }

    void user(String id, UserRow row) {
      String owner = "user " + id;
      list(owner, "ranked", row.ranked());
      list(owner, "purchased", row.purchased());
      list(owner, "recent", row.recent());
      Ints order = row.priceOrder();
      boolean isPermutation = order.size() == 0 || order.size() == row.ranked().size();
      if (!isPermutation || !isBelow(order, row.ranked().size())) {
        bad.add(owner + " has a price order that is none of the ranked list");
      }
    }

    private void list(String owner, String name, Ints numbers) {
      walked++;
      if (!isBelow(numbers, items.size())) {
        bad.add("%s lists an item of no such number (%s)".formatted(owner, name));
      }
    }

    private static boolean isBelow(Ints numbers, int size) {
      for (int place = 0; place < numbers.size(); place++) {
        if (numbers.get(place) < 0 || numbers.get(place) >= size) {
          return false;
        }
      }
      return true;
    }

    Result result(String check) {
      return bad.isEmpty()
          ? new Result(check, Outcome.PASSED, "%,d lists".formatted(walked))
          : new Result(
              check,
              Outcome.FAILED,
              "expected items of number 0 to %d in all lists, found %d bad ones: %s"
                  .formatted(
                      items.size() - 1,
                      bad.size(),
                      String.join("; ", bad.subList(0, Math.min(bad.size(), MOST_TOLD)))));
    }
  }
}
