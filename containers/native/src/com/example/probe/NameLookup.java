package com.example.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks the network's server for a name and learns that there is no such one; what /etc/hosts has works, too. */
public final class NameLookup {
  public static void main(String[] args) throws Exception {
    Expect.that(InetAddress.getByName("localhost").isLoopbackAddress(), "localhost is this machine");
    Expect.that(InetAddress.getByName("the-probe").isSiteLocalAddress(), "the network knows the probe");
    try {
      throw new AssertionError("nobody has this name: " + InetAddress.getByName("nobody.invalid"));
    } catch (UnknownHostException expected) {
      Expect.that(expected.getMessage().contains("nobody.invalid"), expected.toString());
    }
  }
}
