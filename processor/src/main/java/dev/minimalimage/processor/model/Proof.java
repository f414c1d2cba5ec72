package dev.minimalimage.processor.model;

/**
 * Where a need was seen.
 *
 * @param element the jar's file name; empty for the application's own classes
 * @param place the entry of the jar or the class, by its binary name; empty for the whole element
 * @param detail what is there, as a short phrase without a full stop; empty where the place says
 *     all
 */
public record Proof(String element, String place, String detail) {
  /** {@code rocksdbjni-9.10.0.jar!librocksdbjni-linux64.so} and the detail. */
  public String text() {
    String where = element.isEmpty() ? place : place.isEmpty() ? element : element + "!" + place;
    return detail.isEmpty() ? where : where + " " + detail;
  }
}
