package dev.nightjar.trainer.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A shop small enough to see through: tea drinkers buy tea things, gardeners garden things, one
 * item of each kind is inactive and one is new.
 */
public final class TwoTastes {
  static final int USERS = 40;
  static final int ITEMS_OF_TASTE = 12;

  private TwoTastes() {}

  static String item(boolean tea, int number) {
    return String.format(Locale.ROOT, "%s-%02d", tea ? "tea" : "garden", number);
  }

  static boolean likesTea(int user) {
    return user % 2 == 0;
  }

  /** Writes {@code catalogue.ndjson} and {@code events.csv} into {@code folder}. */
  public static void write(Path folder) throws IOException {
    List<String> catalogue = new ArrayList<>();
    for (int number = 0; number < ITEMS_OF_TASTE; number++) {
      catalogue.add(line(true, number, "Porcelain tea cup"));
      catalogue.add(line(false, number, "Garden watering can"));
    }
    Files.write(folder.resolve("catalogue.ndjson"), catalogue);

    SplittableRandom random = new SplittableRandom(11);
    List<String> events = new ArrayList<>();
    events.add("timestamp,user_id,event_name,item_id,order_id,quantity,price,previous_user_id");
    for (int user = 0; user < USERS; user++) {
      for (int order = 0; order < 4; order++) {
        for (int line = 0; line < 3; line++) {
          // Nobody ever buys number 11: it is new.
          int number = random.nextInt(ITEMS_OF_TASTE - 1);
          events.add(
              String.format(
                  Locale.ROOT,
                  "2026-01-%02dT1%d:00:00Z,%s,purchase,%s,o-%d-%d,1,%d.50,",
                  1 + random.nextInt(28),
                  order,
                  // Users from 30 on bought as visitors before they signed in.
                  user >= 30 && order == 0 ? "visitor-" + user : "user-" + user,
                  item(likesTea(user), number),
                  user,
                  order,
                  1 + number));
        }
      }
      if (user >= 30) {
        events.add("2026-01-29T00:00:00Z,user-%d,identify,,,,,visitor-%d".formatted(user, user));
      }
    }
    events.add("2026-01-30T00:00:00Z,late,purchase," + item(true, 0) + ",o-late,1,1.50,");
    events.add("yesterday,user-1,purchase," + item(true, 0) + ",o-bad,1,1.50,");
    Files.write(folder.resolve("events.csv"), events);
  }

  /**
   * Lines of {@code events.csv}: every user buys three items of the own taste twice more.
   *
   * @param firstDay of January, on which and the four days after which they do
   */
  static List<String> moreOrders(int firstDay) {
    SplittableRandom random = new SplittableRandom(5);
    List<String> events = new ArrayList<>();
    for (int order = 0; order < 2 * USERS; order++) {
      int user = order % USERS;
      int first = random.nextInt(10);
      for (int line = 0; line < 3; line++) {
        events.add(
            String.format(
                Locale.ROOT,
                "2026-01-%02dT12:00:00Z,user-%d,purchase,%s,late-%d,1,2.50,",
                firstDay + order % 5,
                user,
                item(likesTea(user), (first + line) % 10),
                order));
      }
    }
    return events;
  }

  private static String line(boolean tea, int number, String name) {
    return String.format(
        Locale.ROOT,
        "{\"item_id\":\"%s\",\"status\":\"%s\",\"attributes\":{\"name\":\"%s %d\",\"category\":\"%s\",\"price\":%d.5}}",
        item(tea, number),
        number == 10 ? "inactive" : "active",
        name,
        number,
        tea ? "Tea" : "Garden",
        1 + number);
  }
}
