package dev.nightjar.server;

import dev.nightjar.command.ExitCode;
import dev.nightjar.server.keys.KeyRing;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightjar keys revoke}: makes a key good for nothing, for ever. */
@Command(
    name = "revoke",
    description = "Revokes a key for good; a running server refuses it within a second or two.",
    footer = {
      "",
      "Examples:",
      "  nightjar keys revoke --keys keys.json key_4t0a91xq7c",
      "  nightjar keys revoke --keys keys.json key_4t0a91xq7c --json"
    })
final class KeysRevokeCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final Clock clock;

  @Mixin private KeyFileOption keys = new KeyFileOption();

  @Parameters(paramLabel = "ID", description = "The key's id, as nightjar keys list shows it.")
  private String id = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  KeysRevokeCommand(PrintWriter out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    keys.file().read(); // to revoke in a file that is not there would make one
    try {
      KeyRing changed =
          keys.file()
              .update(ring -> ring.revoke(id, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
      String revoked = changed.revokedAt(id).orElseThrow().toString();
      out.println(
          json
              ? KeyJson.object(Map.of("id", id, "revoked", revoked))
              : "%s is revoked since %s.".formatted(id, revoked));
      return ExitCode.OK.code();
    } catch (IllegalArgumentException e) { // no such key
      throw new IOException(e.getMessage(), e);
    }
  }
}
