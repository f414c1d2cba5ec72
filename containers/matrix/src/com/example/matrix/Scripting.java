package com.example.matrix;

import javax.script.ScriptEngineManager;

/** Asks for a scripting language; the JDK has had none since 15. */
public final class Scripting {
  public static void main(String[] args) {
    Expect.that(new ScriptEngineManager().getEngineByName("javascript") == null, "there is none");
    System.out.println("ok");
  }
}
