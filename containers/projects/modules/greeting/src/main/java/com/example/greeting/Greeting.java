package com.example.greeting;

public interface Greeting {
  String to(String name);
}
