package dev.nightjar.trainer.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.trainer.remote.TestHadoopConfDir;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SparkSessionsTest {
  @Test
  void hadoopConfDir_counts_butPathsWithoutASchemeStayHere(@TempDir Path folder)
      throws IOException {
    Configuration hadoop = new Configuration();
    SparkSessions.configure(hadoop, TestHadoopConfDir.in(folder));
    assertEquals("2", hadoop.get("dfs.replication"));
    assertEquals("file:///", hadoop.get("fs.defaultFS"));
  }
}
