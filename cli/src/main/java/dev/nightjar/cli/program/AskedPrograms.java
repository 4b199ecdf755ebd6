package dev.nightjar.cli.program;

import dev.nightjar.command.CommandOutline;
import dev.nightjar.jobs.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Programs that say themselves what they understand.
 *
 * @param programs to be started for it
 */
record AskedPrograms(ChildPrograms programs) implements Outlines.Telling {
  @Override
  public CommandOutline of(ChildProgram program) throws IOException, InterruptedException {
    List<String> words = List.of(CommandOutline.REQUEST);
    try (ChildJvm child = programs.start(program, words, ChildJvm.Output.CAPTURED)) {
      String printed = new String(child.output().readAllBytes(), StandardCharsets.UTF_8);
      int code = child.waitFor();
      if (code != 0) {
        throw new IOException(
            "expected the outline of %s, found that it ended with code %d"
                .formatted(program.jar(), code));
      }
      return CommandOutline.parse(printed);
    }
  }
}
