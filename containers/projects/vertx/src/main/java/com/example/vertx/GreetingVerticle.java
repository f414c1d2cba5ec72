package com.example.vertx;

import dev.minimalimage.MinimalImage;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.ext.web.Router;

/** No main method: Vert.x's launcher starts it, as the POM's manifest says. */
@MinimalImage
public class GreetingVerticle extends VerticleBase {
  @Override
  public Future<?> start() {
    Router router = Router.router(vertx);
    router.get("/greet").handler(context -> context.json(java.util.Map.of("hello", "world")));
    return vertx.createHttpServer().requestHandler(router).listen(8888);
  }
}
