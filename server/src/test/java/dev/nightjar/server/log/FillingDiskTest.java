package dev.nightjar.server.log;

import static dev.nightjar.server.log.Written.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.event.SegmentName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Room comes and goes, syncs fail: what was written without a complaint is there, nothing else. */
final class FillingDiskTest {
  @Property(tries = 50)
  void write_anyRoom_keepsExactlyTheBatchesThatSucceeded(
      @ForAll @Size(max = 30) List<@IntRange(max = 24) Integer> rooms) throws IOException {
    Path folder = Files.createTempDirectory("nightjar-log-");
    BoundedDisk disk = new BoundedDisk();
    List<String> succeeded = new ArrayList<>();
    SegmentName before = SegmentName.first("events", Instant.EPOCH);
    LogSettings settings = new LogSettings(folder, 60, LogSettings.DEFAULT_SEGMENT_AGE);
    try (SegmentCloser closer = new SegmentCloser(folder);
        SegmentWriter writer =
            new SegmentWriter(folder, settings, Clock.systemUTC(), disk, before, closer::submit)) {
      for (int batch = 0; batch < rooms.size(); batch++) {
        String first = batch + "-first";
        String second = batch + "-second";
        disk.setRoom(rooms.get(batch));
        disk.failNextSyncs(rooms.get(batch) % 5 == 0 ? 1 : 0);
        disk.failNextTruncates(rooms.get(batch) % 7 == 0 ? 2 : 0);
        try {
          writer.write(List.of(bytes(first + "\n"), bytes(second + "\n")));
          succeeded.addAll(List.of(first, second));
        } catch (IOException expected) {
          // not kept, and told so
        }
        if (writer.isFull()) {
          writer.roll();
        }
      }
    }
    assertEquals(succeeded, Written.lines(folder));
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
