package dev.nightjar.cli.inspect;

import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.Model;
import dev.nightjar.recommend.Endpoint;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightjar inspect item}: the list of {@code GET /item/ITEM_ID}, explained. */
@Command(
    name = "item",
    description = "Show what the model knows of an item, the list it gives beside it, and why.",
    footer = {
      "  nightjar inspect item 85123A --models models",
      "  nightjar inspect item 85123A --session --models models",
      "  nightjar inspect item 85123A --filters '{\"price\": {\"$lt\": 5}}' --models models",
      "  nightjar inspect item 85123A --mode collaborative --limit 20 --models models",
    })
final class InspectItemCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ModelOptions models = new ModelOptions();
  @Mixin private final ModeOption mode = new ModeOption();
  @Mixin private final QuestionOptions question = new QuestionOptions();

  @Parameters(paramLabel = "ITEM_ID", description = "The item.")
  private String itemId = "";

  @Option(
      names = "--session",
      description = "Ask as POST /recommend/session does after a click on the item.")
  private boolean session;

  InspectItemCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Endpoint endpoint = session ? Endpoint.SESSION : Endpoint.ITEM;
    try (Model model = models.open()) {
      question.print(
          new ItemsInquiry(model, endpoint, List.of(itemId)), mode.of(endpoint), terminal);
    }
    return ExitCode.OK.code();
  }
}
