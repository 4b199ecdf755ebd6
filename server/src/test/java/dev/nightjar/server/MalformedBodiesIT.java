package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;

/**
 * Whatever is sent, with whichever key, the server is never to blame: in 5,000 requests no answer
 * is a 5xx, all are envelopes, and none shows what the program is made of.
 */
final class MalformedBodiesIT {
  private static final String INGEST = "/api/v1/events/ingest";
  private static final String UPSERT = "/api/v1/items/upsert";
  private static final List<String> PATHS =
      List.of(
          "/recommend",
          "/recommend/session",
          "/recommend/basket",
          "/recommend/price_optimized",
          INGEST,
          UPSERT);
  private static final String GOOD =
      "{\"user_id\":\"ann\",\"clicked_item_id\":42,\"item_ids\":[\"mug\"],\"limit\":3,\"page\":2,"
          + "\"filters\":{\"price\":{\"$gte\":1.5}},\"event_name\":\"view\",\"item_id\":\"mug\"}";

  @Property(tries = 600)
  void post_anyBytes_neverFails(
      @ForAll("paths") String path, @ForAll("anyBytes") byte[] body, @ForAll boolean secret)
      throws IOException {
    requireBlameless(shop(secret).post(path, body));
  }

  @Property(tries = 600)
  void post_damagedJson_neverFails(
      @ForAll("paths") String path, @ForAll("damaged") byte[] body, @ForAll boolean secret)
      throws IOException {
    requireBlameless(shop(secret).post(path, body));
  }

  @Property(tries = 1_000)
  void post_oddFields_neverFails(
      @ForAll("recommendations") String path, @ForAll("questions") String body) throws IOException {
    requireBlameless(shop(false).post(path, body));
  }

  @Property(tries = 700)
  void post_oddFilters_neverFails(@ForAll("filters") String filter) throws IOException {
    String body = "{\"user_id\":\"ann\",\"filters\":%s}".formatted(filter);
    requireBlameless(shop(false).post("/recommend", body));
  }

  @Property(tries = 300)
  void get_oddFilters_neverFails(@ForAll("filters") String filter) throws IOException {
    requireBlameless(shop(false).get("/item/mug?filters=" + OddRequests.urlEncoded(filter)));
  }

  @Property(tries = 600)
  void get_anyPathAndQuery_neverFails(
      @ForAll("anyBytes") byte[] id,
      @ForAll("fields") String name,
      @ForAll("anyBytes") byte[] value)
      throws IOException {
    String path = id.length == 0 ? "x" : OddRequests.urlEncoded(id);
    String query = name + "=" + OddRequests.urlEncoded(value);
    requireBlameless(shop(false).get("/item/" + path + "?" + query));
  }

  @Property(tries = 800)
  void ingest_oddEvents_neverFails(@ForAll("events") String body, @ForAll boolean secret)
      throws IOException {
    requireBlameless(shop(secret).post(INGEST, body));
  }

  @Property(tries = 400)
  void upsert_oddItems_neverFails(@ForAll("items") String body, @ForAll boolean secret)
      throws IOException {
    requireBlameless(shop(secret).post(UPSERT, body));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(PATHS);
  }

  @Provide
  Arbitrary<String> recommendations() {
    return Arbitraries.of(PATHS.subList(0, 4));
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.of(OddRequests.RECOMMENDATION_FIELDS);
  }

  @Provide
  Arbitrary<byte[]> anyBytes() {
    return OddRequests.bytes();
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    return OddRequests.damaged(GOOD);
  }

  @Provide
  Arbitrary<String> questions() {
    return OddRequests.objects(OddRequests.RECOMMENDATION_FIELDS);
  }

  @Provide
  Arbitrary<String> filters() {
    return OddRequests.filters();
  }

  @Provide
  Arbitrary<String> events() {
    return OddRequests.elements(OddRequests.EVENT_FIELDS);
  }

  @Provide
  Arbitrary<String> items() {
    return OddRequests.elements(OddRequests.ITEM_FIELDS);
  }

  private static void requireBlameless(Reply reply) {
    assertTrue(reply.status() < 500, reply::toString);
    assertTrue(reply.json().path("success").isBoolean(), reply::toString);
    String body = reply.json().toString();
    assertFalse(body.contains("at dev.nightjar") || body.contains("Exception"), body);
  }

  private static JsonClient shop(boolean secret) {
    RunningServer server =
        Store.getOrCreate(MalformedBodiesIT.class, Lifespan.RUN, PropertyShop::new)
            .get()
            .shop
            .server();
    return secret ? server.secretClient() : server.client();
  }

  /** One server for all tries of all properties. */
  private static final class PropertyShop implements Store.CloseOnReset {
    private final TemporaryShop shop = TemporaryShop.open();

    @Override
    public void close() {
      shop.close();
    }
  }
}
