package com.example.assembly;

import com.google.gson.Gson;
import dev.minimalimage.MinimalImage;

/** Calls a class of the JDK's own, which the manifest of its jar exports. */
@MinimalImage
public class Main {
  public static void main(String[] args) throws Exception {
    Class<?> utility = Class.forName("sun.net.util.IPAddressUtil");
    Object is = utility.getMethod("isIPv4LiteralAddress", String.class).invoke(null, "192.0.2.1");
    System.out.println(new Gson().toJson(is));
  }
}
