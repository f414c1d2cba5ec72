package com.example.helidon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/greet")
@RequestScoped
public class GreetResource {
  @GET
  public String greet() {
    return "Hello";
  }
}
