package dev.minimalimage.processor.plan.reachability;

import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.NativeArgument;
import java.util.regex.Pattern;

/** Whether a part of the application tells native-image itself what it reaches. */
final class OwnMetadata {
  /** Options that name metadata, or a class that works it out while the image is built. */
  private static final Pattern METADATA =
      Pattern.compile(
          "(--features|-H:Features)=.*"
              + "|-H:(Reflection|JNI|Resource|DynamicProxy|Serialization)Configuration(Files|Resources)=.*"
              + "|-H:Configuration(FileDirectories|ResourceRoots)=.*"
              + "|-H:IncludeResource(s|Bundles)=.*");

  private OwnMetadata() {}

  static boolean isIn(CodeEvidence code) {
    return code.nativeImage().metadata()
        || code.nativeImage().args().stream()
            .map(NativeArgument::text)
            .anyMatch(option -> METADATA.matcher(option).matches());
  }
}
