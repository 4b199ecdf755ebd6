package dev.nightjar.trainer.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.command.OptionDefaults;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

final class PublishOptionsTest {
  @TempDir Path folder;

  /** A {@code train} that has no other options. */
  @Command(name = "train")
  private static final class Train {
    @Mixin private final PublishOptions publishing = new PublishOptions();
  }

  @Test
  void published_isCopied_ifThatIsAsked() throws IOException {
    assertEquals(Optional.empty(), destination());
    assertEquals(Optional.of(URI.create("hdfs://a/b")), destination("--push-to=hdfs://a/b"));
  }

  @Test
  void notPublished_isNotCopied_whateverThePropertiesFileSays() throws IOException {
    Files.writeString(folder.resolve("nightjar.properties"), "push-to=hdfs://a/b\n");
    assertEquals(Optional.of(URI.create("hdfs://a/b")), destination());
    assertEquals(Optional.empty(), destination("--publish=false"));
  }

  @Test
  void notPublished_butCopied_isAskedWrongly() {
    assertEquals(
        "expected --push-to with a model that is published, found --publish false; nightjar models"
            + " push takes it there once it is",
        assertThrows(
                ParameterException.class,
                () -> destination("--publish=false", "--push-to=hdfs://a/b"))
            .getMessage());
  }

  private Optional<URI> destination(String... arguments) throws IOException {
    Train train = new Train();
    CommandLine commandLine = new CommandLine(train);
    commandLine.setDefaultValueProvider(OptionDefaults.of(List.of(arguments), Map.of(), folder));
    commandLine.parseArgs(arguments);
    return train.publishing.destination(commandLine.getCommandSpec());
  }
}
