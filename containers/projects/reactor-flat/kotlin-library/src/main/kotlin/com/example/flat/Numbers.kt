package com.example.flat

object Numbers {
  @JvmStatic fun sum(vararg numbers: Int): Int = numbers.sum()
}
