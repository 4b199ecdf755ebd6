package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.ChildJvm;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VectorsIT {
  private static final List<String> SIMD = List.of("--add-modules", "jdk.incubator.vector");

  @Test
  void dot_withAndWithoutSimd_ranksAlike() throws IOException {
    List<String> simd = ranking(SIMD);
    List<String> plain = ranking(List.of());
    assertEquals("VectorBLAS", simd.get(0));
    assertEquals("Java11BLAS", plain.get(0));
    assertEquals(VectorsRanking.LISTED, plain.size() - 1);
    assertEquals(plain.subList(1, plain.size()), simd.subList(1, simd.size()));
  }

  private static List<String> ranking(List<String> jvmOptions) throws IOException {
    try (ChildJvm child = ChildJvm.start(jvmOptions, VectorsRanking.class)) {
      return List.of(child.line().orElseThrow().split(" "));
    }
  }
}
