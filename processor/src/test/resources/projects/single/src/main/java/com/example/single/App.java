package com.example.single;

import dev.minimalimage.MinimalImage;

@MinimalImage(
    health = @MinimalImage.Health(path = "/health?full=1"),
    jvmArgs = "-Xss512k",
    args = {"--greeting", "Grüße, \"$HOME\" `id` \\ 'x' %s"},
    env = "GREETING=It's $5 \\ \"cheap\" ☃",
    labels = "com.example.team=blue & green",
    files = "config/greeting.txt",
    volumes = "/data",
    verify = @MinimalImage.Verify(maxSize = "260MB", output = "ready"))
public final class App {
  private App() {}

  public static void main(String[] args) {
    System.out.println("ready");
  }
}
