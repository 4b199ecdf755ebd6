package dev.nightjar.trainer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFoldersTest {
  @TempDir Path folder;

  @Test
  void find_foldersAndThoseBelow_findsWhatElseIsPassedOver() throws InputException, IOException {
    InputFolder log = new InputFolder(folder);
    log.write("b.csv", "x");
    log.write("_items/items-1.ndjson.gz", "x");
    log.write("_items/.open-items-2.ndjson", "x");
    log.write("2026/01/_items/items-3.ndjson.gz", "x");
    log.write("begun/_items/.open-items-1.ndjson", "x");
    log.write("_old/_items/items-1.ndjson.gz", "x");
    LogFolders found =
        LogFolders.find(
            List.of(folder + "/202*", folder + "/b.csv", folder.toString()),
            "_items",
            new Configuration());
    assertEquals(List.of("2026/01/_items", "_items", "begun/_items"), below(found.folders()));
    assertEquals(
        List.of("2026/01/_items/items-3.ndjson.gz", "_items/items-1.ndjson.gz"),
        below(found.input().files().stream().map(InputFile::path).toList()));
    assertEquals(
        List.of("2026/01/_items", "_items"),
        below(found.input().files().stream().map(file -> found.of(file).orElseThrow()).toList()));
  }

  @Test
  void find_filesOnly_orNoSuchFolder_isEmpty() throws InputException, IOException {
    InputFolder log = new InputFolder(folder);
    log.write("b.csv", "x");
    log.write("_items/items-1.ndjson.gz", "x");
    log.write("c/_served", "a file");
    Files.createDirectories(folder.resolve("d"));
    for (String path : List.of("/b.csv", "/c", "/d", "/nowhere/*")) {
      String name = path.equals("/b.csv") ? "_items" : "_served";
      LogFolders found = LogFolders.find(List.of(folder + path), name, new Configuration());
      assertEquals(List.of(), found.folders());
      assertEquals(InputFiles.NONE, found.input());
    }
  }

  private List<String> below(List<String> paths) {
    return paths.stream().map(path -> path.substring(("file:" + folder + "/").length())).toList();
  }
}
