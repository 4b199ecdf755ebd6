package dev.nightjar.cli.demo;

import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.jobs.ChildJvm;
import dev.nightjar.jobs.shop.ShopGenerator;
import dev.nightjar.jobs.shop.ShopProgress;
import dev.nightjar.jobs.shop.ShopSettings;
import dev.nightjar.jobs.shop.ShopSummary;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.Model;
import dev.nightjar.model.ModelFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The demo itself, step by step: a shop, its model, keys, a server, questions. */
final class Demo {
  private static final int FIRST_FEW = 5;

  /** Enough to see a search at work; a shop's first night takes more. */
  private static final String SEARCH_TIME = "1m";

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

  /** Asks and tells everything and returns whether all went as promised; then nothing runs on. */
  boolean once() throws IOException, InterruptedException {
    makeShop();
    ModelFolder model = train();
    DemoKeys keys = createKeys();
    List<String> problems;
    try (DemoServer server = serve()) {
      ServerClient client = new ServerClient(server.url(), keys);
      Scene scene = scene(model);
      problems = ask(client, scene, Integer.MAX_VALUE);
      problems.addAll(sendBack(client, scene));
    }
    problems.addAll(report());
    if (!problems.isEmpty()) {
      terminal
          .err()
          .printf(
              "nightjar: not as promised: %s; everything is kept in %s%n",
              String.join("; ", problems), folder.path());
      return false;
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
      Scene scene = scene(model);
      ask(new ServerClient(server.url(), keys), scene, FIRST_FEW);
      invite(server, keys, scene.questions());
      server.awaitEnd();
    }
  }

  /** What is asked, of whom, and what the answers are held against. */
  private record Scene(
      ModelFolder model, Cast cast, ShopCatalogue catalogue, List<Question> questions) {}

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
            String.valueOf(settings.shop().seed()),
            "--search-time",
            SEARCH_TIME);
    story.step("Train a model of it, as every night (about three minutes)", command(words));
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
            "0",
            "--events",
            folder.eventLog().toString());
    story.step("Serve the model", command(words));
    DemoServer server = DemoServer.start(programs, words, folder.log("serve"));
    story.done("on " + server.url());
    return server;
  }

  private Scene scene(ModelFolder folder) throws IOException {
    ShopCatalogue catalogue = ShopCatalogue.read(this.folder.catalogue());
    try (Model model = Model.open(folder)) {
      Cast cast = Cast.of(model);
      String category = catalogue.item(cast.item()).orElseThrow().category();
      Wanted wanted = new Wanted(category, catalogue.medianPrice(category));
      return new Scene(folder, cast, catalogue, Question.all(cast, wanted));
    }
  }

  /** Returns what is wrong, a line for each question that was not answered as promised. */
  private List<String> ask(ServerClient client, Scene scene, int most)
      throws IOException, InterruptedException {
    story.step("Ask all five endpoints", "over HTTP, about users and items of the model");
    AnswerCheck check = new AnswerCheck(scene.catalogue(), scene.model().manifest().version());
    List<Question> wrong =
        new Questioning(terminal, scene.catalogue(), check, client).ask(scene.questions(), most);
    int asked = scene.questions().size();
    story.done("%d of %d answers are as promised".formatted(asked - wrong.size(), asked));
    return wrong.stream()
        .map(question -> "the answer of " + question.endpoint())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private List<String> sendBack(ServerClient client, Scene scene)
      throws IOException, InterruptedException {
    story.step("Send back what came of it", "a click, a purchase, an item taken off sale");
    List<String> problems =
        new Feedback(client, story).send(scene.questions().get(0), scene.cast().user());
    story.done(
        problems.isEmpty()
            ? "on disk before they were acknowledged; the item is hidden already"
            : String.join("; ", problems));
    return problems;
  }

  private List<String> report() throws IOException, InterruptedException {
    List<String> words =
        List.of(
            "events", "report", folder.eventLog().toString(), "--keys", folder.keys().toString());
    story.step("Report it, as every night's training does", command(words));
    try (ChildJvm child = programs.start(ChildProgram.TRAINER, words, ChildJvm.Output.CAPTURED)) {
      String printed = new String(child.output().readAllBytes(), StandardCharsets.UTF_8);
      printed.lines().forEach(story::tell);
      int code = child.waitFor();
      List<String> problems = new ArrayList<>();
      if (code != 0) {
        problems.add("events report ended with exit code " + code);
      }
      if (!Pattern.compile("personalized .* 1 +0 +1 +100.00 % +19.90").matcher(printed).find()) {
        problems.add("expected a click and a purchase for 19.90 in the report");
      }
      story.done(problems.isEmpty() ? "the click and the purchase are there" : "not as promised");
      return problems;
    }
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
    terminal.out().println("nightjar inspect recommendation ID --keys " + folder.keys());
    terminal.out().println("curl -s " + server.url() + "/openapi.yaml");
    terminal.out().println();
    terminal.out().printf("Serving until Ctrl-C. Everything is in %s.%n", folder.path());
    terminal.out().flush();
  }

  private static String command(List<String> words) {
    return "nightjar " + String.join(" ", words);
  }
}
