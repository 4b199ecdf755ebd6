package dev.nightjar.cli.inspect;

import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.Model;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightjar inspect user}: the list of {@code POST /recommend}, explained. */
@Command(
    name = "user",
    description = {
      "Show what the model knows of a user, the list it gives the user, and why.",
      "A user that the model does not know gets the popular list, as in the shop."
    },
    footer = {
      "  nightjar inspect user u42 --models models",
      "  nightjar inspect user u42 --price-optimized --limit 20 --models models",
      "  nightjar inspect user u42 --why 85123A --models models",
    })
final class InspectUserCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ModelOptions models = new ModelOptions();
  @Mixin private final ModeOption mode = new ModeOption();
  @Mixin private final QuestionOptions question = new QuestionOptions();

  @Parameters(paramLabel = "USER_ID", description = "The user.")
  private String userId = "";

  @Option(names = "--price-optimized", description = "Ask as POST /recommend/price_optimized does.")
  private boolean priceOptimized;

  InspectUserCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Model model = models.open()) {
      UserInquiry inquiry =
          new UserInquiry(model, userId, priceOptimized, models.forgottenBy(model));
      question.print(inquiry, mode.of(inquiry.endpoint()), terminal);
    }
    return ExitCode.OK.code();
  }
}
