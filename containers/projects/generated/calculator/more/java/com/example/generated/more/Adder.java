package com.example.generated.more;

public final class Adder {
  public static int add(Iterable<String> numbers) {
    int sum = 0;
    for (String number : numbers) {
      sum += Integer.parseInt(number);
    }
    return sum;
  }
}
