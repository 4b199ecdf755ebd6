package dev.nightjar.trainer.evaluate;

import java.util.List;

/**
 * Items that belong together.
 *
 * @param key of an order or a visit, or a {@code user_id}
 * @param time of the last of them, epoch milliseconds
 * @param items each once, in order of time; of equal times in an order that means nothing
 */
record Group(String key, long time, List<String> items) {
  Group {
    items = List.copyOf(items);
  }
}
