package dev.nightjar.cli.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Json;
import java.util.List;

/** A {@link ModelDiff} for programs: everything, nothing cut. */
final class DiffJson {
  private DiffJson() {}

  static ObjectNode of(ModelDiff diff) {
    ObjectNode json =
        Json.object()
            .put("before", diff.before().version().name())
            .put("after", diff.after().version().name());
    ArrayNode findings = json.putArray("findings");
    diff.findings()
        .forEach(
            finding ->
                findings
                    .addObject()
                    .put("bad", finding.isBad())
                    .put("weight", finding.weight())
                    .put("sentence", finding.sentence()));
    diff.answers().ifPresent(answers -> json.set("answers", answers(answers)));
    ManifestDiff manifests = diff.manifests();
    json.set("counts", changes(manifests.counts()));
    json.set("metrics", changes(manifests.metrics()));
    ArrayNode settings = json.putArray("settings");
    manifests
        .settings()
        .forEach(
            setting ->
                settings
                    .addObject()
                    .put("name", setting.name())
                    .put("before", setting.before())
                    .put("after", setting.after()));
    json.set("table_rows", changes(manifests.rows()));
    json.set("table_bytes", changes(manifests.bytes()));
    return json;
  }

  private static ObjectNode answers(AnswerDiff answers) {
    ObjectNode json =
        Json.object()
            .put("users", answers.users())
            .put("forgotten_users", answers.forgotten())
            .put("empty_answers", answers.empty())
            .put("overlap_at_10", answers.overlap())
            .put("users_with_nothing_in_common", answers.unlike())
            .put("popular_overlap_at_10", answers.popular());
    json.set("items_shown", answers.items().json());
    ArrayNode vanished = json.putArray("vanished");
    answers.vanished().forEach(item -> vanished.add(item.json("now")));
    ArrayNode arrived = json.putArray("new");
    answers.arrived().forEach(item -> arrived.add(item.json("before")));
    json.set("mean_price_shown", answers.prices().mean().json());
    json.set("places_by_price", changes(answers.prices().buckets()));
    return json.put("items_that_changed_their_bucket", answers.prices().moved())
        .put("items_in_a_bucket_of_both", answers.prices().both());
  }

  private static ArrayNode changes(List<Change> changes) {
    ArrayNode json = Json.array();
    changes.forEach(change -> json.add(change.json()));
    return json;
  }
}
