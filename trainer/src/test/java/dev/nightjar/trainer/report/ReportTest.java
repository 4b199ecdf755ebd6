package dev.nightjar.trainer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.Evaluation.Section;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@TestInstance(Lifecycle.PER_CLASS)
final class ReportTest {
  private final Manifest manifest = SampleNight.manifest();
  private final String html;

  ReportTest() throws IOException {
    html = Report.html(manifest, SampleNight.findings());
  }

  @Test
  void html_fullNight_isXmlWithEveryPart() throws Exception {
    Document page = parsed(html);

    assertEquals(List.of("20261123T020000Z"), texts(page, "h1"));
    assertEquals(
        List.of(
            "Is it better than popularity?",
            "What looks odd?",
            "How good are the answers?",
            "Was it right?",
            "Which settings were chosen?",
            "What was it made from?",
            "How were the nights before?",
            "What became of the answers?",
            "How did the night go?"),
        texts(page, "h2"));
    int ofSections = 5 * 3;
    int ofHindsight = 2;
    int ofSearch = 3;
    int ofShop = 4;
    int ofPast = 1;
    int ofAttributionAndNight = 2;
    assertEquals(
        ofSections + ofHindsight + ofSearch + ofShop + ofPast + ofAttributionAndNight,
        page.getElementsByTagName("svg").getLength());
  }

  @Test
  void html_fullNight_answersTheFirstQuestionsFirst() {
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
  void html_comparison_isBesideHindsight() {
    assertTrue(html.contains("settings against 20261122T020000Z"), "title");
    assertTrue(html.contains("−0.012 to +0.004"), "difference");
  }

  /** What has no popularity beside it is no question of being better. */
  @Test
  void html_sectionWithoutPopularity_isNotCounted() throws IOException {
    Evaluation all = SampleEvaluation.evaluation();
    List<Section> sections = new ArrayList<>(all.sections());
    Section first = sections.get(0);
    sections.set(
        0,
        new Section(
            first.endpoint(),
            first.question(),
            first.k(),
            first.lines().stream().filter(line -> !line.method().startsWith("popular")).toList()));
    Evaluation fewer = new Evaluation(all.cutoff(), all.until(), all.seed(), sections);
    Findings findings =
        new Findings(
            Finding.of(fewer),
            List.of(),
            Optional.empty(),
            SampleNight.search(),
            SampleNight.shop(),
            PastNights.NONE);

    String page = Report.html(manifest, findings);

    assertTrue(page.contains("Better than popularity in all 4 questions."), page);
  }

  @Test
  void html_nightsBefore_areDrawnAndListed_theLatestFirst() throws Exception {
    List<String> rows = texts(parsed(html), "th");
    int tonight = rows.indexOf("20261123T020000Z");
    assertEquals("20261122T020000Z", rows.get(tonight + 1));
    assertTrue(html.contains("29 versions before this one are still there"), "the nights before");
    assertTrue(html.contains("grey: popularity"), "what the metric is compared with");
  }

  @Test
  void html_firstNight_saysSo() throws IOException {
    assertTrue(
        Report.html(manifest, SampleNight.bare()).contains("This is the first one."), "first");
  }

  @Test
  void html_namesThatAreMarkup_stayText() throws Exception {
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
  void html_sameFindings_sameBytes() throws IOException {
    assertEquals(html, Report.html(SampleNight.manifest(), SampleNight.findings()));
  }

  @Test
  void html_needsNothingElse() {

    for (String reference : List.of("<script", " src=", "href=", "url(", "@import", " id=")) {
      assertFalse(html.contains(reference), reference);
    }
  }

  @Test
  void html_neitherEvaluatedNorSearched_saysWhy() throws Exception {
    String bare = Report.html(manifest, SampleNight.bare());
    Document page = parsed(bare);

    assertFalse(texts(page, "h2").contains("Is it better than popularity?"));
    assertTrue(bare.contains("This model was not evaluated: the window holds 9 days"), bare);
    assertTrue(bare.contains("Not searched: the usual ones, and those given."), bare);
  }

  @Test
  void write_folder_holdsThePageAlone(@TempDir Path folder) throws Exception {
    List<String> problems = new ArrayList<>();

    Report.write(folder, manifest, SampleNight.findings(), problems::add);

    assertEquals(List.of(), problems);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("report.html")), files.toList());
    }
    assertEquals(html, Files.readString(folder.resolve("report.html")));
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

  private static Document parsed(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static List<String> texts(Document page, String element) {
    NodeList found = page.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(index -> found.item(index).getTextContent())
        .toList();
  }
}
