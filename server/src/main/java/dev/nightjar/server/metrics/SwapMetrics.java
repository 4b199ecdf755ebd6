package dev.nightjar.server.metrics;

import dev.nightjar.server.live.Swap;
import dev.nightjar.server.live.Swap.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Consumer;

/** Counts and times the attempts to serve another model. */
public final class SwapMetrics implements Consumer<Swap> {
  private static final double MILLIS = 1_000;

  private final ByEnum<Outcome, Timer> times;
  private volatile double swappedAt = Double.NaN;

  SwapMetrics(MeterRegistry registry) {
    times =
        new ByEnum<>(
            Outcome.class,
            outcome ->
                Figure.SWAP_TIME.timer(
                    registry, "outcome", outcome.name().toLowerCase(Locale.ROOT)));
    Figure.MODEL_SWAPPED.gauge(registry, () -> swappedAt);
  }

  @Override
  public void accept(Swap swap) {
    times.get(swap.outcome()).record(swap.took());
    if (swap.outcome() == Outcome.SWAPPED) {
      swappedAt = swap.at().toEpochMilli() / MILLIS;
    }
  }
}
