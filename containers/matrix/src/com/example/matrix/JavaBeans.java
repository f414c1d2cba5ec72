package com.example.matrix;

import java.beans.Introspector;
import java.beans.PropertyDescriptor;

/** Looks for the properties of a bean, as many frameworks do; it lies in java.desktop and draws nothing. */
public final class JavaBeans {
  public int getSize() {
    return 1;
  }

  public static void main(String[] args) throws Exception {
    boolean found = false;
    for (PropertyDescriptor each : Introspector.getBeanInfo(JavaBeans.class).getPropertyDescriptors()) {
      found |= each.getName().equals("size");
    }
    Expect.that(found, "the bean has a size");
    System.out.println("ok");
  }
}
