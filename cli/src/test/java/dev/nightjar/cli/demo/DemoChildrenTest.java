package dev.nightjar.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo reads from what its programs print. */
final class DemoChildrenTest {
  @TempDir Path folder;

  @Test
  void keys_areReadFromJson() throws IOException {
    assertEquals(
        new DemoKeys("nj_pk_a", "nj_sk_b"),
        DemoKeys.parse(
            """
            [ {"id": "1", "kind": "publishable", "key": "nj_pk_a"},
              {"id": "2", "kind": "secret", "key": "nj_sk_b"} ]
            """));
  }

  @Test
  void keys_withoutOneOfThem_fail() {
    IOException e = assertThrows(IOException.class, () -> DemoKeys.parse("[]"));
    assertEquals("expected a publishable key, found none", e.getMessage());
  }

  @Test
  void greeting_tellsTheAddress() {
    assertEquals(
        Optional.of("http://127.0.0.1:40001"),
        DemoServer.url(
            "Nov 23 INFO something\n"
                + "Serving 20260101T000000Z on http://127.0.0.1:40001, management on"
                + " http://127.0.0.1:40002\n"));
  }

  @Test
  void greeting_halfWritten_tellsNothingYet() {
    assertEquals(
        Optional.empty(), DemoServer.url("Serving 20260101T000000Z on http://127.0.0.1:4"));
  }

  @Test
  void failure_endsWithTheLastLinesOfTheLog() throws IOException {
    Path log = folder.resolve("train.log");
    Files.write(log, IntStream.rangeClosed(1, 99).mapToObj(i -> "line " + i).toList());
    ChildFailure failure = new ChildFailure("the trainer ended with exit code 1", log);
    assertEquals(
        "the trainer ended with exit code 1; its last words, from " + log + ":",
        failure.getMessage());
    List<String> tail = failure.tail();
    assertEquals(20, tail.size());
    assertEquals("line 80", tail.get(0));
    assertEquals("line 99", tail.get(19));
  }
}
