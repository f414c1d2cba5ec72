package dev.minimalimage.processor.plan.search;

import dev.minimalimage.processor.model.ImageReference;
import dev.minimalimage.processor.model.Jdk;
import dev.minimalimage.processor.model.NativeBuilder;
import dev.minimalimage.processor.model.NativeMode;
import dev.minimalimage.processor.model.Need;
import dev.minimalimage.processor.model.Platform;
import java.util.List;
import java.util.Optional;

/** What starts the application on a base. */
sealed interface AppRuntime {

  /** What it needs of the base. */
  List<Need> needs();

  /** What it adds to the base, if that is known before it is built. */
  long bytes();

  /** The image that it is made in; empty for the base's own. */
  Optional<ImageReference> madeIn();

  /** The platforms that it can be made for, if it is made. */
  List<Platform> platforms();

  /** {@code its own Java 25}, {@code linked, 12 modules}. */
  String text();

  /** As the subject of what it needs. */
  default String name() {
    return "the Java runtime";
  }

  /** The modules of a linked runtime. */
  default Optional<LinkedModules> modules() {
    return Optional.empty();
  }

  /** The base's own. */
  record Bundled(Jdk jdk) implements AppRuntime {
    @Override
    public List<Need> needs() {
      return List.of();
    }

    @Override
    public long bytes() {
      return 0;
    }

    @Override
    public Optional<ImageReference> madeIn() {
      return Optional.empty();
    }

    @Override
    public List<Platform> platforms() {
      return List.of();
    }

    @Override
    public String text() {
      return "its own Java " + jdk.release();
    }
  }

  /** One that is linked from the modules of a JDK. */
  record Linked(Jdk jdk, LinkedModules linked) implements AppRuntime {
    @Override
    public List<Need> needs() {
      return jdk.needs();
    }

    @Override
    public long bytes() {
      return linked.total();
    }

    @Override
    public Optional<ImageReference> madeIn() {
      return Optional.of(jdk.jdk());
    }

    @Override
    public List<Platform> platforms() {
      return jdk.platforms();
    }

    @Override
    public String text() {
      if (linked.complete()) {
        return "linked, all modules";
      }
      int count = linked.bytes().size();
      return "linked, " + count + (count == 1 ? " module" : " modules");
    }

    @Override
    public Optional<LinkedModules> modules() {
      return Optional.of(linked);
    }
  }

  /** None: the application is an executable. */
  record Compiled(NativeBuilder builder, NativeMode mode) implements AppRuntime {
    @Override
    public List<Need> needs() {
      return builder.needs(mode);
    }

    @Override
    public long bytes() {
      return 0;
    }

    @Override
    public Optional<ImageReference> madeIn() {
      return Optional.of(builder.image(mode));
    }

    @Override
    public List<Platform> platforms() {
      return builder.platforms(mode);
    }

    @Override
    public String text() {
      return "none, an executable";
    }

    @Override
    public String name() {
      return "the executable";
    }
  }
}
