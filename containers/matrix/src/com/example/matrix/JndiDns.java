package com.example.matrix;

import java.util.Hashtable;
import javax.naming.directory.InitialDirContext;

/** Gets the JDK's client for DNS by JNDI, and asks it nothing. */
public final class JndiDns {
  public static void main(String[] args) throws Exception {
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
    environment.put("java.naming.provider.url", "dns://127.0.0.1");
    InitialDirContext context = new InitialDirContext(environment);
    Expect.equal("", context.getNameInNamespace().replace(".", ""));
    context.close();
    System.out.println("ok");
  }
}
