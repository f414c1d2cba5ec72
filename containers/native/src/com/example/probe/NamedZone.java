package com.example.probe;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** Knows when summer was in Berlin, and which zone TZ names. */
public final class NamedZone {
  public static void main(String[] args) {
    LocalDateTime noon = LocalDateTime.of(2026, 7, 1, 12, 0);
    Expect.equal("+02:00", noon.atZone(ZoneId.of("Europe/Berlin")).getOffset().getId());
    Expect.equal("Asia/Tokyo", ZoneId.systemDefault().getId());
    Expect.equal("+09:00", noon.atZone(ZoneId.systemDefault()).getOffset().getId());
  }
}
