package dev.nightjar.trainer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.TinyShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportIT {
  @Test
  void write_versionOfAStore_isVerifiedAndPublishedWithIt(@TempDir Path folder) throws Exception {
    ModelStore store = new ModelStore(folder);
    ModelVersion version = new ModelVersion("20261123T020000Z");
    new TinyShop().item("mug", "Mugs").publish(folder, version.name());
    ModelFolder whole = store.folder(version);
    List<String> problems = new ArrayList<>();

    Report.write(whole.path(), whole.manifest(), SampleNight.bare(), problems::add);
    store.publish(version);

    assertEquals(List.of(), problems);
    assertEquals(List.of(version), store.versions());
    String page = Files.readString(whole.path().resolve("report.html"));
    assertTrue(page.contains("<h1>20261123T020000Z</h1>"), page);
  }
}
