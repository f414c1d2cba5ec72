package com.example.flat.app

class Mixed {
  fun greeting(): String = "Hello from ${Main.name()}"
}
