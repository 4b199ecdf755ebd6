package dev.nightjar.jobs.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/** A {@link RunRecord} as one line of JSON: names in {@code snake_case}, times in ISO 8601. */
final class RunJson {
  private static final String WARNINGS = "warnings";
  private static final String SERVING = "serving";
  private static final String VERSION = "version";
  private static final String OVERRULED_BY = "overruled_by";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // of a later Nightjar
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private RunJson() {}

  static String write(RunRecord run) {
    try {
      return MAPPER.writeValueAsString(run);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e); // there is nothing in it that JSON cannot hold
    }
  }

  static RunRecord read(String line) throws JsonProcessingException {
    ObjectNode run = MAPPER.readValue(line, ObjectNode.class);
    if (!run.has(WARNINGS)) { // of an earlier Nightjar, which told of overruling too soon
      run.putArray(WARNINGS);
      if (!run.path(SERVING).equals(run.path(VERSION))) {
        run.put(OVERRULED_BY, "");
      }
    }
    return MAPPER.treeToValue(run, RunRecord.class);
  }
}
