package dev.nightjar.cli.inspect;

import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.Model;
import dev.nightjar.recommend.Endpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nightjar inspect basket}: the list of {@code POST /recommend/basket}, explained. */
@Command(
    name = "basket",
    description = "Show what the model recommends beside a cart, and why.",
    footer = {
      "  nightjar inspect basket 85123A 22423 --models models",
      "  nightjar inspect basket 85123A 22423 --why 21733 --models models",
      "  nightjar inspect basket 85123A --exclude 22423 --exclude 84879 --models models",
    })
final class InspectBasketCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ModelOptions models = new ModelOptions();
  @Mixin private final ModeOption mode = new ModeOption();
  @Mixin private final QuestionOptions question = new QuestionOptions();

  @Parameters(
      arity = "1..100",
      paramLabel = "ITEM_ID",
      description = "The items of the cart, 1 to 100.")
  private List<String> itemIds = new ArrayList<>();

  InspectBasketCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Model model = models.open()) {
      question.print(
          new ItemsInquiry(model, Endpoint.BASKET, itemIds), mode.of(Endpoint.BASKET), terminal);
    }
    return ExitCode.OK.code();
  }
}
