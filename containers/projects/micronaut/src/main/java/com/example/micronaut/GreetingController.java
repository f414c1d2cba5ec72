package com.example.micronaut;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;

@Controller
class GreetingController {
  @Get
  Map<String, String> greet() {
    return Map.of("hello", "world");
  }
}
