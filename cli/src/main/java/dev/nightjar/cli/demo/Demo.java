package dev.nightjar.cli.demo;

import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.jobs.shop.ShopGenerator;
import dev.nightjar.jobs.shop.ShopProgress;
import dev.nightjar.jobs.shop.ShopSettings;
import dev.nightjar.jobs.shop.ShopSummary;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.Model;
import dev.nightjar.model.ModelFolder;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The demo itself, step by step: a shop, its model, keys, a server, questions. */
final class Demo {
  private static final int FIRST_FEW = 5;

  private final Terminal terminal;
  private final ChildPrograms programs;
  private final DemoSettings settings;
  private final DemoFolder folder;
  private final Story story;

  Demo(
      Terminal terminal,
      ChildPrograms programs,
      Clock clock,
      DemoSettings settings,
      DemoFolder folder) {
    this.terminal = terminal;
    this.programs = programs;
    this.settings = settings;
    this.folder = folder;
    this.story = new Story(terminal, clock);
  }

  /** Asks everything and returns whether every answer is right; then nothing is left running. */
  boolean once() throws IOException, InterruptedException {
    makeShop();
    ModelFolder model = train();
    DemoKeys keys = createKeys();
    try (DemoServer server = serve()) {
      List<Question> wrong = ask(server, keys, model, questions(model), Integer.MAX_VALUE);
      if (!wrong.isEmpty()) {
        terminal
            .err()
            .printf(
                "nightjar: wrong answers from %s; everything is kept in %s%n",
                wrong.stream().map(Question::endpoint).collect(Collectors.joining(", ")),
                folder.path());
        return false;
      }
    }
    if (folder.temporary()) {
      folder.delete();
    }
    return true;
  }

  /** Asks everything, tells how to ask more, and serves until this process is stopped. */
  void untilStopped() throws IOException, InterruptedException {
    makeShop();
    ModelFolder model = train();
    DemoKeys keys = createKeys();
    try (DemoServer server = serve()) {
      List<Question> questions = questions(model);
      ask(server, keys, model, questions, FIRST_FEW);
      invite(server, keys, questions);
      server.awaitEnd();
    }
  }

  private void makeShop() throws IOException {
    ShopSettings made = settings.shop();
    story.step(
        "Make up a shop",
        "nightjar generate --users %d --items %d --events %d --seed %d --out %s"
            .formatted(made.users(), made.items(), made.events(), made.seed(), folder.shop()));
    ShopSummary shop = new ShopGenerator().generate(made, folder.shop(), ShopProgress.SILENT);
    story.done(
        "%s, %s, %s, %s"
            .formatted(
                Figures.count(shop.users(), "user"),
                Figures.count(shop.items(), "item"),
                Figures.count(shop.events(), "event"),
                Figures.count(shop.orders(), "order")));
  }

  private ModelFolder train() throws IOException, InterruptedException {
    List<String> words =
        List.of(
            "train",
            "--events",
            folder.events().toString(),
            "--catalogue",
            folder.catalogue().toString(),
            "--models",
            folder.models().toString(),
            "--seed",
            String.valueOf(settings.shop().seed()));
    story.step("Train a model of it, as every night", command(words));
    ModelFolder model = Training.run(programs, words, folder.models(), folder.log("train"));
    Manifest manifest = model.manifest();
    story.done(
        "model %s of %s and %s, %s"
            .formatted(
                manifest.version(),
                Figures.count(manifest.counts().users(), "user"),
                Figures.count(manifest.counts().items(), "item"),
                Figures.bytes(manifest.bytes())));
    return model;
  }

  private DemoKeys createKeys() throws IOException, InterruptedException {
    List<String> words =
        List.of("keys", "create", "--keys", folder.keys().toString(), "--name", "demo", "--json");
    story.step("Create API keys", command(words));
    DemoKeys keys = DemoKeys.create(programs, words);
    story.tell("publishable " + keys.publishable());
    story.done("secret      " + keys.secret());
    return keys;
  }

  private DemoServer serve() throws IOException, InterruptedException {
    List<String> words =
        List.of(
            "serve",
            "--models",
            folder.models().toString(),
            "--keys",
            folder.keys().toString(),
            "--port",
            String.valueOf(settings.port()),
            "--management-port",
            "0");
    story.step("Serve the model", command(words));
    DemoServer server = DemoServer.start(programs, words, folder.log("serve"));
    story.done("on " + server.url());
    return server;
  }

  private static List<Question> questions(ModelFolder folder) throws IOException {
    try (Model model = Model.open(folder)) {
      return Question.all(Cast.of(model));
    }
  }

  private List<Question> ask(
      DemoServer server, DemoKeys keys, ModelFolder model, List<Question> questions, int most)
      throws IOException, InterruptedException {
    story.step("Ask all five endpoints", "over HTTP, about users and items of the model");
    ShopCatalogue catalogue = ShopCatalogue.read(folder.catalogue());
    List<Question> wrong =
        new Questioning(
                terminal,
                catalogue,
                new AnswerCheck(catalogue, model.manifest().version()),
                new ServerClient(server.url(), keys.publishable()))
            .ask(questions, most);
    story.done(
        "%d of %d answers are as promised"
            .formatted(questions.size() - wrong.size(), questions.size()));
    return wrong;
  }

  private void invite(DemoServer server, DemoKeys keys, List<Question> questions) {
    terminal.out().println(terminal.ink().bold("Ask it yourself"));
    for (Question question : questions) {
      terminal.out().println(terminal.ink().faint("# " + question.endpoint()));
      terminal.out().println(question.curl(server.url(), keys.publishable()));
    }
    terminal.out().println();
    terminal.out().println(terminal.ink().bold("Look inside"));
    terminal.out().println("nightjar models show --models " + folder.models());
    terminal.out().println();
    terminal.out().printf("Serving until Ctrl-C. Everything is in %s.%n", folder.path());
    terminal.out().flush();
  }

  private static String command(List<String> words) {
    return "nightjar " + String.join(" ", words);
  }
}
