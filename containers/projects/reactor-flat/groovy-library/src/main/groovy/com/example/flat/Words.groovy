package com.example.flat

class Words {
  static String join(Collection<String> words) {
    words.collect { it.capitalize() }.join(' ')
  }
}
