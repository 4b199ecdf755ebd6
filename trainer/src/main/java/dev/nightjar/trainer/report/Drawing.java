package dev.nightjar.trainer.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns a chart into SVG that may stand in a page beside others: no ids, no fonts of its own,
 * {@link Ink} for colours, a size that follows the page.
 *
 * <p>Every text says how wide it was laid out, so that a browser with a somewhat wider or narrower
 * font fits it in instead of missing its place.
 */
final class Drawing extends SVGGraphics2D {
  /** Every chart's, in the units of its view box: a phone shows them as pixels. */
  static final int WIDTH = 320;

  private static final String SVG = "http://www.w3.org/2000/svg";

  /** What a chart's style may say; everything else is as a browser has it anyway. */
  private static final List<String> STYLES =
      List.of("fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight");

  private Drawing(SVGGeneratorContext context) {
    super(context, false);
  }

  private Drawing(Drawing parent) {
    super(parent);
  }

  /**
   * Draws a chart.
   *
   * @param title what it shows, for readers who do not see it
   * @param height in the same units as {@link #WIDTH}
   * @return an element {@code svg}, well-formed XML
   */
  static String of(JFreeChart chart, String title, int height) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .createDocument(SVG, "svg", null);
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setComment("");
      context.setPrecision(2);
      context.setStyleHandler((element, styles, same) -> style(element, styles));
      Drawing drawing = new Drawing(context);
      chart.draw(drawing, new Rectangle2D.Double(0, 0, WIDTH, height));
      return text(drawing.svg(document, title, height));
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("expected the JDK's XML to work", e);
    }
  }

  private Element svg(Document document, String title, int height) {
    Element svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 " + WIDTH + " " + height);
    svg.setAttribute("font-size", "12"); // what Batik takes for granted
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", Report.printable(title));
    svg.appendChild(getTopLevelGroup());
    return svg;
  }

  private static String text(Element svg) throws TransformerException {
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(svg), new StreamResult(text));
    return text.toString();
  }

  private static void style(Element element, Map<?, ?> styles) {
    for (String name : STYLES) {
      if (styles.get(name) instanceof String value) {
        Ink.css(value)
            .ifPresentOrElse(
                ink ->
                    element.setAttribute(
                        "style", name + ":" + ink + ";" + element.getAttribute("style")),
                () -> element.setAttribute(name, value));
      }
    }
  }

  @Override
  public Graphics create() {
    return new Drawing(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    Element element = getDOMFactory().createElementNS(SVG, "text");
    element.setAttribute("x", getGeneratorContext().doubleString(x));
    element.setAttribute("y", getGeneratorContext().doubleString(y));
    if (getFont() instanceof Lettering lettering) {
      element.setAttribute("textLength", getGeneratorContext().doubleString(lettering.width(text)));
      element.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
    element.appendChild(getDOMFactory().createTextNode(Report.printable(text)));
    getDOMGroupManager().addElement(element, DOMGroupManager.FILL);
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return font instanceof Lettering lettering ? lettering.metrics() : super.getFontMetrics(font);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  /** Charts draw within their plots, so that nothing needs to be cut off. */
  @Override
  public void clip(Shape shape) {}

  @Override
  public void setClip(Shape shape) {}

  @Override
  public void setBackground(Color color) {}
}
