package com.example.matrix;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes a date as people in Japan and in Germany do. */
public final class LocalDates {
  public static void main(String[] args) {
    DateTimeFormatter full = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    Expect.equal("2024年2月29日木曜日", full.withLocale(Locale.JAPAN).format(leapDay));
    Expect.equal("Donnerstag, 29. Februar 2024", full.withLocale(Locale.GERMANY).format(leapDay));
    System.out.println("ok");
  }
}
