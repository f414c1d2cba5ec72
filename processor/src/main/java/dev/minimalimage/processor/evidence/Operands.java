package dev.minimalimage.processor.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is known of the values on a method's stack and in its variables, between two jumps. */
final class Operands {
  private final Value unknown = new Value(false, false);
  private final List<Value> stack = new ArrayList<>();
  private final Map<Integer, Value> variables = new HashMap<>();

  /** A value: a string, an array that has one first, an int, or anything else. */
  private static final class Value {
    private Optional<String> text = Optional.empty();
    private OptionalInt number = OptionalInt.empty();
    private boolean array;

    /** Of an array, whether all that it was given is constant. */
    private boolean constant;

    Value(boolean array, boolean constant) {
      this.array = array;
      this.constant = constant;
    }
  }

  /** After a jump, or where another one arrives, nothing is known. */
  void forget() {
    stack.clear();
    variables.clear();
  }

  void push(String text) {
    Value value = new Value(false, true);
    value.text = Optional.of(text);
    stack.add(value);
  }

  void push(OptionalInt number) {
    Value value = new Value(false, true);
    value.number = number;
    stack.add(value);
  }

  /** Pushes a class, or whatever else the compiler knows. */
  void pushConstant() {
    stack.add(new Value(false, true));
  }

  /** Pushes so many values of which nothing is known. */
  void push(int count) {
    for (int i = 0; i < count; i++) {
      stack.add(unknown);
    }
  }

  void pop(int count) {
    for (int i = 0; i < count; i++) {
      pop();
    }
  }

  private Value pop() {
    return stack.isEmpty() ? unknown : stack.remove(stack.size() - 1);
  }

  void load(int variable) {
    stack.add(variables.getOrDefault(variable, unknown));
  }

  void store(int variable) {
    variables.put(variable, pop());
  }

  /** What is in a variable is no longer known. */
  void change(int variable) {
    variables.remove(variable);
  }

  void newArray() {
    pop();
    stack.add(new Value(true, true));
  }

  /** Only what an array is given first counts: of a command, that is the program. */
  void storeElement() {
    Value element = pop();
    pop();
    Value target = pop();
    // Never so of the unknown one, which all unknown arrays are.
    target.constant &= element.constant;
    if (target.array) {
      target.array = false;
      target.text = element.text;
    }
  }

  /** The first of the arguments on top of the stack that is a known string. */
  Optional<String> firstText(List<String> parameters) {
    int bottom = stack.size() - parameters.size();
    for (int i = Math.max(0, -bottom); i < parameters.size(); i++) {
      Value value = stack.get(bottom + i);
      if (Descriptors.isObject(parameters.get(i)) && value.text.isPresent()) {
        return value.text;
      }
    }
    return Optional.empty();
  }

  /** The first of the arguments on top of the stack that is an int, if it is known. */
  OptionalInt firstNumber(List<String> parameters) {
    int index = stack.size() - parameters.size() + parameters.indexOf("I");
    return parameters.contains("I") && index >= 0 ? stack.get(index).number : OptionalInt.empty();
  }

  /**
   * Whether all of the arguments on top of the stack that name something are constants.
   *
   * @param receiver whether the object below them has to be one, too
   */
  boolean areConstant(List<String> parameters, boolean receiver) {
    int bottom = stack.size() - parameters.size();
    boolean all = !receiver || isConstant(bottom - 1);
    for (int i = 0; all && i < parameters.size(); i++) {
      all = !Descriptors.names(parameters.get(i)) || isConstant(bottom + i);
    }
    return all;
  }

  private boolean isConstant(int index) {
    return index >= 0 && stack.get(index).constant;
  }

  /** Any instruction that needs no look at its operands. */
  void apply(int opcode) {
    if (opcode >= Instructions.ALOAD_0 && opcode <= Instructions.ALOAD_3) {
      load(opcode - Instructions.ALOAD_0);
    } else if (opcode >= Instructions.ASTORE_0 && opcode <= Instructions.ASTORE_3) {
      store(opcode - Instructions.ASTORE_0);
    } else if (opcode >= Instructions.ILOAD_0 && opcode <= Instructions.ILOAD_3) {
      load(opcode - Instructions.ILOAD_0);
    } else if (opcode >= Instructions.ISTORE_0 && opcode <= Instructions.ISTORE_3) {
      store(opcode - Instructions.ISTORE_0);
    } else if (opcode >= Instructions.ICONST_M1 && opcode <= Instructions.ICONST_5) {
      push(OptionalInt.of(opcode - Instructions.ICONST_M1 - 1));
    } else if (opcode == Instructions.ACONST_NULL) {
      pushConstant();
    } else if (opcode == Instructions.DUP) {
      Value value = pop();
      stack.add(value);
      stack.add(value);
    } else if (endsBlock(opcode)) {
      forget();
    } else {
      int growth = Instructions.growth(opcode);
      pop(-growth);
      push(growth);
      replaceTop(Instructions.replaced(opcode));
    }
  }

  private void replaceTop(int count) {
    int replaced = Math.min(count, stack.size());
    pop(replaced);
    push(replaced);
  }

  private static boolean endsBlock(int opcode) {
    return (opcode >= Instructions.GOTO && opcode <= Instructions.RETURN)
        || opcode == Instructions.ATHROW
        || opcode >= Instructions.GOTO_W;
  }
}
