package dev.nightjar.trainer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.TinyShop;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class ReportTest {
  private final Manifest manifest = SampleNight.manifest();

  @Test
  void html_fullNight_isXmlWithEveryPart() throws Exception {
    Document page = parsed(Report.html(manifest, SampleNight.findings()));

    assertEquals(List.of("20261123T020000Z"), texts(page, "h1"));
    assertEquals(
        List.of(
            "Is it better than popularity?",
            "What looks odd?",
            "How good are the answers?",
            "Which settings were chosen?",
            "What was it made from?",
            "What became of the answers?",
            "How did the night go?"),
        texts(page, "h2"));
    int ofSections = 5 * 3;
    int ofSearch = 3;
    int ofShop = 4;
    int ofAttributionAndNight = 2;
    assertEquals(
        ofSections + ofSearch + ofShop + ofAttributionAndNight,
        page.getElementsByTagName("svg").getLength());
  }

  @Test
  void html_fullNight_answersTheFirstQuestionsFirst() throws Exception {
    String html = Report.html(manifest, SampleNight.findings());
    String first = html.substring(0, html.indexOf("How good are the answers?"));

    assertTrue(first.contains("Better than popularity in all 5 questions."), first);
    assertTrue(first.contains("2026-11-23 02:00"), first);
    assertTrue(first.contains("517,703"), first);
    assertTrue(
        first.contains(
            "NDCG@20 is 0.355, 2.9 times that of popularity of 30 days (0.122)."
                + " Best other method: ease (0.328)."),
        first);
    assertTrue(first.contains("3,747 rows could not be used, 0.7\u00a0% of the input."), first);
  }

  @Test
  void html_namesThatAreMarkup_stayText() throws Exception {
    String html = Report.html(manifest, SampleNight.findings());
    Document page = parsed(html);

    assertEquals(0, page.getElementsByTagName("script").getLength());
    List<String> rows = texts(page, "th");
    assertEquals(2, rows.stream().filter(SampleNight.HOSTILE::equals).count(), rows.toString());
    List<String> labels = texts(page, "text");
    assertTrue(labels.stream().anyMatch(label -> label.startsWith("<script>")), labels.toString());
  }

  @Test
  void html_lettersThatXmlCannotSay_areReplaced() {
    assertEquals("a\ufffdb\ufffd\ufffd\n😀", Report.printable("a\0b\ud83d\u001b\n😀"));
  }

  @Test
  void html_sameFindings_sameBytes() throws Exception {
    assertEquals(
        Report.html(manifest, SampleNight.findings()),
        Report.html(SampleNight.manifest(), SampleNight.findings()));
  }

  @Test
  void html_needsNothingElse() throws Exception {
    String html = Report.html(manifest, SampleNight.findings());

    for (String reference : List.of("<script", " src=", "href=", "url(", "@import", " id=")) {
      assertFalse(html.contains(reference), reference);
    }
  }

  @Test
  void html_neitherEvaluatedNorSearched_saysWhy() throws Exception {
    String html = Report.html(manifest, SampleNight.bare());
    Document page = parsed(html);

    assertFalse(texts(page, "h2").contains("Is it better than popularity?"));
    assertTrue(html.contains("This model was not evaluated: the window holds 9 days"), html);
    assertTrue(html.contains("No settings were searched: settings were given."), html);
  }

  @Test
  void write_stagedModel_sealsAndPublishesWithThePage(@TempDir Path folder) throws Exception {
    ModelStore store = new ModelStore(folder);
    ModelVersion version = new ModelVersion("20261123T020000Z");
    new TinyShop().item("mug", "Mugs").publish(folder, version.name());
    Path whole = folder.resolve(version.name());
    List<String> problems = new ArrayList<>();

    Report.write(whole, store.folder(version).manifest(), SampleNight.findings(), problems::add);
    store.publish(version);

    assertEquals(List.of(), problems);
    assertTrue(Files.readString(whole.resolve("report.html")).contains("20261123T020000Z"));
    store.servedFolder().verify();
  }

  @Test
  void write_failing_isToldAndStopsNothing(@TempDir Path folder) {
    List<String> problems = new ArrayList<>();

    Manifest same =
        Report.write(folder.resolve("missing"), manifest, SampleNight.findings(), problems::add);

    assertSame(manifest, same);
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).contains("no report.html"), problems.get(0));
  }

  private static Document parsed(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static List<String> texts(Document page, String element) {
    NodeList found = page.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(index -> found.item(index).getTextContent())
        .toList();
  }
}
