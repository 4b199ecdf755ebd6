package dev.nightjar.trainer.report;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;

/**
 * A font that measures text by the widths of Helvetica, which system fonts come close to.
 *
 * <p>The JDK measures with the fonts of the machine: it fails where there are none, as in many
 * containers, and lays charts out differently wherever they differ. A drawing only needs to know
 * how wide a word will be, and tells the browser (see {@link Drawing}).
 */
final class Lettering extends Font {
  private static final long serialVersionUID = 1L;

  private static final double ASCENT = 0.76;
  private static final double DESCENT = 0.24;
  private static final int UNKNOWN = 600;
  private static final int WIDE = 1000;
  private static final char FIRST_WIDE = '\u2e80'; // Chinese, Japanese and Korean begin here

  /** From space to tilde, in thousandths of the size. */
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final double BOLD_FACTOR = 1.06;

  private Lettering(int style, int size) {
    super(SANS_SERIF, style, size);
  }

  static Lettering plain(int size) {
    return new Lettering(PLAIN, size);
  }

  static Lettering bold(int size) {
    return new Lettering(BOLD, size);
  }

  /** Of a text, in the unit of the font's size. */
  double width(String text) {
    double thousandths = 0;
    for (int i = 0; i < text.length(); i++) {
      thousandths += width(text.charAt(i));
    }
    return thousandths / 1000 * getSize2D() * (isBold() ? BOLD_FACTOR : 1);
  }

  /** The text, or as much of its beginning as fits with an ellipsis. */
  String fitted(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…") > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  FontMetrics metrics() {
    return new Metrics(this);
  }

  @Override
  public String getFamily() {
    return SANS_SERIF;
  }

  @Override
  public LineMetrics getLineMetrics(String text, FontRenderContext context) {
    return new Line(getSize2D(), text.length());
  }

  private static int width(char letter) {
    if (letter >= ' ' && letter - ' ' < WIDTHS.length) {
      return WIDTHS[letter - ' '];
    }
    return letter >= FIRST_WIDE ? WIDE : UNKNOWN;
  }

  private static final class Metrics extends FontMetrics {
    private static final long serialVersionUID = 1L;

    private final Lettering lettering;

    Metrics(Lettering lettering) {
      super(lettering);
      this.lettering = lettering;
    }

    @Override
    public int stringWidth(String text) {
      return (int) Math.ceil(lettering.width(text));
    }

    @Override
    public int getAscent() {
      return (int) Math.round(ASCENT * lettering.getSize2D());
    }

    @Override
    public int getDescent() {
      return (int) Math.round(DESCENT * lettering.getSize2D());
    }
  }

  private static final class Line extends LineMetrics {
    private final float size;
    private final int letters;

    Line(float size, int letters) {
      this.size = size;
      this.letters = letters;
    }

    @Override
    public int getNumChars() {
      return letters;
    }

    @Override
    public float getAscent() {
      return (float) ASCENT * size;
    }

    @Override
    public float getDescent() {
      return (float) DESCENT * size;
    }

    @Override
    public float getLeading() {
      return 0;
    }

    @Override
    public float getHeight() {
      return size;
    }

    @Override
    public int getBaselineIndex() {
      return Font.ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
      return new float[] {0, -getAscent() / 2, -getAscent()};
    }

    @Override
    public float getStrikethroughOffset() {
      return -getAscent() / 3;
    }

    @Override
    public float getStrikethroughThickness() {
      return 1;
    }

    @Override
    public float getUnderlineOffset() {
      return getDescent() / 2;
    }

    @Override
    public float getUnderlineThickness() {
      return 1;
    }
  }
}
