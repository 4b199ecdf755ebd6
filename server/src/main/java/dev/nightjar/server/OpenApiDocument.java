package dev.nightjar.server;

import dev.nightjar.model.Sha256;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * {@code GET /openapi.yaml}: this API, described in OpenAPI 3.1; needs no key.
 *
 * <p>200 with the document and its ETag; 304 for one who has it already.
 */
final class OpenApiDocument implements Handler<RoutingContext> {
  static final String PATH = "/openapi.yaml";

  private static final String RESOURCE = "openapi.yaml";
  private static final int TAG_DIGITS = 16;

  private final String text;
  private final String tag;

  private OpenApiDocument(String text) {
    this.text = text;
    this.tag = '"' + Sha256.of(text).substring(0, TAG_DIGITS) + '"';
  }

  /** The document that this program was built with. */
  static OpenApiDocument read() {
    try (InputStream resource = OpenApiDocument.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(resource, RESOURCE).readAllBytes();
      return new OpenApiDocument(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerResponse response = context.response();
    response.putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    if (tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml").end(Buffer.buffer(text));
    }
  }
}
