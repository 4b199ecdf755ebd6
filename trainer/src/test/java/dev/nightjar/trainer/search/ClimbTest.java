package dev.nightjar.trainer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ClimbTest {
  private static final List<Double> VALUES = List.of(0.0, 1.0, 2.0, 3.0);
  private static final List<Climb.Axis> AXES =
      List.of(new Climb.Axis("x", VALUES), new Climb.Axis("y", VALUES));

  private final AtomicLong now = new AtomicLong();
  private final Deadline never = new Deadline(now::get, Duration.ofDays(1));

  @Test
  void from_twoNumbersThatHangTogether_findsTheTop() {
    Climb.Top top = Climb.from(Map.of("x", 0.0, "y", 0.0), AXES, ClimbTest::hill, never);
    assertEquals(Map.of("x", 2.0, "y", 3.0), top.point());
    assertEquals(100, top.scores().mean());
  }

  @Test
  void from_whatHasNoAxis_stays() {
    Climb.Top top = Climb.from(Map.of("x", 0.0, "y", 0.0, "z", 5.0), AXES, ClimbTest::hill, never);
    assertEquals(5, top.point().get("z"));
  }

  /** One case gains much, another loses nearly as much: on the mean it is better, by chance. */
  @Test
  void from_betterByChance_stays() {
    Climb.Top top =
        Climb.from(
            Map.of("x", 0.0, "y", 0.0),
            AXES,
            point -> new Scores(new double[] {0.11 * at(point, "x"), -0.1 * at(point, "x")}),
            never);
    assertEquals(0, top.point().get("x"));
  }

  @Test
  void difference_tellsWhatChanged() {
    Map<String, Double> start = Map.of("x", 0.0, "y", 0.5);
    assertEquals("as before", Climb.difference(start, start));
    assertEquals("x 2, y 0.25", Climb.difference(start, Map.of("x", 2.0, "y", 0.25)));
  }

  @Test
  void from_deadlineOver_isTheStart() {
    AtomicInteger tried = new AtomicInteger();
    Climb.Top top =
        Climb.from(
            Map.of("x", 0.0, "y", 0.0),
            AXES,
            point -> {
              tried.incrementAndGet();
              return hill(point);
            },
            new Deadline(now::get, Duration.ZERO));
    assertEquals(Map.of("x", 0.0, "y", 0.0), top.point());
    assertEquals(1, tried.get());
  }

  /** 100 at (2, 3), less elsewhere; a ridge that one number alone does not climb in one go. */
  private static Scores hill(Map<String, Double> point) {
    double x = at(point, "x") - 2;
    double y = at(point, "y") - 3;
    double height = 100 - x * x - y * y - 0.5 * x * y;
    return new Scores(new double[] {height, height});
  }

  private static double at(Map<String, Double> point, String name) {
    return point.getOrDefault(name, Double.NaN);
  }
}
