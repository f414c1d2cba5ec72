package dev.minimalimage.processor.selftest;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods that ask the application for its health, in as few classes of the JDK as will do: a
 * JVM that is started every few seconds spends its time on loading them.
 */
final class HealthMethods {
  private HealthMethods() {}

  static List<MethodSpec> all() {
    return List.of(isWell(), answers());
  }

  private static MethodSpec isWell() {
    return MethodSpec.methodBuilder("isWell")
        .addJavadoc("Whether the port answers, on the loopback address of either protocol.")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(int.class, "port")
        .addParameter(String.class, "path")
        .addParameter(int.class, "millis")
        .addCode(
            CodeBlock.builder()
                .addStatement("byte[] six = new byte[16]")
                .addStatement("six[15] = 1")
                .beginControlFlow("for (byte[] address : new byte[][] {{127, 0, 0, 1}, six})")
                .add("// Without a proxy, whose settings are many classes.\n")
                .beginControlFlow(
                    "try ($1T socket = new $1T($2T.NO_PROXY))", Socket.class, Proxy.class)
                .addStatement(
                    "socket.connect(new $T($T.getByAddress(address), port), millis)",
                    InetSocketAddress.class,
                    InetAddress.class)
                .addStatement("return path.isEmpty() || answers(socket, path, millis)")
                .nextControlFlow("catch ($T e)", IOException.class)
                .add("// Nothing there: the other address may be the one.\n")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return false")
                .build())
        .build();
  }

  private static MethodSpec answers() {
    return MethodSpec.methodBuilder("answers")
        .addJavadoc("Whether the status is one of 200 to 399, as for Kubernetes.")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(Socket.class, "socket")
        .addParameter(String.class, "path")
        .addParameter(int.class, "millis")
        .addException(IOException.class)
        .addCode(
            CodeBlock.builder()
                .addStatement("long end = $T.nanoTime() + millis * 1000000L", System.class)
                .addStatement(
                    "String request = $S.concat(path).concat($S)",
                    "GET ",
                    " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .addStatement(
                    "socket.getOutputStream().write(request.getBytes($T.US_ASCII))",
                    StandardCharsets.class)
                .addStatement("$T in = socket.getInputStream()", InputStream.class)
                .add("// HTTP/1.1 200\n")
                .addStatement("byte[] status = new byte[12]")
                .beginControlFlow("for (int count = 0; count < status.length; )")
                .addStatement("long left = (end - $T.nanoTime()) / 1000000L", System.class)
                .beginControlFlow("if (left <= 0)")
                .addStatement("return false")
                .endControlFlow()
                .addStatement("socket.setSoTimeout((int) left)")
                .addStatement("int read = in.read(status, count, status.length - count)")
                .beginControlFlow("if (read < 0)")
                .addStatement("return false")
                .endControlFlow()
                .addStatement("count += read")
                .endControlFlow()
                .addStatement(
                    "return status[0] == 'H' && status[8] == ' ' && (status[9] == '2' || status[9] =="
                        + " '3')")
                .build())
        .build();
  }
}
