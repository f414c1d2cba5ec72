package com.example.shade;

import com.google.gson.Gson;
import dev.minimalimage.MinimalImage;
import java.lang.reflect.Field;
import java.util.List;

/** Looks into java.util, which the manifest of its jar opens. */
@MinimalImage
public class Main {
  public static void main(String[] args) throws Exception {
    Class<?> type = List.of(1, 2).getClass();
    Field first = type.getDeclaredField("e0");
    first.setAccessible(true);
    System.out.println(new Gson().toJson(first.get(List.of("opened", "list"))));
  }
}
