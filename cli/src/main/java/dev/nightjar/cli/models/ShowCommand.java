package dev.nightjar.cli.models;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.attribution.AttributionJson;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.Footprint;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelFolder;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightjar models show}: what a version says of itself. */
@Command(
    name = "show",
    description = {
      "Show a version's manifest: what a server needs of disk and memory, counts, settings, metrics,",
      "times and tables, and what became of the answers of its predecessors."
    },
    footer = {
      "  nightjar models show --models models",
      "  nightjar models show 20261123T020000Z --models models --json",
    })
final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final VersionOptions models = new VersionOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ModelFolder folder = models.folder();
    Standing standing = Standing.of(folder.manifest().version(), models.store());
    if (json) {
      ObjectNode manifest = Json.of(folder.manifest());
      manifest.set("attribution", AttributionJson.of(folder.manifest().attribution()));
      manifest.set("needs", needs(folder.manifest()));
      manifest.set("standing", Json.of(standing));
      Json.print(terminal, manifest.put("folder", folder.path().toString()));
    } else {
      new ManifestText(folder, standing).print(terminal);
    }
    return ExitCode.OK.code();
  }

  private static ObjectNode needs(Manifest manifest) {
    Footprint needs = Footprint.of(manifest);
    return Json.object()
        .put("disk_bytes", needs.disk())
        .put("page_cache_bytes", needs.pageCache())
        .put("heap_bytes", needs.heap())
        .put("server_heap_bytes", needs.serverHeap());
  }
}
