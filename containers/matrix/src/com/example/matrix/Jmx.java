package com.example.matrix;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;

/** Reads by JMX what only the JDK's own extension of the operating system's bean has. */
public final class Jmx {
  public static void main(String[] args) throws Exception {
    Object memory =
        ManagementFactory.getPlatformMBeanServer()
            .getAttribute(
                new ObjectName("java.lang:type=OperatingSystem"), "TotalPhysicalMemorySize");
    Expect.that((Long) memory > 0, "there is memory");
    System.out.println("ok");
  }
}
