package dev.nightjar.cli.inspect;

import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.Model;
import dev.nightjar.recommend.Mode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightjar inspect popular}: the list of {@code POST /recommend} in the mode popular. */
@Command(
    name = "popular",
    description = "Show what is popular in the whole shop, which is what a stranger gets.",
    footer = {
      "  nightjar inspect popular --models models",
      "  nightjar inspect popular --filters '{\"category\": \"Mugs\"}' --models models",
    })
final class InspectPopularCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ModelOptions models = new ModelOptions();
  @Mixin private final QuestionOptions question = new QuestionOptions();

  InspectPopularCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Model model = models.open()) {
      question.print(new PopularInquiry(model), Mode.POPULAR, terminal);
    }
    return ExitCode.OK.code();
  }
}
