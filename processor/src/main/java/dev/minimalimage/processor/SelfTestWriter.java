package dev.minimalimage.processor;

import dev.minimalimage.processor.cache.CacheFile;
import dev.minimalimage.processor.model.MainCall;
import dev.minimalimage.processor.model.SelfTest;
import dev.minimalimage.processor.selftest.SelfTestSource;
import dev.minimalimage.processor.spec.Carrier;
import dev.minimalimage.processor.spec.SpecReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Has the class of the image's self-test compiled with the application. That is so in every mode:
 * the image's own build rests in all else.
 */
final class SelfTestWriter {
  private SelfTestWriter() {}

  static void write(Element main, ProcessingEnvironment environment) {
    // Without a folder for classes there is none that an image could take it from.
    Optional<Path> classOutput = ClassOutput.of(environment.getFiler());
    if (!SpecReader.wantsSelfTest(main) || classOutput.isEmpty()) {
      return;
    }
    String mainClass = Carrier.binaryName(main, environment.getElementUtils());
    String type = SelfTest.typeFor(mainClass);
    try (Writer writer = environment.getFiler().createSourceFile(type, main).openWriter()) {
      SpecReader reader = new SpecReader(environment.getElementUtils(), environment.getTypeUtils());
      writer.write(source(type, mainClass, reader.mainCall(main), classOutput));
    } catch (FilerException there) {
      // A folder of generated sources is among the sources: the class is compiled already.
    } catch (IOException e) {
      environment
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "the class "
                  + type
                  + " cannot be written: "
                  + e.getClass().getSimpleName()
                  + "; make the folder of generated sources writable, or set selfTest = false",
              main);
    }
  }

  /** The text, kept from the last compilation: it is mostly the same, and takes long to make. */
  private static String source(
      String type, String mainClass, Optional<MainCall> call, Optional<Path> classOutput) {
    Optional<Path> folder =
        Workplace.of(Optional.empty(), classOutput).flatMap(Workplace::buildDir);
    CacheFile file = new CacheFile(folder, "self-test.txt", "self-test 2");
    Optional<String> kept =
        file.read(
            text -> {
              text.expect(type);
              text.expect(call.toString());
              return text.next();
            });
    if (kept.isPresent()) {
      return kept.get();
    }
    String source = SelfTestSource.of(type, mainClass, call);
    file.write(
        text -> {
          text.add(type);
          text.add(call.toString());
          text.add(source);
        });
    return source;
  }
}
