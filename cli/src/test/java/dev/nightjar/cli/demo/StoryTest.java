package dev.nightjar.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.cli.terminal.Ink;
import dev.nightjar.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class StoryTest {
  @Test
  void steps_areNumberedAndTimed() {
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), new Ink(false));
    Story story = new Story(terminal, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    story.step("Make up a shop", "nightjar generate");
    story.done("9 users");
    story.step("Train", "nightjar train");
    story.done("a model");
    assertEquals(
        """
        1  Make up a shop
           nightjar generate
           9 users (0.0 s)

        2  Train
           nightjar train
           a model (0.0 s)

        """,
        out.toString());
  }
}
