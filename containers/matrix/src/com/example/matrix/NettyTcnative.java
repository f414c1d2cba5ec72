package com.example.matrix;

import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;

/** Makes a TLS context of netty's BoringSSL. */
public final class NettyTcnative {
  public static void main(String[] args) throws Exception {
    OpenSsl.ensureAvailability();
    SslContext context = SslContextBuilder.forClient().sslProvider(SslProvider.OPENSSL).build();
    Expect.that(!context.cipherSuites().isEmpty(), "there are cipher suites");
    System.out.println("ok");
  }
}
