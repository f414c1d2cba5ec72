package dev.minimalimage.processor.render;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.GuardedBinding;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates beside this class. Each belongs to one view record, whose components are exactly
 * its variables; a name that the view lacks is an error, where mustache would print nothing.
 */
final class Templates {
  private static final Pattern PARTIAL = Pattern.compile("(?m)^\\{\\{>(.*)}}\\n");

  private Templates() {}

  /** Renders a template with its view. The views quote; the template takes text as it is. */
  static String render(String template, Object view) {
    StringWriter text = new StringWriter();
    try {
      new Factory().compile(template).execute(text, view).flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return text.toString();
  }

  /** A text that is the same in every project, and so is no template. */
  static String constant(String name) {
    try (InputStream stream = stream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static final class Factory extends DefaultMustacheFactory {
    Factory() {
      // Mustache's own resolver would read the working directory and URLs.
      super(Templates::open);
      setObjectHandler(new StrictObjectHandler());
    }

    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value);
      } catch (IOException e) {
        throw new MustacheException("cannot write", e);
      }
    }
  }

  private static Reader open(String template) {
    return new StringReader(included(template));
  }

  /** A template with its partials in place; mustache.java would leave their lines' ends. */
  static String included(String template) {
    return PARTIAL
        .matcher(constant(template))
        .replaceAll(partial -> Matcher.quoteReplacement(included(partial.group(1) + ".mustache")));
  }

  private static InputStream stream(String name) {
    InputStream stream = Templates.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(name + " is missing from the processor's jar");
    }
    return stream;
  }

  private static final class StrictObjectHandler extends ReflectionObjectHandler {
    @Override
    public Binding createBinding(String name, TemplateContext context, Code code) {
      return new GuardedBinding(this, name, context, code) {
        @Override
        protected synchronized Wrapper getWrapper(String variable, List<Object> scopes) {
          Wrapper wrapper = super.getWrapper(variable, scopes);
          if (wrapper instanceof MissingWrapper) {
            throw new MustacheException(
                "the template names " + variable + ", which its view lacks");
          }
          return wrapper;
        }
      };
    }
  }
}
