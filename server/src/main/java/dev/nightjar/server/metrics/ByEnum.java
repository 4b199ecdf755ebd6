package dev.nightjar.server.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One value for each constant of an enum, made at the start and found by an array's index. */
final class ByEnum<K extends Enum<K>, V> {
  private final Map<K, V> values;

  ByEnum(Class<K> keys, Function<K, V> value) {
    values = new EnumMap<>(keys);
    for (K key : keys.getEnumConstants()) {
      values.put(key, value.apply(key));
    }
  }

  V get(K key) {
    return Objects.requireNonNull(values.get(key));
  }
}
