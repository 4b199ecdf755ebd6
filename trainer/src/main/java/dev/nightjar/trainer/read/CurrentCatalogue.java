package dev.nightjar.trainer.read;

import dev.nightjar.event.LogLayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A shop's catalogue, brought up to date with the changes that its servers received.
 *
 * @param items in the columns of {@link ItemSchema}, each item once
 * @param intakes of the catalogue and, if there are any, of the changes
 * @param changesUntil up to when all changes of all logs are in it, as {@link ItemChanges#until()}
 *     tells; {@link Instant#EPOCH} if there is none
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
   * @param eventPaths files, folders or globs of events; of the logs among and below the folders,
   *     {@value LogLayout#ITEMS_FOLDER} is read
   * @param newerCatalogueWins whether a file of the catalogue overrules the changes that were
   *     received before it was last written to; else changes always win
   * @throws InputException if a path of the catalogue leads to nothing that can be read
   * @throws TooManyRejectsException if more rows are rejected than the policy lets pass
   */
  public static CurrentCatalogue read(
      SparkSession spark,
      RejectPolicy rejects,
      String scratch,
      List<String> cataloguePaths,
      List<String> eventPaths,
      boolean newerCatalogueWins)
      throws InputException, TooManyRejectsException {
    InputFiles files = InputFiles.find(cataloguePaths, spark.sparkContext().hadoopConfiguration());
    Accepted listed = new CatalogueReader(spark, rejects, scratch).read(files);
    Optional<ItemChanges> changes = ItemChanges.read(spark, rejects, scratch, eventPaths);
    Precedence precedence = Precedence.of(files, newerCatalogueWins);
    List<Intake> intakes = new ArrayList<>(List.of(listed.intake()));
    changes.ifPresent(read -> intakes.add(read.intake()));
    return new CurrentCatalogue(
        changes.map(read -> read.over(listed.rows(), precedence)).orElse(listed.rows()),
        intakes,
        changes.map(ItemChanges::until).orElse(Instant.EPOCH));
  }
}
