package dev.minimalimage.processor.facts;

import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The parameters of native-maven-plugin as Maven hands them to it: from the configuration, or else
 * from the property that the plugin names for the parameter.
 *
 * @param configuration of the execution, with what it takes from the plugin as a whole
 * @param properties of the model; those of Maven's command line win
 */
record NativeParameters(Xpp3Dom configuration, Properties properties) {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^{}]*}");

  /** Whether a text is an expression that nothing in the image's build has a value for. */
  static boolean isUnset(String text) {
    return EXPRESSION.matcher(text).matches();
  }

  static boolean hasUnset(String text) {
    return EXPRESSION.matcher(text).find();
  }

  Optional<Xpp3Dom> element(String name) {
    return Optional.ofNullable(configuration.getChild(name));
  }

  /** A parameter's text; Maven takes an element that is empty or has no value for none. */
  Optional<String> text(String name, String property) {
    return element(name)
        .flatMap(NativeParameters::value)
        .or(() -> property(property))
        .filter(text -> !isUnset(text));
  }

  Optional<String> property(String name) {
    return Optional.ofNullable(properties.getProperty(name)).filter(text -> !text.isEmpty());
  }

  /** Anything but {@code true}, such as {@code yes}, is false. */
  boolean flag(String name, String property) {
    return text(name, property).filter(text -> text.equalsIgnoreCase("true")).isPresent();
  }

  static Optional<String> value(Xpp3Dom element) {
    return Optional.ofNullable(element.getValue())
        .map(String::strip)
        .filter(text -> !text.isEmpty() && !isUnset(text));
  }
}
