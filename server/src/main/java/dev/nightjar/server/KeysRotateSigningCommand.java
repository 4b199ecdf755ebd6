package dev.nightjar.server;

import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.attribution.SigningSecretsFile;
import dev.nightjar.command.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
      "Example:",
      "  nightjar keys rotate-signing --keys keys.json"
    })
final class KeysRotateSigningCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final RandomGenerator random;
  private final Clock clock;

  @Mixin private KeyFileOption keys = new KeyFileOption();

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
    out.printf(
        "Secret %d of %s signs from now on; ids signed by the %d before it stay good.%n",
        secrets.newest().orElseThrow().number(), file.path(), secrets.secrets().size() - 1);
    return ExitCode.OK.code();
  }
}
