package dev.nightjar.trainer.learn;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The English endings that German stemming knows nothing of: the s of <i>cups, holders, bows, toys,
 * discs</i>, and the y of <i>candy</i>, which is an i in <i>candies</i>.
 */
final class EnglishEndings extends TokenFilter {
  private static final int SHORTEST = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  EnglishEndings(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (term.length() >= SHORTEST && last(1) == 's' && "cprwy".indexOf(last(2)) >= 0) {
      term.setLength(term.length() - 1);
    }
    if (term.length() >= SHORTEST && last(1) == 'y' && "aeiou".indexOf(last(2)) < 0) {
      term.buffer()[term.length() - 1] = 'i';
    }
    return true;
  }

  private char last(int place) {
    return term.charAt(term.length() - place);
  }
}
