package dev.minimalimage.processor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.ToolProvider;

/** Our processor beside one that makes a class file, {@code made.Made}, in the first round. */
final class ClassFileMaker extends AbstractProcessor {
  private final MinimalImageProcessor processor = new MinimalImageProcessor();
  private final byte[] made;
  private boolean done;

  ClassFileMaker(Path folder) throws IOException {
    Path source = Files.createDirectories(folder).resolve("Made.java");
    Files.writeString(source, "package made; public class Made {}");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "--release",
                "17",
                "-d",
                folder.toString(),
                source.toString());
    if (status != 0) {
      throw new AssertionError("javac ends with " + status);
    }
    this.made = Files.readAllBytes(folder.resolve("made/Made.class"));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    processor.init(environment);
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      try (OutputStream stream =
          processingEnv.getFiler().createClassFile("made.Made").openOutputStream()) {
        stream.write(made);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return processor.process(annotations, round);
  }
}
