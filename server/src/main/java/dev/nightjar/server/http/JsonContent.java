package dev.nightjar.server.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** One JSON value that knows how to write itself. */
@FunctionalInterface
public interface JsonContent {
  void writeTo(JsonGenerator json) throws IOException;
}
