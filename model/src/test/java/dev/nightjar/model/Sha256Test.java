package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Sha256Test {
  // The example of FIPS 180-2, appendix B.1.
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void of_abcAsTextAndAsFile_isTheStandardsExample() throws IOException {
    assertEquals(ABC, Sha256.of("abc"));
    assertEquals(ABC, Sha256.of(Files.writeString(folder.resolve("abc"), "abc")));
  }

  @Test
  void ofCopy_moreThanABuffer_copiesEveryByteItDigests() throws IOException {
    byte[] content = new byte[(1 << 20) + 1];
    content[1 << 20] = 1;
    Path file = Files.write(folder.resolve("long"), content);
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    assertEquals(Sha256.of(file), Sha256.ofCopy(file, copy));
    assertArrayEquals(content, copy.toByteArray());
  }
}
