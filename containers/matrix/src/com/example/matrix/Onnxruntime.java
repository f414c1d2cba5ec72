package com.example.matrix;

import ai.onnxruntime.OrtEnvironment;

/** Starts the ONNX runtime. */
public final class Onnxruntime {
  public static void main(String[] args) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Expect.that(!environment.getVersion().isEmpty(), "it has a version");
    System.out.println("ok");
  }
}
