package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.trainer.spark.SharedSpark;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScratchIT {
  @Test
  void write_keepsRowsAndTypes_untilClosed(@TempDir Path parent) throws IOException {
    Dataset<Row> rows = SharedSpark.session().sql("select 1L a, 'x' b, cast(null as double) c");
    try (Scratch scratch = Scratch.write(rows, parent.toString())) {
      assertEquals("[1,x,null]", scratch.rows().first().toString());
    }
    assertArrayEquals(new String[0], parent.toFile().list());
  }

  @Test
  void write_thatFails_leavesNothing(@TempDir Path parent) {
    Dataset<Row> rows =
        SharedSpark.session().range(1).select(expr("raise_error('no such luck')").as("a"));
    assertThrows(Exception.class, () -> Scratch.write(rows, parent.toString()));
    assertArrayEquals(new String[0], parent.toFile().list());
  }
}
