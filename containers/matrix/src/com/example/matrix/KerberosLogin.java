package com.example.matrix;

import java.util.HashMap;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;

/** Has the login module for Kerberos set up, as clients of Kafka and Hadoop do, and logs nobody in. */
public final class KerberosLogin extends Configuration {
  @Override
  public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
    Map<String, String> options = new HashMap<>();
    options.put("doNotPrompt", "true");
    return new AppConfigurationEntry[] {
      new AppConfigurationEntry(
          "com.sun.security.auth.module.Krb5LoginModule", LoginModuleControlFlag.OPTIONAL, options)
    };
  }

  public static void main(String[] args) throws Exception {
    LoginContext context = new LoginContext("matrix", new Subject(), null, new KerberosLogin());
    Class.forName("com.sun.security.auth.module.Krb5LoginModule")
        .getDeclaredConstructor()
        .newInstance();
    Expect.that(context.getSubject() != null, "there is a subject");
    System.out.println("ok");
  }
}
