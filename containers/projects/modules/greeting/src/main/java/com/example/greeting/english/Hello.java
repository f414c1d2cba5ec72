package com.example.greeting.english;

import com.example.greeting.Greeting;

public class Hello implements Greeting {
  @Override
  public String to(String name) {
    return "Hello, " + name + ".";
  }
}
