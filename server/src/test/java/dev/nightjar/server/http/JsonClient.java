package dev.nightjar.server.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** A shop's side of the HTTP API: one server, one key. */
public final class JsonClient {
  /**
   * A client for whom the version of HTTP does not matter.
   *
   * <p>By default the JDK's client asks a plain server for an upgrade to HTTP/2, and once in a few
   * hundred times it reads the frames of a long answer to that first request in a wrong order: a
   * {@code ProtocolException} that speaks of {@code MAX_FRAME_SIZE}.
   */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** How the JDK's client says that no server did it. */
  private static final String CLOSED_BY_THE_CLIENT = "connection closed locally";

  private final String server;
  private final String key;

  /**
   * @param key sent as {@code X-API-KEY}, unless it is empty
   */
  public JsonClient(String server, String key) {
    this.server = server;
    this.key = key;
  }

  public JsonClient withKey(String otherKey) {
    return new JsonClient(server, otherKey);
  }

  public int port() {
    return URI.create(server).getPort();
  }

  public String key() {
    return key;
  }

  public Reply get(String path) throws IOException {
    return send("GET", path, "", new byte[0]);
  }

  public Reply post(String path, String json) throws IOException {
    return post(path, json.getBytes(StandardCharsets.UTF_8));
  }

  public Reply post(String path, byte[] json) throws IOException {
    return send("POST", path, "application/json", json);
  }

  /** Any request; an empty content type is not sent. */
  public Reply send(String method, String path, String contentType, byte[] body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    if (!key.isEmpty()) {
      request.header("X-API-KEY", key);
    }
    try {
      return Reply.of(send(request.build(), BodyHandlers.ofString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /**
   * Any request to anybody; sent once more if the JDK's client closes the connection itself.
   *
   * <p>It does so now and then when a connection is used again at once, three times in 130 runs of
   * {@code SwapsIT}: it takes the answer for bytes that nobody asked for (JDK-8338569, mended in
   * Java 24). What a server does to a connection reads otherwise, and is thrown. The server may
   * have taken the request both times.
   */
  public static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
      throws IOException, InterruptedException {
    try {
      return HTTP.send(request, body);
    } catch (IOException e) {
      if (Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
          .noneMatch(cause -> CLOSED_BY_THE_CLIENT.equals(cause.getMessage()))) {
        throw e;
      }
      return HTTP.send(request, body);
    }
  }
}
