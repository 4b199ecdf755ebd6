package dev.nightjar.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SparkSessionsTest {
  @TempDir Path folder;

  @Test
  void hadoopConfDir_counts_butPathsWithoutASchemeStayHere() throws IOException {
    Files.writeString(
        folder.resolve("core-site.xml"),
        """
        <configuration>
          <property><name>fs.defaultFS</name><value>hdfs://namenode</value></property>
          <property><name>dfs.replication</name><value>2</value></property>
        </configuration>
        """);
    Configuration hadoop = new Configuration();
    SparkSessions.configure(hadoop, Map.of("HADOOP_CONF_DIR", folder.toString()));
    assertEquals("2", hadoop.get("dfs.replication"));
    assertEquals("file:///", hadoop.get("fs.defaultFS"));
  }
}
