package dev.nightjar.server.items;

import dev.nightjar.event.LogLayout;
import dev.nightjar.server.http.Records;
import dev.nightjar.server.items.ItemFields.Item;
import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.log.JsonLines;
import dev.nightjar.server.log.SegmentLog;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;

/**
 * {@code POST /api/v1/items/upsert}: takes changes of the catalogue, one item or an array of 1 to
 * 1,000. Needs a secret key.
 *
 * <pre>
 * {"item_id": "i1", "status": "inactive", "attributes": {"name": "Mug", "price": 8}}
 * </pre>
 *
 * <p>See {@link ItemFields} for the fields. Each item is kept as it came, with {@code received_at}
 * as with events. Its status, {@code active} unless given, is true at once, before the answer;
 * everything else with the next model: attributes that are given take the place of those of the
 * same name, {@code null} removes one, the others stay.
 *
 * <p>202 once all of them are synced to disk; 400 naming the index and the field of all that is
 * bad, and then none is taken; 403 for a publishable key; 413 for more than 1,000; 503 if the disk
 * does not take them, or the server keeps no item changes.
 */
public final class ItemUpsert implements Handler<RoutingContext> {
  public static final String PATH = "/api/v1/items/upsert";

  private final SegmentLog log;
  private final LiveStatuses statuses;
  private final LiveModel live;
  private final Clock clock;
  private long lastReceivedAt;

  public ItemUpsert(SegmentLog log, LiveStatuses statuses, LiveModel live, Clock clock) {
    this.log = log;
    this.statuses = statuses;
    this.live = live;
    this.clock = clock;
    this.lastReceivedAt = statuses.latest();
  }

  @Override
  public void handle(RoutingContext context) {
    Records.keep(context, "Items saved.", this::keep);
  }

  private Records.Keeping keep(Buffer body) {
    List<Item> items = Records.read(body, ItemFields::check);
    JsonLines lines = new JsonLines();
    for (Item item : items) {
      item.object().remove(LogLayout.RECEIVED_AT);
      lines.add(item.object());
    }
    return append(items, lines);
  }

  /**
   * One at a time, so that {@code received_at} grows from append to append, whatever the clock
   * does: a model that says up to when it knows the changes then knows exactly those before.
   */
  private synchronized Records.Keeping append(List<Item> items, JsonLines lines) {
    long now = Math.max(clock.millis(), lastReceivedAt + 1);
    lastReceivedAt = now;
    List<ItemChange> changes =
        items.stream().map(item -> new ItemChange(item.id(), item.active(), now)).toList();
    return new Records.Keeping(
        items.size(),
        log.append(lines.stamped(LogLayout.RECEIVED_AT, now), () -> statuses.apply(changes, live)));
  }
}
