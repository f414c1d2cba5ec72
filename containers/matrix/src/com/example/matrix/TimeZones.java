package com.example.matrix;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** Knows when summer was in Berlin. */
public final class TimeZones {
  public static void main(String[] args) {
    LocalDateTime noon = LocalDateTime.of(2026, 7, 1, 12, 0);
    Expect.equal("+02:00", noon.atZone(ZoneId.of("Europe/Berlin")).getOffset().getId());
    System.out.println("ok");
  }
}
