package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;

/** Whatever is sent, the server is never to blame: no answer is a 5xx, and all are envelopes. */
final class MalformedBodiesIT {
  private static final List<String> PATHS =
      List.of(
          "/recommend",
          "/recommend/session",
          "/recommend/basket",
          "/recommend/price_optimized",
          "/api/v1/events/ingest");
  private static final List<String> FIELDS =
      List.of(
          "user_id",
          "clicked_item_id",
          "item_ids",
          "limit",
          "page",
          "placement",
          "mode",
          "filters",
          "exclude_item_ids",
          "event_name",
          "price",
          "timestamp",
          "context");
  private static final List<String> ODD_VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1e999999999",
          "1e-999999999",
          "1e99999999999999999999",
          "-0.0",
          "9".repeat(999),
          "9".repeat(2_000),
          "\"\"",
          "\"\\ud83d\"",
          "\"\\u0000\"",
          "\"" + "x".repeat(300) + "\"",
          "[]",
          "[[\"mug\"]]",
          "[\"mug\",5,\"\\udead\"]",
          "{}",
          "{\"$and\":[]}",
          "[".repeat(2_000),
          "🫖");

  @Property(tries = 300)
  void post_anyBytes_neverFails(@ForAll("paths") String path, @ForAll("anyBytes") byte[] body)
      throws IOException {
    requireBlameless(shop().post(path, body));
  }

  @Property(tries = 400)
  void post_oddFields_neverFails(@ForAll("paths") String path, @ForAll("oddObjects") String body)
      throws IOException {
    requireBlameless(shop().post(path, body));
  }

  @Property(tries = 300)
  void post_damagedJson_neverFails(@ForAll("paths") String path, @ForAll("damaged") byte[] body)
      throws IOException {
    requireBlameless(shop().post(path, body));
  }

  @Property(tries = 300)
  void get_anyPathAndQuery_neverFails(
      @ForAll("anyBytes") byte[] id,
      @ForAll("fields") String name,
      @ForAll("anyBytes") byte[] value)
      throws IOException {
    String path = id.length == 0 ? "x" : encoded(id);
    requireBlameless(shop().get("/item/" + path + "?" + name + "=" + encoded(value)));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(PATHS);
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.of(FIELDS);
  }

  @Provide
  Arbitrary<byte[]> anyBytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
  }

  @Provide
  Arbitrary<String> oddObjects() {
    Arbitrary<String> value =
        Arbitraries.oneOf(
            Arbitraries.of(ODD_VALUES),
            Arbitraries.strings().all().ofMaxLength(20).map(text -> "\"" + text + "\""));
    return Combinators.combine(fields(), value)
        .as("\"%s\":%s"::formatted)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(members -> "{" + String.join(",", members) + "}");
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    byte[] good =
        "{\"user_id\":\"ann\",\"clicked_item_id\":42,\"item_ids\":[\"mug\"],\"limit\":3,\"page\":2}"
            .getBytes(StandardCharsets.UTF_8);
    return Combinators.combine(
            Arbitraries.integers().between(0, good.length - 1),
            Arbitraries.bytes(),
            Arbitraries.integers().between(1, good.length))
        .as(
            (at, value, length) -> {
              byte[] damaged = good.clone();
              damaged[at] = value;
              return Arrays.copyOf(damaged, length);
            });
  }

  private static void requireBlameless(Reply reply) {
    assertTrue(reply.status() < 500, () -> reply.toString());
    assertTrue(reply.json().has("success"), () -> reply.toString());
  }

  private static String encoded(byte[] bytes) {
    return bytes.length == 0 ? "" : "%" + HexFormat.ofDelimiter("%").formatHex(bytes);
  }

  private static JsonClient shop() {
    return Store.getOrCreate(MalformedBodiesIT.class, Lifespan.PROPERTY, PropertyShop::new)
        .get()
        .shop
        .client();
  }

  /** One server for all tries of a property. */
  private static final class PropertyShop implements Store.CloseOnReset {
    private final TemporaryShop shop = TemporaryShop.open();

    @Override
    public void close() {
      shop.close();
    }
  }
}
