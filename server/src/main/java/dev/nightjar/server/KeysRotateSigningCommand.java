package dev.nightjar.server;

import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.attribution.SigningSecretsFile;
import dev.nightjar.command.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightjar keys rotate-signing}: a new secret signs recommendation ids from now on. */
@Command(
    name = "rotate-signing",
    description =
        "Makes a new secret that signs recommendation ids; those signed before stay good.",
    footer = {
      "",
      "The secrets are in a file beside the key file, keys.signing.json; whoever has it can forge ids.",
      "The server makes the first one when it starts, and signs with a new one within a second or two.",
      "",
      "Examples:",
      "  nightjar keys rotate-signing --keys keys.json",
      "  nightjar keys rotate-signing --keys keys.json --json"
    })
final class KeysRotateSigningCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final RandomGenerator random;
  private final Clock clock;

  @Mixin private KeyFileOption keys = new KeyFileOption();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  KeysRotateSigningCommand(PrintWriter out, RandomGenerator random, Clock clock) {
    this.out = out;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    keys.file().read(); // secrets beside no key file would be nobody's
    SigningSecretsFile file = SigningSecretsFile.beside(keys.file().path());
    SigningSecrets secrets = file.rotate(random, clock);
    int newest = secrets.newest().orElseThrow().number();
    int before = secrets.secrets().size() - 1;
    out.println(
        json
            ? KeyJson.object(
                Map.of("file", file.path().toString(), "secret", newest, "secrets_before", before))
            : "Secret %d of %s signs from now on; ids signed by the %d before it stay good."
                .formatted(newest, file.path(), before));
    return ExitCode.OK.code();
  }
}
