package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.attribution.RecommendationId;
import dev.nightjar.attribution.SignedId;
import dev.nightjar.attribution.SigningSecretsFile;
import dev.nightjar.cli.terminal.Cell;
import dev.nightjar.cli.terminal.Facts;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightjar inspect recommendation}: what the id of an answer says of it. */
@Command(
    name = "recommendation",
    description = {
      "Show what a recommendation_id says: when, where, how and by which model the answer was given.",
      "With the key file, whether it is genuine: the exit code is 1 if it is not."
    },
    footer = {
      "  nightjar inspect recommendation EAABogrY… --keys keys.json",
      "  nightjar inspect recommendation EAABogrY… --json",
    })
final class InspectRecommendationCommand implements Callable<Integer> {
  private static final int WIDEST = 80;

  private final Terminal terminal;

  @Parameters(paramLabel = "ID", description = "The recommendation_id, as an answer held it.")
  private String text = "";

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "The server's key file: the secrets beside it tell whether the id is genuine.")
  private Optional<Path> keys = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  InspectRecommendationCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SignedId signed =
        SignedId.read(text)
            .orElseThrow(
                () ->
                    new IOException(
                        "malformed: expected a recommendation_id of 40 to 64 characters, as a server gives them, found \"%s\""
                            .formatted(Cell.cut(text, WIDEST))));
    Verdict verdict = Verdict.NOT_VERIFIED;
    if (keys.isPresent()) {
      verdict = Verdict.of(signed.check(SigningSecretsFile.beside(keys.get()).read()));
    }
    if (json) {
      Json.print(terminal, json(signed, verdict));
    } else {
      print(signed, verdict);
    }
    return (verdict.isBad() ? ExitCode.FAILED : ExitCode.OK).code();
  }

  private void print(SignedId signed, Verdict verdict) {
    RecommendationId id = signed.id();
    String placement = placement(id);
    new Facts("Recommendation " + text)
        .add("time", id.time().toString())
        .add("endpoint", id.endpoint().wireName())
        .add("strategy", id.strategy().wireName())
        .add("placement", placement.isEmpty() ? "none" : placement)
        .add("arm", String.valueOf(id.arm()))
        .add("model version", id.modelVersion().name())
        .add("signature", verdict.sentence.formatted(signed.secretNumber()))
        .print(terminal);
  }

  private ObjectNode json(SignedId signed, Verdict verdict) {
    RecommendationId id = signed.id();
    return Json.object()
        .put("recommendation_id", text)
        .put("time", id.time().toString())
        .put("endpoint", id.endpoint().wireName())
        .put("strategy", id.strategy().wireName())
        .put("placement", placement(id))
        .put("arm", id.arm())
        .put("model_version", id.modelVersion().name())
        .put("secret", signed.secretNumber())
        .put("signature", verdict.wireName);
  }

  /** A long one ends in an ellipsis: the id holds its beginning only. */
  private static String placement(RecommendationId id) {
    return id.placement().name(Set.of());
  }

  private enum Verdict {
    GOOD("good", "good, by secret %d"),
    FORGED("forged", "forged: secret %d did not sign this"),
    UNKNOWN_SECRET("unknown_secret", "unknown: there is no secret %d beside this key file"),
    NOT_VERIFIED("not_verified", "not verified: name the key file by --keys");

    private final String wireName;
    private final String sentence;

    Verdict(String wireName, String sentence) {
      this.wireName = wireName;
      this.sentence = sentence;
    }

    boolean isBad() {
      return this == FORGED || this == UNKNOWN_SECRET;
    }

    static Verdict of(SignedId.Signature signature) {
      return switch (signature) {
        case GOOD -> GOOD;
        case FORGED -> FORGED;
        case UNKNOWN_SECRET -> UNKNOWN_SECRET;
      };
    }
  }
}
