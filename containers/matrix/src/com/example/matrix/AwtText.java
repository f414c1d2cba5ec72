package com.example.matrix;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Draws text into an image and looks for its ink. */
public final class AwtText {
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    BufferedImage image = new BufferedImage(200, 50, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
    graphics.drawString("minimal", 10, 40);
    int ink = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        ink += (image.getRGB(x, y) & 0xff) > 128 ? 1 : 0;
      }
    }
    Expect.that(ink > 100, "there is ink");
    System.out.println("ok");
  }
}
