package dev.minimalimage.processor.facts;

import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What native-maven-plugin makes of its parameters, in its own order. */
final class NativeOptions {
  private static final int MOST_PROBLEMS = 20;

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern JOINED = Pattern.compile("\\S\\s+-");

  private final NativeParameters parameters;
  private final PomPlaces places;
  private final String place;
  private final int parts;
  private final List<NativeArgument> args = new ArrayList<>();
  private final List<NativeProblem> problems = new ArrayList<>();

  /**
   * @param place where the plugin is declared, for what comes out of properties
   */
  NativeOptions(
      NativeParameters parameters, PluginVersion version, PomPlaces places, String place) {
    this.parameters = parameters;
    this.places = places;
    this.place = place;
    // Since then it parts an element's text at the first white space alone.
    this.parts = version.isBefore("0.10.3") ? 0 : 2;
    flag("debug", "-g");
    flag("verbose", "--verbose");
    flag("sharedLibrary", "--shared");
    flag("quickBuild", "-Ob");
    variables("systemPropertyVariables", "systemProperties", "-D");
    variables("environmentVariables", "environment", "-E");
    List.of("mainClass", "imageName", "outputDirectory").forEach(this::check);
    texts("jvmArgs")
        .forEach(each -> args.add(new NativeArgument("-J" + each.text(), each.place())));
    texts("buildArgs").forEach(this::split);
  }

  List<NativeArgument> args() {
    return List.copyOf(args);
  }

  List<NativeProblem> problems() {
    return List.copyOf(problems);
  }

  /** A text that cannot be used counts as none, which is worth a word. */
  private void check(String name) {
    parameters
        .element(name)
        .filter(element -> element.getValue() != null && !element.getValue().isBlank())
        .filter(element -> NativeParameters.value(element).isEmpty())
        .ifPresent(element -> add(element, new ArrayList<>()));
  }

  private void flag(String name, String option) {
    if (parameters.flag(name, name)) {
      args.add(new NativeArgument(option, parameters.element(name).map(places::of).orElse(place)));
    }
  }

  /** Maven sorts them by name. */
  private void variables(String name, String field, String prefix) {
    SortedMap<String, Xpp3Dom> sorted = new TreeMap<>();
    parameters
        .element(name)
        .or(() -> parameters.element(field))
        .ifPresent(
            map -> List.of(map.getChildren()).forEach(each -> sorted.put(each.getName(), each)));
    sorted.forEach(
        (key, element) ->
            Optional.ofNullable(element.getValue())
                .ifPresent(
                    value -> add(prefix + key + "=" + value, key, places.of(element), args)));
  }

  /** The elements of a list, whatever they are called; or a text with commas. */
  private List<NativeArgument> texts(String name) {
    List<NativeArgument> texts = new ArrayList<>();
    Xpp3Dom list = parameters.element(name).orElseGet(() -> new Xpp3Dom(name));
    for (Xpp3Dom element : list.getChildren()) {
      add(element, texts);
    }
    if (list.getChildCount() == 0) {
      String at = parameters.element(name).map(places::of).orElse(place);
      parameters
          .text(name, name)
          .ifPresent(
              text -> List.of(COMMA.split(text)).forEach(each -> add(each, name, at, texts)));
    }
    return texts;
  }

  private void add(Xpp3Dom element, List<NativeArgument> to) {
    String at = places.of(element);
    if (element.getChildCount() > 0) {
      problem(at, element.getName(), "holds elements where an option belongs", "write it as text");
    } else {
      add(element.getValue() == null ? "" : element.getValue(), element.getName(), at, to);
    }
  }

  private void add(String text, String name, String at, List<NativeArgument> to) {
    if (text.isBlank()) {
      problem(at, name, "is empty, on which native-maven-plugin fails", "remove it");
    } else if (NativeParameters.hasUnset(text)) {
      problem(
          at,
          name,
          "asks for a value that the image's build does not have: " + PomProblems.oneLine(text),
          "write the value into the POM");
    } else if (NativeParameters.hasControl(text)) {
      problem(at, name, "holds a control character", "remove that character");
    } else {
      to.add(new NativeArgument(text, at));
    }
  }

  private void split(NativeArgument buildArg) {
    String text = buildArg.text();
    // The plugin's own exception, for what it adds itself.
    if (text.startsWith("\\Q") || text.startsWith("-H:ConfigurationFileDirectories")) {
      args.add(buildArg);
      return;
    }
    for (String part : WHITE_SPACE.split(text, parts)) {
      if (!part.isEmpty()) {
        args.add(new NativeArgument(part, buildArg.place()));
      }
      if (JOINED.matcher(part).find()) {
        problem(
            buildArg.place(),
            "buildArg",
            "holds more than two options, and native-maven-plugin parts it only once, so that"
                + " native-image gets the rest as one: "
                + PomProblems.oneLine(part),
            "write one option into each <buildArg>");
      }
    }
  }

  private void problem(String at, String element, String what, String remedy) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new NativeProblem(at + ": <" + element + "> " + what, remedy));
    }
  }
}
