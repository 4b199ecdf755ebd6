package dev.nightjar.cli.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.command.CommandOutline;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

final class OutlinesTest {
  @Test
  void outlines_ofHandedOnCommands_areTheirPrograms() throws Exception {
    CommandSpec root = CommandSpec.create().name("nightjar");
    root.addSubcommand(
        "train",
        HandedOnCommand.of(new ChildJvms(Map.of()), ChildProgram.TRAINER, "train", "Train."));
    root.addSubcommand("demo", CommandSpec.create().name("demo"));
    CommandOutline train = outline("train");
    CommandOutline all = new Outlines(program -> outline("nightjar", train)).of(root);
    assertEquals(train, all.command("train").orElseThrow());
    assertEquals(
        List.of("train", "demo"), all.commands().stream().map(CommandOutline::name).toList());
  }

  private static CommandOutline outline(String name, CommandOutline... below) {
    return new CommandOutline(
        name, List.of(name + "s"), List.of(), List.of(), List.of(), List.of(below));
  }
}
