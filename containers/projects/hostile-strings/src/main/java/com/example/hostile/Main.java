package com.example.hostile;

import static com.example.hostile.Hostile.*;

import dev.minimalimage.MinimalImage;
import dev.minimalimage.MinimalImage.Verify;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Tells whether arguments, properties and environment arrived as they were written. */
@MinimalImage(
    jvmArgs =
      {
        "-Dh00=" + H00,
        "-Dh01=" + H01,
        "-Dh02=" + H02,
        "-Dh03=" + H03,
        "-Dh04=" + H04,
        "-Dh05=" + H05,
        "-Dh06=" + H06,
        "-Dh07=" + H07,
        "-Dh08=" + H08,
        "-Dh09=" + H09,
        "-Dh10=" + H10,
        "-Dh11=" + H11,
        "-Dh12=" + H12,
        "-Dh13=" + H13,
        "-Dh14=" + H14,
        "-Dh15=" + H15,
        "-Dh16=" + H16,
        "-Dh17=" + H17,
        "-Dh18=" + H18,
        "-Dh19=" + H19,
        "-Dh20=" + H20,
        "-Dh21=" + H21,
        "-Dh22=" + H22,
        "-Dh23=" + H23,
        "-Dh24=" + H24,
        "-Dh25=" + H25
      },
    args =
      {
        H00,
        H01,
        H02,
        H03,
        H04,
        H05,
        H06,
        H07,
        H08,
        H09,
        H10,
        H11,
        H12,
        H13,
        H14,
        H15,
        H16,
        H17,
        H18,
        H19,
        H20,
        H21,
        H22,
        H23,
        H24,
        H25
      },
    env =
      {
        "H00=" + H00,
        "H01=" + H01,
        "H02=" + H02,
        "H03=" + H03,
        "H04=" + H04,
        "H05=" + H05,
        "H06=" + H06,
        "H07=" + H07,
        "H08=" + H08,
        "H09=" + H09,
        "H10=" + H10,
        "H11=" + H11,
        "H12=" + H12,
        "H13=" + H13,
        "H14=" + H14,
        "H15=" + H15,
        "H16=" + H16,
        "H17=" + H17,
        "H18=" + H18,
        "H19=" + H19,
        "H20=" + H20,
        "H21=" + H21,
        "H22=" + H22,
        "H23=" + H23,
        "H24=" + H24,
        "H25=" + H25
      },
    labels =
      {
        "com.example.h00=" + H00,
        "com.example.h01=" + H01,
        "com.example.h02=" + H02,
        "com.example.h03=" + H03,
        "com.example.h04=" + H04,
        "com.example.h05=" + H05,
        "com.example.h06=" + H06,
        "com.example.h07=" + H07,
        "com.example.h08=" + H08,
        "com.example.h09=" + H09,
        "com.example.h10=" + H10,
        "com.example.h11=" + H11,
        "com.example.h12=" + H12,
        "com.example.h13=" + H13,
        "com.example.h14=" + H14,
        "com.example.h15=" + H15,
        "com.example.h16=" + H16,
        "com.example.h17=" + H17,
        "com.example.h18=" + H18,
        "com.example.h19=" + H19,
        "com.example.h20=" + H20,
        "com.example.h21=" + H21,
        "com.example.h22=" + H22,
        "com.example.h23=" + H23,
        "com.example.h24=" + H24
      },
    verify =
        @Verify(
            output = OUTPUT,
            args =
            {
              H25,
              H24,
              H23,
              H22,
              H21,
              H20,
              H19,
              H18,
              H17,
              H16,
              H15,
              H14,
              H13,
              H12,
              H11,
              H10,
              H09,
              H08,
              H07,
              H06,
              H05,
              H04,
              H03,
              H02,
              H01,
              H00
            },
            env =
            {
              "V00=" + H00,
              "V01=" + H01,
              "V02=" + H02,
              "V03=" + H03,
              "V04=" + H04,
              "V05=" + H05,
              "V06=" + H06,
              "V07=" + H07,
              "V08=" + H08,
              "V09=" + H09,
              "V10=" + H10,
              "V11=" + H11,
              "V12=" + H12,
              "V13=" + H13,
              "V14=" + H14,
              "V15=" + H15,
              "V16=" + H16,
              "V17=" + H17,
              "V18=" + H18,
              "V19=" + H19,
              "V20=" + H20,
              "V21=" + H21,
              "V22=" + H22,
              "V23=" + H23,
              "V24=" + H24,
              "V25=" + H25
            }))
public class Main {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private static boolean same = true;

  public static void main(String[] args) {
    // The verification runs the other way round.
    List<String> arguments = new ArrayList<>(ALL);
    boolean verification = System.getenv("V00") != null;
    if (verification) {
      Collections.reverse(arguments);
    }
    compare("the number of arguments", "" + arguments.size(), "" + args.length);
    for (int i = 0; i < Math.min(args.length, arguments.size()); i++) {
      compare("argument " + i, arguments.get(i), args[i]);
    }
    for (int i = 0; i < ALL.size(); i++) {
      String number = String.format("%02d", i);
      compare("property h" + number, ALL.get(i), System.getProperty("h" + number));
      compare("variable H" + number, ALL.get(i), System.getenv("H" + number));
      if (verification) {
        compare("variable V" + number, ALL.get(i), System.getenv("V" + number));
      }
    }
    if (!same) {
      System.exit(1);
    }
    OUT.println(OUTPUT);
  }

  private static void compare(String what, String expected, String actual) {
    if (!expected.equals(actual)) {
      same = false;
      OUT.println(what + " is <" + actual + "> instead of <" + expected + ">");
    }
  }
}
