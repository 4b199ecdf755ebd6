package dev.nightjar.trainer.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HadoopConfDirTest {
  private final Configuration hadoop = new Configuration();

  @Test
  void addTo_allOfItCounts_butForWhatWasSetAlready(@TempDir Path folder) throws IOException {
    hadoop.set("dfs.replication", "1");
    HadoopConfDir.addTo(hadoop, TestHadoopConfDir.in(folder));
    assertEquals("hdfs://namenode", hadoop.get("fs.defaultFS"));
    assertEquals("1", hadoop.get("dfs.replication"));
  }

  @Test
  void addTo_noFolder_orNoFilesInIt_changesNothing(@TempDir Path folder) {
    HadoopConfDir.addTo(hadoop, Map.of());
    HadoopConfDir.addTo(hadoop, Map.of("HADOOP_CONF_DIR", folder.toString()));
    assertEquals("file:///", hadoop.get("fs.defaultFS"));
  }
}
