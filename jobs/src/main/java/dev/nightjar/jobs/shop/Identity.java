package dev.nightjar.jobs.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The ids a person is seen under, in the order of time. Most have one. Some come anonymously, under
 * a UUID of their browser's, and identify in a later visit; a few change the browser in between;
 * some never identify.
 *
 * @param names the first from the first visit on
 */
record Identity(List<Name> names) {
  private static final double ANONYMOUS = 0.15;
  private static final double NEVER_IDENTIFIES = 0.3;
  private static final double CHANGES_BROWSER = 0.15;
  private static final int LATEST_VISIT = 5;

  /**
   * @param visit in the course of which the id is taken on
   */
  record Name(String id, int visit) {}

  Identity {
    names = List.copyOf(names);
  }

  static Identity draw(int user, int visits, RandomGenerator random) {
    String account = "user-%06d".formatted(user + 1);
    if (random.nextDouble() >= ANONYMOUS) {
      return new Identity(List.of(new Name(account, 0)));
    }
    List<Name> names = new ArrayList<>();
    names.add(new Name(browser(random), 0));
    if (random.nextDouble() >= NEVER_IDENTIFIES) {
      int visit = visits == 1 ? 0 : random.nextInt(1, Math.min(visits, LATEST_VISIT));
      if (visit > 1 && random.nextDouble() < CHANGES_BROWSER) {
        names.add(new Name(browser(random), random.nextInt(1, visit)));
      }
      names.add(new Name(account, visit));
    }
    return new Identity(names);
  }

  /** A version 4 UUID. */
  private static String browser(RandomGenerator random) {
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
    return new UUID(high, low).toString();
  }

  boolean startsAnonymous() {
    return names.size() > 1 || !names.get(0).id().startsWith("user-");
  }

  /** The id with which a visit begins. */
  String at(int visit) {
    String id = names.get(0).id();
    for (Name name : names) {
      if (name.visit() < visit) {
        id = name.id();
      }
    }
    return id;
  }

  /** The id that is taken on in the course of a visit. */
  Optional<String> takenOn(int visit) {
    return names.subList(1, names.size()).stream()
        .filter(name -> name.visit() == visit)
        .map(Name::id)
        .findFirst();
  }
}
