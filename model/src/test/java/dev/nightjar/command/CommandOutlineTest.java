package dev.nightjar.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

final class CommandOutlineTest {
  enum Colour {
    RED,
    BLUE
  }

  @Command(name = "paint", description = "Paints %% of a wall.", footer = "  paint --colour RED")
  static final class Paint {
    @Option(
        names = {"-c", "--colour"},
        defaultValue = "RED",
        description = "The colour (default: ${DEFAULT-VALUE}).")
    Colour colour = Colour.RED;

    @Option(names = "--twice", description = "Two coats.")
    boolean twice;

    @Option(names = "--secret", hidden = true)
    boolean secret;

    @Parameters(paramLabel = "WALL", description = "Which one.")
    String wall = "";
  }

  private final CommandSpec spec = new CommandLine(new Paint()).getCommandSpec();

  @Test
  void outline_tellsWhatIsNotHidden() {
    assertEquals(
        new CommandOutline(
            "paint",
            List.of("Paints % of a wall."),
            List.of(
                new CommandOutline.Argument(
                    List.of("-c", "--colour"),
                    "<colour>",
                    false,
                    "The colour (default: RED).",
                    List.of("red", "blue")),
                new CommandOutline.Argument(
                    List.of("--twice"), "", false, "Two coats.", List.of())),
            List.of(new CommandOutline.Argument(List.of(), "WALL", true, "Which one.", List.of())),
            List.of("  paint --colour RED"),
            List.of()),
        CommandOutline.of(spec));
  }

  @Test
  void json_isReadBack() throws IOException {
    CommandSpec all = CommandSpec.create().name("house").addSubcommand("paint", spec);
    CommandOutline outline = CommandOutline.of(all);
    assertEquals(outline, CommandOutline.parse(outline.json()));
    assertEquals("paint", outline.command("paint").orElseThrow().name());
    assertTrue(outline.command("tear").isEmpty());
  }

  @Test
  void otherText_isNoOutline() {
    assertThrows(IOException.class, () -> CommandOutline.parse("Usage: nightjar"));
  }
}
