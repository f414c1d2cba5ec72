package com.example.generated;

import com.example.generated.common.Common;
import com.example.generated.more.Adder;
import com.example.generated.types.Result;
import dev.minimalimage.MinimalImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.tree.TerminalNode;

@MinimalImage
public final class Calculator {
  public static void main(String[] args) throws IOException {
    SumLexer lexer = new SumLexer(CharStreams.fromString("1+2"));
    SumParser.SumContext sum = new SumParser(new CommonTokenStream(lexer)).sum();
    Result result = new Result();
    result.setValue(
        String.valueOf(Adder.add(sum.INT().stream().map(TerminalNode::getText).toList())));
    try (InputStream in = Calculator.class.getResourceAsStream("/greeting.txt")) {
      System.out.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    System.out.println(Version.VERSION + ": 1+2" + Common.sign() + result.getValue());
  }
}
