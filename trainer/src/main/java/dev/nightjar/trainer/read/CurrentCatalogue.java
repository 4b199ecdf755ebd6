package dev.nightjar.trainer.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A shop's catalogue, brought up to date with the changes that its servers received since the
 * catalogue's files were written.
 *
 * @param items in the columns of {@link ItemSchema}, each item once
 * @param intakes of the catalogue and, if there are any, of the changes
 * @param changesUntil when the last change was received; {@link Instant#EPOCH} if there is none
 */
public record CurrentCatalogue(Dataset<Row> items, List<Intake> intakes, Instant changesUntil) {
  public CurrentCatalogue {
    intakes = List.copyOf(intakes);
  }

  /**
   * Reads both.
   *
   * @param scratch path or any Hadoop URI of a folder that all executors reach; what was read is
   *     kept below it
   * @param cataloguePaths files, folders or globs of the catalogue
   * @param eventPaths files, folders or globs of events; of the folders, {@value
   *     ItemChanges#FOLDER} is read
   * @throws InputException if a path of the catalogue leads to nothing that can be read
   * @throws TooManyRejectsException if more rows are rejected than the policy lets pass
   */
  public static CurrentCatalogue read(
      SparkSession spark,
      RejectPolicy rejects,
      String scratch,
      List<String> cataloguePaths,
      List<String> eventPaths)
      throws InputException, TooManyRejectsException {
    // Before the files are read: should one be replaced meanwhile, changes are made twice, not
    // never.
    InputFiles files = InputFiles.find(cataloguePaths, spark.sparkContext().hadoopConfiguration());
    Accepted listed = new CatalogueReader(spark, rejects, scratch).read(cataloguePaths);
    Optional<ItemChanges> changes = ItemChanges.read(spark, rejects, scratch, eventPaths);
    List<Intake> intakes = new ArrayList<>(List.of(listed.intake()));
    changes.ifPresent(read -> intakes.add(read.intake()));
    return new CurrentCatalogue(
        changes.map(read -> read.over(listed.rows(), modified(files))).orElse(listed.rows()),
        intakes,
        changes.map(ItemChanges::until).orElse(Instant.EPOCH));
  }

  private static Map<String, Long> modified(InputFiles files) {
    Map<String, Long> modified = new HashMap<>();
    files.files().forEach(file -> modified.put(file.uri(), file.modified()));
    return modified;
  }
}
