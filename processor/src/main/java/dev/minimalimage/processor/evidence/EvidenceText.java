package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.cache.TextReader;
import dev.minimalimage.processor.cache.TextWriter;
import dev.minimalimage.processor.model.Api;
import dev.minimalimage.processor.model.ApiCall;
import dev.minimalimage.processor.model.CodeEvidence;
import dev.minimalimage.processor.model.NamedClass;
import dev.minimalimage.processor.model.NativeArgument;
import dev.minimalimage.processor.model.NativeFile;
import dev.minimalimage.processor.model.NativeImageFiles;
import dev.minimalimage.processor.model.NativeSystem;
import dev.minimalimage.processor.model.PackageUse;
import dev.minimalimage.processor.model.SymbolVersion;
import dev.minimalimage.processor.model.Version;

/** The evidence of a jar, without its name, as text. */
final class EvidenceText {
  private EvidenceText() {}

  static void write(CodeEvidence code, TextWriter to) {
    to.add(
        code.uses(),
        use -> {
          to.add(use.type());
          to.add(use.by());
        });
    to.add(code.packages(), to::add);
    to.add(
        code.calls(),
        call -> {
          to.add(call.api().name());
          to.add(call.literal(), to::add);
          to.add(call.by());
        });
    to.add(
        code.names(),
        named -> {
          to.add(named.name());
          to.add(named.by());
        });
    to.add(code.services(), to::add);
    to.add(code.requires(), to::add);
    to.add(code.agent());
    to.add(code.signed());
    to.add(code.nativeImage().metadata());
    to.add(
        code.nativeImage().args(),
        argument -> {
          to.add(argument.text());
          to.add(argument.place());
        });
    to.add(code.natives(), file -> write(file, to));
    to.add(code.nativeFolders(), to::add);
  }

  static CodeEvidence read(TextReader from) {
    var uses =
        from.list(
            () -> {
              String type = from.next();
              return new PackageUse(JdkNames.packageOf(type), type, from.next());
            });
    var packages = from.list(from::next);
    var calls =
        from.list(
            () -> new ApiCall(Api.valueOf(from.next()), from.optional(from::next), from.next()));
    var names = from.list(() -> new NamedClass(from.next(), from.next()));
    var services = from.list(from::next);
    var requires = from.list(from::next);
    boolean agent = from.truth();
    boolean signed = from.truth();
    var nativeImage =
        new NativeImageFiles(
            from.truth(), from.list(() -> new NativeArgument(from.next(), from.next())));
    var natives = from.list(() -> nativeFile(from));
    var folders = from.list(from::next);
    return new CodeEvidence(
        "",
        uses,
        packages,
        calls,
        names,
        services,
        requires,
        agent,
        natives,
        folders,
        signed,
        nativeImage);
  }

  private static void write(NativeFile file, TextWriter to) {
    to.add(file.entry());
    to.add(String.valueOf(file.bytes()));
    to.add(file.system().name());
    to.add(file.machine());
    to.add(file.soname(), to::add);
    to.add(file.needed(), to::add);
    to.add(
        file.versions(),
        version -> {
          to.add(version.soname());
          to.add(version.family());
          to.add(version.version().toString());
        });
    to.add(file.readable());
  }

  private static NativeFile nativeFile(TextReader from) {
    return new NativeFile(
        from.next(),
        Long.parseLong(from.next()),
        NativeSystem.valueOf(from.next()),
        from.next(),
        from.optional(from::next),
        from.list(from::next),
        from.list(() -> new SymbolVersion(from.next(), from.next(), Version.parse(from.next()))),
        from.truth());
  }
}
