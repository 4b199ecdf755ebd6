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
  void beside_foldersOnly_findsWhatElseIsPassedOver() throws InputException, IOException {
    input.write("_items/items-1.ndjson.gz", "x");
    input.write("_items/.open-items-2.ndjson", "x");
    input.write("2026/_items/items-3.ndjson.gz", "x");
    List<String> folders = List.of(folder + "/{.,2026}", folder + "/b.csv", folder.toString());
    assertEquals(
        List.of("2026/_items/items-3.ndjson.gz", "_items/items-1.ndjson.gz"),
        names(InputFiles.beside(folders, "_items", LOCAL)));
    assertEquals(List.of(), names(InputFiles.beside(List.of(folder + "/b.csv"), "_items", LOCAL)));
  }

  @Test
  void beside_noSuchFolderOrNothingInIt_isEmpty() throws InputException, IOException {
    List<String> log = List.of(folder.toString(), "/nowhere/*");
    assertEquals(List.of(), names(InputFiles.beside(log, "_served", LOCAL)));
    Files.createDirectories(folder.resolve("_served"));
    input.write("_served/.open-served-1.ndjson", "x");
    assertEquals(List.of(), names(InputFiles.beside(log, "_served", LOCAL)));
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
