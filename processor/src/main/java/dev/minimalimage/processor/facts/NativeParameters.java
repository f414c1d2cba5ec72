package dev.minimalimage.processor.facts;

import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of native-maven-plugin as Maven hands them to it: from the configuration, or else
 * from the property that the plugin names for the parameter.
 *
 * @param configuration of the execution, with what it takes from the plugin as a whole
 * @param properties of the model; those of Maven's command line win
 */
record NativeParameters(Xpp3Dom configuration, Properties properties) {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^{}]*}");

  /** Line breaks and tabs are white space to the plugin's lists, and nothing else is one. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&\\S]");

  /** Whether a text holds an expression that nothing in the image's build has a value for. */
  static boolean hasUnset(String text) {
    return EXPRESSION.matcher(text).find();
  }

  static boolean hasControl(String text) {
    return CONTROL.matcher(text).find();
  }

  Optional<Xpp3Dom> element(String name) {
    return Optional.ofNullable(configuration.getChild(name));
  }

  /** A parameter's text; an element that is empty or cannot be used counts as none. */
  Optional<String> text(String name, String property) {
    return element(name)
        .flatMap(NativeParameters::value)
        .or(() -> usable(properties.getProperty(property)));
  }

  /** Anything but {@code true}, such as {@code yes}, is false. */
  boolean flag(String name, String property) {
    return text(name, property).filter(text -> text.equalsIgnoreCase("true")).isPresent();
  }

  static Optional<String> value(Xpp3Dom element) {
    return usable(element.getValue());
  }

  private static Optional<String> usable(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && !hasUnset(text) && !hasControl(text));
  }
}
