package dev.nightjar.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HadoopOptionsTest {
  @TempDir Path folder;

  @Test
  void configured_isWhatTheFolderSays_butForWhatWasSetAlready() throws IOException {
    Files.writeString(
        folder.resolve("core-site.xml"),
        """
        <configuration>
          <property><name>fs.defaultFS</name><value>hdfs://namenode</value></property>
          <property><name>dfs.replication</name><value>2</value></property>
        </configuration>
        """);
    Configuration hadoop = new Configuration();
    hadoop.set("dfs.replication", "1");
    HadoopOptions.addConfigured(hadoop, Map.of("HADOOP_CONF_DIR", folder.toString()));
    assertEquals("hdfs://namenode", hadoop.get("fs.defaultFS"));
    assertEquals("1", hadoop.get("dfs.replication"));
  }
}
