package dev.nightjar.cli.inspect;

import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Explainer;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Recommender;
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
      "  nightjar inspect item 85123A --mode collaborative --limit 20 --models models",
    })
final class InspectItemCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ModelOptions models = new ModelOptions();
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
    Options options = question.options(endpoint);
    try (Model model = models.open()) {
      Answer answer = new Recommender(model).item(itemId, options);
      Explainer explainer = new Explainer(model);
      List<String> asked = List.of(itemId);
      new Inspection(
              endpoint,
              options,
              subject(model),
              answer,
              RankedItem.of(
                  model,
                  answer,
                  place ->
                      explainer.forItems(
                          endpoint, options.mode(), asked, answer.item(place), answer.rung(place)),
                  new Why(model, PriceProfile.NONE)))
          .print(terminal, question.json());
    }
    return ExitCode.OK.code();
  }

  private Subject subject(Model model) {
    int item = model.items().number(itemId);
    return item == Items.UNKNOWN ? new UnknownItem(itemId) : ItemSubject.of(model, item);
  }
}
