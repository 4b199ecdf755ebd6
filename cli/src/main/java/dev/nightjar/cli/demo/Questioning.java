package dev.nightjar.cli.demo;

import dev.nightjar.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts questions to a server, shows the answers and judges them. */
final class Questioning {
  private final AnswerCheck check;
  private final AnswerText text;
  private final ServerClient client;

  Questioning(Terminal terminal, ShopCatalogue catalogue, AnswerCheck check, ServerClient client) {
    this.check = check;
    this.client = client;
    this.text = new AnswerText(terminal, catalogue);
  }

  /**
   * Asks everything, even after a wrong answer.
   *
   * @param most how many items of each answer to show
   * @return the questions that were answered wrongly
   */
  List<Question> ask(List<Question> questions, int most) throws IOException, InterruptedException {
    List<Question> wrong = new ArrayList<>();
    for (Question question : questions) {
      text.question(question);
      Reply reply = client.ask(question);
      text.answer(reply, most);
      List<String> problems = check.problems(question, reply);
      if (problems.isEmpty()) {
        text.right();
      } else {
        text.wrong(problems);
        wrong.add(question);
      }
    }
    return wrong;
  }
}
