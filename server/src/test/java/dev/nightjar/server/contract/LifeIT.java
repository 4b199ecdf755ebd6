package dev.nightjar.server.contract;

import static dev.nightjar.server.contract.Envelopes.await;
import static dev.nightjar.server.contract.Envelopes.requireFailure;
import static dev.nightjar.server.contract.Envelopes.requireSuccess;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server from its start without a model to its stop: 503 and the management port. */
final class LifeIT {
  private static final String ANN = "{\"user_id\":\"ann\"}";
  private static final String HIDE_BOOT = "{\"item_id\":\"boot\",\"status\":\"inactive\"}";

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  @TempDir Path folder;

  @Test
  void server_withoutAModelThenWithOneThenStopping() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder, "--stop-seconds=10")) {
      requireUnavailable(server.client());
      requireSuccess(202, server.client().post("/api/v1/events/ingest", event()));
      assertEquals(200, server.management().get("/health/live").status());
      assertEquals(503, server.management().get("/health/ready").status());

      ContractShop.create().publish(folder.resolve("models"), ContractShop.VERSION);
      await(() -> server.management().get("/health/ready").status() == 200);
      Reply ready = server.management().get("/health/ready");
      assertEquals(ContractShop.VERSION, ready.json().path("model_version").textValue());
      requireSuccess(200, server.client().post("/recommend", ANN));

      stopWhileARequestIsUnderWay(server);
      assertEquals(0, server.exitCode());
      assertEquals(1, server.loggedEvents().size());
      assertEquals(List.of(), server.warnings());
    }
  }

  @Test
  void status_survivesARestart() throws Exception {
    ContractShop.create().publish(folder.resolve("models"), ContractShop.VERSION);
    try (ServerProcess server = ServerProcess.start(folder)) {
      requireSuccess(202, server.secretClient().post("/api/v1/items/upsert", HIDE_BOOT));
      server.terminate();
      assertEquals(0, server.exitCode());
    }
    try (ServerProcess server = ServerProcess.start(folder)) {
      Reply reply = server.client().post("/recommend", ANN);
      requireSuccess(200, reply);
      assertTrue(reply.itemIds().stream().noneMatch("boot"::equals), reply::toString);
    }
  }

  private static void requireUnavailable(JsonClient client) throws IOException {
    requireFailure(503, client.post("/recommend", ANN));
    requireFailure(503, client.get("/item/cap"));
    requireFailure(503, client.post("/recommend/session", "{\"clicked_item_id\":\"cap\"}"));
    requireFailure(503, client.post("/recommend/basket", "{\"item_ids\":[\"cap\"]}"));
    requireFailure(503, client.post("/recommend/price_optimized", ANN));
  }

  /**
   * What came before the signal is answered. What comes after it is 503, or finds its connection
   * closed, as one that is idle may be at any time.
   */
  private static void stopWhileARequestIsUnderWay(ServerProcess server) throws Exception {
    try (Socket early = connect(server);
        Socket late = connect(server)) {
      write(early, head(server, "Expect: 100-continue\r\n"));
      assertEquals("HTTP/1.1 100 Continue\r\n\r\n", head(early), "it is under way");
      String whole = head(server, "") + ANN;
      requireStatus(server, "200", ask(late, whole));
      server.terminate();
      await(() -> isGoneOr503(server));
      String refused = ask(late, whole);
      if (!refused.isEmpty()) {
        requireStatus(server, "503", refused);
      }
      requireStatus(server, "200", ask(early, ANN));
    }
  }

  private static boolean isGoneOr503(ServerProcess server) {
    try {
      return server.management().get("/health/ready").status() == 503;
    } catch (IOException e) {
      return true; // the management port has closed already
    }
  }

  private static Socket connect(ServerProcess server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.client().port());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void requireStatus(ServerProcess server, String status, String response)
      throws IOException {
    boolean expected = response.startsWith("HTTP/1.1 " + status + " ");
    assertTrue(expected, response + "\n" + String.join("\n", server.warnings()));
  }

  /** The head of a question about ann, with more headers if there are any. */
  private static String head(ServerProcess server, String more) {
    return String.join(
        "\r\n",
        "POST /recommend HTTP/1.1",
        "Host: shop",
        "X-API-KEY: " + server.key(),
        "Content-Type: application/json",
        "Content-Length: " + ANN.length(),
        more + "\r\n");
  }

  /** The answer; empty if the connection was closed before. */
  private static String ask(Socket socket, String request) {
    try {
      write(socket, request);
      return response(socket);
    } catch (IOException e) {
      return "";
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String response(Socket socket) throws IOException {
    String head = head(socket);
    Matcher length = LENGTH.matcher(head);
    int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return head + new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
  }

  /** The head of the next response; empty if the connection was closed instead. */
  private static String head(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.append((char) next);
      if (next == '\n' && head.indexOf("\r\n\r\n") >= 0) {
        break;
      }
    }
    return head.toString();
  }

  private static String event() {
    return "{\"user_id\":\"ann\",\"event_name\":\"search\"}";
  }
}
