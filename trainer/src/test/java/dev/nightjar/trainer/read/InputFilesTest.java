package dev.nightjar.trainer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputFilesTest {
  private static final Configuration LOCAL = new Configuration();

  private Path folder;
  private InputFolder input;

  @BeforeEach
  void fill(@TempDir Path empty) throws IOException {
    folder = empty;
    input = new InputFolder(folder);
    input.write("b.csv", "x");
    input.write("a.ndjson.gz", "x");
    input.write("2026/01/c.json", "x");
    input.write("2026/notes.txt", "x");
    input.write(".hidden.csv", "x");
    input.write("_temporary/d.csv", "x");
    Files.createFile(folder.resolve("empty.parquet"));
  }

  private InputFiles find(String... paths) throws InputException {
    return InputFiles.find(Arrays.stream(paths).map(path -> folder + "/" + path).toList(), LOCAL);
  }

  private List<String> names(InputFiles found) {
    return found.files().stream()
        .map(file -> file.path().substring(("file:" + folder + "/").length()))
        .toList();
  }

  @Test
  void find_folder_listsAllBelow_sorted_withoutBookkeeping() throws InputException {
    InputFiles found = find("");
    assertEquals(List.of("2026/01/c.json", "a.ndjson.gz", "b.csv", "empty.parquet"), names(found));
    assertEquals(List.of("file:" + folder + "/2026/notes.txt"), found.ignored());
  }

  @Test
  void find_hiddenFileByName_isRead() throws InputException {
    assertEquals(List.of(".hidden.csv"), names(find(".hidden.csv")));
  }

  @Test
  void find_glob_ofFilesAndFolders() throws InputException {
    assertEquals(List.of("2026/01/c.json", "b.csv"), names(find("{2026,b.csv}")));
  }

  @Test
  void find_overlappingPaths_listAFileOnce() throws InputException {
    assertEquals(List.of("a.ndjson.gz", "b.csv"), names(find("b.csv", "*.csv", "a.*", "b.csv")));
  }

  @Test
  void find_nameThatLooksLikeAGlob_isTheFileOfThatName() throws InputException, IOException {
    input.write("c[1].csv", "x");
    input.write("c1.csv", "x");
    assertEquals(List.of("c[1].csv"), names(find("c[1].csv")));
  }

  @Test
  void find_logWithoutClosedSegments_isNoFault_ifOthersHoldInput()
      throws InputException, IOException {
    input.write("logs/a/_served/served-1.ndjson.gz", "x");
    input.write("b/.open-events-1.ndjson", "x");
    input.write("b/_items/.open-items-1.ndjson", "x");
    input.write("c/.lock");
    assertEquals(List.of("b.csv"), names(find("logs", "b.csv", "b", "c", "[bc]")));
  }

  @Test
  void find_folderThatIsNoLog_isAFault_evenIfOthersHoldInput() throws IOException {
    input.write("nolog/.open-events-1.ndjson", "x");
    InputException nothing = assertThrows(InputException.class, () -> find("b.csv", "nolog"));
    assertTrue(nothing.toString().endsWith("found nothing"), nothing.toString());
  }

  @Test
  void find_onlyLogsWithoutClosedSegments_isSaid() throws IOException {
    input.write("log/_items/items-1.ndjson.gz", "x");
    InputException none = assertThrows(InputException.class, () -> find("log"));
    assertTrue(
        none.toString().contains("no event is closed yet at %s/log: ".formatted(folder)),
        none.toString());
  }

  @Test
  void nonEmpty_isOfOneFormat_withoutEmptyFiles() throws InputException {
    assertEquals(1, find("").nonEmpty(InputFormat.CSV).size());
    assertEquals(2, find("").nonEmpty(InputFormat.JSON).size());
    assertEquals(List.of(), find("").nonEmpty(InputFormat.PARQUET));
  }

  @Test
  void find_nothing_namesPathAndEndings() {
    InputException nothing =
        assertThrows(InputException.class, () -> find("b.csv", "absent/*.csv"));
    assertEquals(
        "no input at %s/absent/*.csv: expected a file, or a folder or glob of files, that ends in one of"
                .formatted(folder)
            + " .csv .csv.gz .ndjson .ndjson.gz .jsonl .jsonl.gz .json .json.gz .parquet;"
            + " found nothing",
        nothing.getMessage());
  }

  @Test
  void find_unknownEnding_isSaid() {
    InputException unknown = assertThrows(InputException.class, () -> find("2026/notes.txt"));
    assertTrue(unknown.toString().endsWith("found 1 file(s), none with such an ending"));
  }

  @Test
  void find_schemeThatNobodyServes_isAnInputException() {
    InputException unknown =
        assertThrows(
            InputException.class, () -> InputFiles.find(List.of("nosuch://a/b.csv"), LOCAL));
    assertTrue(unknown.toString().contains("cannot list nosuch://a/b.csv: "));
  }

  @Test
  void find_noPaths_isRefused() {
    assertThrows(InputException.class, () -> InputFiles.find(List.of(), LOCAL));
  }
}
