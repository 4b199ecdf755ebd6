package dev.nightjar.server;

import dev.nightjar.command.ExitCode;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.KeyMint;
import dev.nightjar.server.keys.NewKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code nightjar keys create}: makes keys and prints them, this once.
 *
 * <pre>
 * publishable  nj_pk_Xr2Qm9aB…  key_4t0a91xq7c
 * secret       nj_sk_0pLk3VdT…  key_81mmz0c2sd
 * These keys are shown this once: /srv/keys.json holds only their hashes.
 * </pre>
 */
@Command(
    name = "create",
    description = "Makes keys and prints them, this once.",
    footer = {
      "",
      "A publishable key may fetch recommendations and send events, and may be seen by anyone.",
      "A secret key may also write, and belongs on the shop's own servers.",
      "",
      "Examples:",
      "  nightjar keys create --keys keys.json --name shop",
      "  nightjar keys create --keys keys.json --name loader --kind secret --json"
    })
final class KeysCreateCommand implements Callable<Integer> {
  /** Which keys to make; named as they are typed. */
  enum Kinds {
    publishable,
    secret,
    both;

    List<KeyKind> each() {
      return switch (this) {
        case publishable -> List.of(KeyKind.PUBLISHABLE);
        case secret -> List.of(KeyKind.SECRET);
        case both -> List.of(KeyKind.PUBLISHABLE, KeyKind.SECRET);
      };
    }
  }

  private final PrintWriter out;
  private final KeyMint mint;

  @Mixin private KeyFileOption keys = new KeyFileOption();

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Whom the keys are for, so that they can be told apart later.")
  private String name = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "both",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Kinds kind = Kinds.both;

  @Option(
      names = "--organization",
      paramLabel = "NAME",
      defaultValue = "default",
      description = "Whose rate limit the keys share (default: ${DEFAULT-VALUE}).")
  private String organization = "";

  @Option(names = "--json", description = "Prints a JSON array.")
  private boolean json;

  KeysCreateCommand(PrintWriter out, KeyMint mint) {
    this.out = out;
    this.mint = mint;
  }

  @Override
  public Integer call() throws IOException {
    List<NewKey> made =
        kind.each().stream().map(one -> mint.mint(one, name, organization)).toList();
    keys.file().update(ring -> ring.with(made.stream().map(NewKey::kept).toList()));
    if (json) {
      out.println(KeyJson.array(made.stream().map(KeysCreateCommand::fields).toList()));
    } else {
      for (NewKey key : made) {
        out.printf("%-11s  %s  %s%n", key.kept().kind().wireName(), key.text(), key.kept().id());
      }
      out.printf("Keys are shown this once: %s holds only their hashes.%n", keys.file().path());
    }
    return ExitCode.OK.code();
  }

  private static Map<String, String> fields(NewKey key) {
    Map<String, String> fields = KeyJson.of(key.kept());
    fields.put("key", key.text());
    return fields;
  }
}
