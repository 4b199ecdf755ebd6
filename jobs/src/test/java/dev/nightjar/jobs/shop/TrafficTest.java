package dev.nightjar.jobs.shop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TrafficTest {
  private static final int DRAWN = 40_000;

  private final ShopSettings settings =
      new ShopSettings(1, 100, 1, 1, Instant.parse("2026-11-23T00:00:00Z"), 84);

  @Test
  void draw_moreInTheEveningThanAtNight() {
    double evening = count(time -> time.getHour() >= 19 && time.getHour() < 22);
    double night = count(time -> time.getHour() >= 2 && time.getHour() < 5);
    assertTrue(evening > 10 * night, evening + " against " + night);
  }

  @Test
  void draw_moreOnADayOfTheWeekendThanOnAnother() {
    double weekend = count(time -> time.getDayOfWeek().getValue() > 5) / 2;
    double other = count(time -> time.getDayOfWeek().getValue() <= 5) / 5;
    assertTrue(weekend > 1.2 * other && weekend < 1.4 * other, weekend + " against " + other);
  }

  @Test
  void draw_moreInTheSecondHalf() {
    Instant middle = Instant.parse("2026-10-12T00:00:00Z");
    double late = count(time -> !time.toInstant().isBefore(middle));
    double early = DRAWN - late;
    assertTrue(late > 1.1 * early && late < 1.25 * early, late + " against " + early);
  }

  private double count(Predicate<ZonedDateTime> when) {
    Traffic traffic = new Traffic(settings);
    SplittableRandom random = new SplittableRandom(1);
    long start = settings.start().toEpochMilli();
    return Stream.generate(() -> traffic.draw(start, random))
        .limit(DRAWN)
        .map(time -> Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC))
        .filter(when)
        .count();
  }
}
