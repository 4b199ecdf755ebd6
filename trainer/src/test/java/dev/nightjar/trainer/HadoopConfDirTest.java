package dev.nightjar.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code HADOOP_CONF_DIR} says, to commands without Spark and to Spark that we start. */
final class HadoopConfDirTest {
  private final Map<String, String> environment;
  private final Configuration hadoop = new Configuration();

  HadoopConfDirTest(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("core-site.xml"),
        """
        <configuration>
          <property><name>fs.defaultFS</name><value>hdfs://namenode</value></property>
          <property><name>dfs.replication</name><value>2</value></property>
        </configuration>
        """);
    environment = Map.of("HADOOP_CONF_DIR", folder.toString());
  }

  @Test
  void withoutSpark_allOfItCounts_butForWhatWasSetAlready() {
    hadoop.set("dfs.replication", "1");
    HadoopOptions.addConfigured(hadoop, environment);
    assertEquals("hdfs://namenode", hadoop.get("fs.defaultFS"));
    assertEquals("1", hadoop.get("dfs.replication"));
  }

  @Test
  void withSpark_itCounts_butPathsWithoutASchemeStayHere() {
    SparkSessions.configure(hadoop, environment);
    assertEquals("2", hadoop.get("dfs.replication"));
    assertEquals("file:///", hadoop.get("fs.defaultFS"));
  }
}
