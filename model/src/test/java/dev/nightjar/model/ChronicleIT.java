package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class ChronicleIT {
  @TempDir Path root;

  @Test
  @Timeout(60)
  void quiet_localeWithOtherDigits_writesModelsThatOpenElsewhere() throws IOException {
    List<String> egypt = List.of("-Duser.language=ar", "-Duser.country=EG");
    try (ChildJvm trainer = ChildJvm.start(egypt, PublishLoop.class, root.toString())) {
      assertEquals(Optional.of("swept 0"), trainer.line());
      assertEquals(Optional.of("20260101T000001Z"), trainer.line());
    }
    try (Model model = Model.open(new ModelStore(root).servedFolder(), root.resolve("scratch"))) {
      assertTrue(model.user("ann").isPresent());
    }
  }
}
