package dev.nightjar.trainer.learn;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The terms of a text that may be German, English or both: lower-cased words without the commonest
 * ones, with ä, ae, a and ß, ss made one, cut to a light stem.
 *
 * <p>One way for both languages, since names are too short to tell them apart: endings are only cut
 * where that joins no unlike words of the other language.
 */
final class TextTerms {
  private static final CharArraySet COMMON = common();

  private TextTerms() {}

  /** The terms of {@code text}, in its order. */
  static List<String> of(String text) {
    Tokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(text));
    try (TokenStream terms = terms(words)) {
      CharTermAttribute term = terms.getAttribute(CharTermAttribute.class);
      List<String> found = new ArrayList<>();
      terms.reset();
      while (terms.incrementToken()) {
        found.add(term.toString());
      }
      terms.end();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }

  private static TokenStream terms(Tokenizer words) {
    return new GermanLightStemFilter(
        new EnglishEndings(
            new GermanNormalizationFilter(new StopFilter(new LowerCaseFilter(words), COMMON))));
  }

  private static CharArraySet common() {
    CharArraySet common = new CharArraySet(GermanAnalyzer.getDefaultStopSet(), false);
    common.addAll(EnglishAnalyzer.getDefaultStopSet());
    return CharArraySet.unmodifiableSet(common);
  }
}
