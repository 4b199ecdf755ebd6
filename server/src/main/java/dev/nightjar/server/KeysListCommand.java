package dev.nightjar.server;

import dev.nightjar.command.ExitCode;
import dev.nightjar.server.keys.ApiKey;
import dev.nightjar.server.keys.KeyRing;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightjar keys list}: what is kept of every key that was ever made; never the keys. */
@Command(
    name = "list",
    description = "Lists all keys, oldest first: what they start with, never the keys themselves.",
    footer = {
      "",
      "Examples:",
      "  nightjar keys list --keys keys.json",
      "  nightjar keys list --keys keys.json --json"
    })
final class KeysListCommand implements Callable<Integer> {
  private static final String ROW = "%-14s  %-11s  %-14s  %-20s  %-20s  %-12s  %s%n";

  private final PrintWriter out;

  @Mixin private KeyFileOption keys = new KeyFileOption();

  @Option(names = "--json", description = "Prints a JSON array.")
  private boolean json;

  KeysListCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    KeyRing ring = keys.file().read();
    if (json) {
      out.println(KeyJson.array(ring.keys().stream().map(key -> fields(ring, key)).toList()));
      return ExitCode.OK.code();
    }
    out.printf(ROW, "ID", "KIND", "PREFIX", "CREATED", "REVOKED", "ORGANIZATION", "NAME");
    for (ApiKey key : ring.keys()) {
      out.printf(
          ROW,
          key.id(),
          key.kind().wireName(),
          key.prefix(),
          key.created(),
          ring.revokedAt(key.id()).map(Instant::toString).orElse("-"),
          key.organization(),
          key.name());
    }
    return ExitCode.OK.code();
  }

  private static Map<String, String> fields(KeyRing ring, ApiKey key) {
    Map<String, String> fields = KeyJson.of(key);
    ring.revokedAt(key.id()).ifPresent(time -> fields.put("revoked", time.toString()));
    return fields;
  }
}
