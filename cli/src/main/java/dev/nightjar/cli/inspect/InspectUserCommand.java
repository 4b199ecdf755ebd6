package dev.nightjar.cli.inspect;

import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.Model;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Explainer;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Recommender;
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
    })
final class InspectUserCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final ModelOptions models = new ModelOptions();
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
    Endpoint endpoint = priceOptimized ? Endpoint.PRICE_OPTIMIZED : Endpoint.RECOMMEND;
    Options options = question.options(endpoint);
    try (Model model = models.open()) {
      Recommender recommender = new Recommender(model);
      Answer answer =
          priceOptimized
              ? recommender.priceOptimized(userId, options)
              : recommender.user(userId, options);
      Explainer explainer = new Explainer(model);
      UserSubject user = UserSubject.of(model, userId);
      new Inspection(
              endpoint,
              options,
              user,
              answer,
              RankedItem.of(
                  model,
                  answer,
                  place -> explainer.forUser(userId, answer.item(place), answer.rung(place)),
                  new Why(model, user.prices())))
          .print(terminal, question.json());
    }
    return ExitCode.OK.code();
  }
}
