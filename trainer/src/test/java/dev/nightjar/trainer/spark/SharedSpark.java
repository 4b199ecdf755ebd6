package dev.nightjar.trainer.spark;

import org.apache.spark.sql.SparkSession;

/**
 * The one Spark session of all tests in a JVM: it takes seconds to start, and ends with the JVM.
 */
public final class SharedSpark {
  private SharedSpark() {}

  /** Starts Spark when first asked. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  private static final class Holder {
    static final SparkSession SESSION =
        SparkSession.builder()
            .master("local[2]")
            .appName("nightjar tests")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            // A plan is run once here: compiling it costs more than it saves.
            .config("spark.sql.codegen.wholeStage", false)
            // Far from UTC, so that a test notices whatever depends on where a machine stands.
            .config("spark.sql.session.timeZone", "Pacific/Auckland")
            .getOrCreate();
  }
}
