package dev.nightjar.trainer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.mustachejava.MustacheException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TemplateTest {
  record Shelf(String name, List<String> items) {}

  @Test
  void fill_twoBraces_escapes() {
    assertEquals(
        "&lt;b title=&quot;x&quot;&gt;".replace("=", "&#61;"),
        new Template("t", "{{name}}").fill(new Shelf("<b title=\"x\">", List.of())));
  }

  @Test
  void fill_list_repeats() {
    assertEquals(
        "[a][b]",
        new Template("t", "{{#items}}[{{.}}]{{/items}}").fill(new Shelf("", List.of("a", "b"))));
  }

  @Test
  void fill_nameThatThereIsNot_fails() {
    Template template = new Template("t", "{{nmae}}");

    assertThrows(MustacheException.class, () -> template.fill(new Shelf("n", List.of())));
  }
}
