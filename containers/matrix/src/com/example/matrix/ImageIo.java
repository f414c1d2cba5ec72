package com.example.matrix;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;

/** Writes and reads a PNG and a JPEG: images without text, for which no font is needed. */
public final class ImageIo {
  public static void main(String[] args) throws Exception {
    BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
    for (String format : new String[] {"png", "jpeg"}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Expect.that(ImageIO.write(image, format, bytes), "there is a writer");
      Expect.equal(20, ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())).getWidth());
    }
    System.out.println("ok");
  }
}
