package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Facts;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.cli.terminal.TextTable;
import dev.nightjar.cli.terminal.TextTable.Column;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import java.util.List;
import java.util.stream.Collectors;

/** A question that was put to a model, with its answer explained. */
record Inspection(
    Endpoint endpoint,
    Options options,
    GivenFilter filter,
    String placement,
    Subject subject,
    Answer answer,
    List<RankedItem> items) {
  Inspection {
    items = List.copyOf(items);
  }

  /** Asks, and explains the page that is answered. */
  static Inspection of(Inquiry inquiry, Options options, GivenFilter filter, String placement) {
    Answer answer = inquiry.ask(options);
    return new Inspection(
        inquiry.endpoint(),
        options,
        filter,
        placement,
        inquiry.subject(),
        answer,
        RankedItem.of(
            inquiry.model(),
            answer,
            place -> inquiry.explain(options.mode(), answer.item(place), answer.rung(place)),
            new Why(inquiry.model(), inquiry.prices())));
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
        new Facts("Answer of model " + answer.modelVersion())
            .add("endpoint", endpoint.wireName() + ", mode " + options.mode().wireName());
    if (!filter.json().isEmpty()) {
      facts.add("filters", filter.json().toString());
    }
    if (!placement.isEmpty()) {
      facts.add("placement", placement);
    }
    facts
        .add("strategy", answer.strategy().wireName())
        .add("sources", sources())
        .add(
            "page",
            "%s of %s, %s in reach"
                .formatted(
                    Figures.count(answer.page().number()),
                    Figures.count(answer.totalPages()),
                    Figures.count(answer.totalItems(), "item")))
        .print(terminal);
    answer.warnings().forEach(warning -> terminal.out().println("  warning: " + warning));
    terminal.out().println();
    if (items.isEmpty()) {
      terminal.out().println("No items on this page.");
    } else {
      table().print(terminal);
    }
  }

  private String sources() {
    return items.isEmpty()
        ? "none"
        : answer.sources().entrySet().stream()
            .map(source -> source.getKey().wireName() + " " + source.getValue())
            .collect(Collectors.joining(", "));
  }

  private TextTable table() {
    TextTable table =
        new TextTable(
            Column.figures("#"),
            Column.words("item_id", 16),
            Column.words("name", 36),
            Column.words("category", 18),
            Column.figures("price"),
            Column.figures("bucket"),
            Column.words("rung", 19),
            Column.figures("score"));
    for (RankedItem item : items) {
      table
          .row(
              String.valueOf(item.place()),
              item.facts().id(),
              item.facts().name(),
              item.facts().category(),
              item.facts().priceText(),
              item.facts().bucketText(),
              item.explanation().rung().wireName(),
              Figures.score(item.explanation().score()))
          .note(item.why());
    }
    return table;
  }

  private ObjectNode json() {
    ArrayNode excluded = Json.array();
    options.excludedItemIds().forEach(excluded::add);
    ObjectNode sources = Json.object();
    answer.sources().forEach((rung, count) -> sources.put(rung.wireName(), count));
    ArrayNode list = Json.array();
    items.forEach(item -> list.add(item.json()));
    ObjectNode json =
        Json.object()
            .put("model_version", answer.modelVersion().name())
            .put("endpoint", endpoint.wireName())
            .put("mode", options.mode().wireName());
    json.set("exclude_item_ids", excluded);
    if (!filter.json().isEmpty()) {
      json.set("filters", filter.json());
    }
    if (!placement.isEmpty()) {
      json.put("placement", placement);
    }
    json.set(subject.jsonName(), subject.json());
    json.put("strategy", answer.strategy().wireName());
    json.set("sources", sources);
    json.put("page", answer.page().number())
        .put("limit", answer.page().limit())
        .put("total_items", answer.totalItems())
        .put("total_pages", answer.totalPages());
    if (!answer.warnings().isEmpty()) {
      answer.warnings().forEach(json.putArray("warnings")::add);
    }
    json.set("items", list);
    return json;
  }
}
