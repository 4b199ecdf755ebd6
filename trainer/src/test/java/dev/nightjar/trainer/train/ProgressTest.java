package dev.nightjar.trainer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong nanoTime = new AtomicLong();
  private final Progress progress =
      new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), nanoTime::get);

  @Test
  void stage_tellsNameDetailAndTime() {
    int result =
        progress.stage(
            "read events",
            stage -> {
              nanoTime.addAndGet(2_500_000_000L);
              stage.detail("%,d rows", 1234);
              return 7;
            });
    assertEquals(7, result);
    assertEquals(Map.of("read events", 2.5), progress.seconds());
    assertTrue(
        said().matches("  read events                  1,234 rows +2\\.5 s\\R"),
        () -> "said: " + said());
  }

  @Test
  void stage_thatFails_saysSo_andPassesTheFailureOn() {
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                progress.stage(
                    "publish",
                    stage -> {
                      throw new IOException("disk full");
                    }));
    assertEquals("disk full", failure.getMessage());
    assertTrue(said().contains("failed"), () -> "said: " + said());
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
