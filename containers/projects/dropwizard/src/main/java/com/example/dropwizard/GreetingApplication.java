package com.example.dropwizard;

import dev.minimalimage.MinimalImage;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;

/** Its port stands in its configuration, beside the POM. */
@MinimalImage
public class GreetingApplication extends Application<GreetingConfiguration> {
  public static void main(String[] args) throws Exception {
    new GreetingApplication().run(args);
  }

  @Override
  public void initialize(Bootstrap<GreetingConfiguration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)));
  }

  @Override
  public void run(GreetingConfiguration configuration, Environment environment) {
    environment.jersey().register(new GreetingResource(configuration.getTemplate()));
  }
}
