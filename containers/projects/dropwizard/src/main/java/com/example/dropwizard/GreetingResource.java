package com.example.dropwizard;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

@Path("/greet")
@Produces(MediaType.APPLICATION_JSON)
public class GreetingResource {
  private final String template;

  GreetingResource(String template) {
    this.template = template;
  }

  @GET
  public Map<String, String> greet(@QueryParam("name") @DefaultValue("world") String name) {
    return Map.of("greeting", String.format(template, name));
  }
}
