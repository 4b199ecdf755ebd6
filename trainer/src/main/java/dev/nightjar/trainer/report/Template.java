package dev.nightjar.trainer.report;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.GuardedBinding;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A Mustache template of this package. Values in two braces are escaped for HTML, those in three
 * are not. A name that nothing answers to is an error, not an empty place.
 */
final class Template {
  private final Mustache mustache;

  /**
   * Compiles a text.
   *
   * @throws MustacheException if it is no template
   */
  Template(String name, String text) {
    DefaultMustacheFactory factory = new DefaultMustacheFactory();
    factory.setObjectHandler(new Strict());
    this.mustache = factory.compile(new StringReader(text), name);
  }

  /**
   * Fills it.
   *
   * @param scope a record of the names
   * @throws MustacheException if the template asks for a name that there is not
   */
  String fill(Object scope) {
    StringWriter text = new StringWriter();
    mustache.execute(text, scope);
    return text.toString();
  }

  /**
   * The text of a file beside this class.
   *
   * @throws IOException if it is not in the jar
   */
  static String resource(String name) throws IOException {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("expected " + name + " beside " + Template.class + ", found nothing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static final class Strict extends ReflectionObjectHandler {
    @Override
    public Binding createBinding(String name, TemplateContext context, Code code) {
      return new GuardedBinding(this, name, context, code) {
        @Override
        protected synchronized Wrapper getWrapper(String asked, List<Object> scopes) {
          Wrapper found = super.getWrapper(asked, scopes);
          if (found instanceof MissingWrapper) {
            throw new MustacheException(
                "expected something named " + asked + ", found nothing", context);
          }
          return found;
        }
      };
    }
  }
}
