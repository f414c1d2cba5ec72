package com.example.boot;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Greetings {
  @GetMapping("/")
  Map<String, String> greet() {
    return Map.of("hello", "world");
  }
}
