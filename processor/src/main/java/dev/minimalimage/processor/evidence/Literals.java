package dev.minimalimage.processor.evidence;

import dev.minimalimage.processor.evidence.WatchedMethods.Method;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the constants that a class gives to methods, by following each method's instructions from
 * one jump target to the next. What depends on the way that was taken is no constant.
 */
final class Literals {
  private static final Set<String> LISTS =
      Set.of("java/util/List.of", "java/util/Arrays.asList", "java/util/Set.of");

  private static final String CLASS = "Ljava/lang/Class;";

  private final ClassFile file;

  /** The methods to look for, by their constant. */
  private final Map<Integer, List<Method>> wanted;

  private final Map<Integer, Set<Optional<String>>> found = new TreeMap<>();

  private Literals(ClassFile file, Map<Integer, List<Method>> wanted) {
    this.file = file;
    this.wanted = wanted;
  }

  /** Whether a method of this descriptor can be given a string, or strings. */
  static boolean canBeIn(String descriptor) {
    String parameters = descriptor.substring(0, descriptor.indexOf(')') + 1);
    return parameters.contains("Ljava/lang/String;") || parameters.contains("Ljava/util/List;");
  }

  /**
   * What each wanted constant is called with; nothing for one that is only referred to. Of methods
   * that native-image sees through, that is some text if it does.
   */
  static Map<Integer, Set<Optional<String>>> find(
      ClassFile file, ClassMembers members, Map<Integer, List<Method>> wanted)
      throws MalformedClassException {
    Literals literals = new Literals(file, wanted);
    for (int code : members.code()) {
      Instructions instructions = new Instructions(file, code);
      if (literals.calls(instructions)) {
        literals.follow(instructions);
      }
    }
    return literals.found;
  }

  private boolean calls(Instructions code) throws MalformedClassException {
    for (int at = code.start(); at < code.end(); at = code.next(at)) {
      if (isCall(code.opcode(at)) && wanted.containsKey(file.u2(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCall(int opcode) {
    return opcode >= Instructions.INVOKEVIRTUAL && opcode <= Instructions.INVOKEINTERFACE;
  }

  private void follow(Instructions code) throws MalformedClassException {
    BitSet targets = code.targets();
    Operands operands = new Operands();
    for (int at = code.start(); at < code.end(); at = code.next(at)) {
      if (targets.get(at - code.start())) {
        operands.forget();
      }
      step(code.opcode(at), at, operands);
    }
  }

  private void step(int opcode, int at, Operands operands) throws MalformedClassException {
    switch (opcode) {
      case Instructions.LDC -> load(file.u1(at + 1), operands);
      case Instructions.LDC_W -> load(file.u2(at + 1), operands);
      case Instructions.BIPUSH -> operands.push(OptionalInt.of((byte) file.u1(at + 1)));
      case Instructions.SIPUSH -> operands.push(OptionalInt.of((short) file.u2(at + 1)));
      case Instructions.IINC -> operands.change(file.u1(at + 1));
      case Instructions.ALOAD, Instructions.ILOAD -> operands.load(file.u1(at + 1));
      case Instructions.ASTORE, Instructions.ISTORE -> operands.store(file.u1(at + 1));
      case Instructions.ANEWARRAY -> operands.newArray();
      case Instructions.AASTORE -> operands.storeElement();
      case Instructions.CHECKCAST -> {}
      case Instructions.MULTIANEWARRAY -> {
        operands.pop(file.u1(at + 3));
        operands.push(1);
      }
      case Instructions.INVOKEDYNAMIC -> {
        String descriptor = descriptor(file.u2(at + 1));
        operands.pop(Descriptors.parameters(descriptor).size());
        operands.push(Descriptors.returned(descriptor));
      }
      // Its forms are rare: they reach the 257th variable.
      case Instructions.WIDE -> operands.forget();
      default -> {
        if (opcode >= Instructions.GETSTATIC && opcode <= Instructions.PUTFIELD) {
          field(opcode, file.u2(at + 1), operands);
        } else if (isCall(opcode)) {
          call(opcode, file.u2(at + 1), operands);
        } else {
          operands.apply(opcode);
        }
      }
    }
  }

  private void load(int constant, Operands operands) throws MalformedClassException {
    if (file.tag(constant) == ClassFile.STRING) {
      operands.push(file.text(file.first(constant)));
    } else if (file.tag(constant) == ClassFile.INTEGER) {
      operands.push(OptionalInt.of(file.number(constant)));
    } else if (file.tag(constant) == ClassFile.CLASS) {
      operands.pushConstant();
    } else {
      operands.push(1);
    }
  }

  private void field(int opcode, int constant, Operands operands) throws MalformedClassException {
    String descriptor = descriptor(constant);
    if (opcode == Instructions.GETSTATIC && descriptor.equals(CLASS) && isPrimitive(constant)) {
      operands.pushConstant();
      return;
    }
    int size = Descriptors.size(descriptor);
    // getstatic, putstatic, getfield, putfield: every second one writes, the later two want a this.
    int kind = opcode - Instructions.GETSTATIC;
    operands.pop((kind & 2) / 2 + ((kind & 1) == 1 ? size : 0));
    operands.push((kind & 1) == 1 ? 0 : size);
  }

  private void call(int opcode, int constant, Operands operands) throws MalformedClassException {
    String descriptor = descriptor(constant);
    List<String> parameters = Descriptors.parameters(descriptor);
    List<Method> methods = wanted.getOrDefault(constant, List.of());
    boolean seenThrough =
        methods.stream().anyMatch(Method::isSeenThrough)
            && operands.areConstant(
                parameters, opcode == Instructions.INVOKEVIRTUAL && isOfClass(constant));
    Optional<String> literal =
        seenThrough ? Optional.of("") : literal(methods, parameters, operands);
    if (!methods.isEmpty()) {
      found.computeIfAbsent(constant, index -> new TreeSet<>(Literals::compare)).add(literal);
    }
    operands.pop(parameters.size() + (opcode == Instructions.INVOKESTATIC ? 0 : 1));
    if (seenThrough) {
      // As in Class.forName("A").getMethod("b").
      operands.pushConstant();
    } else if (opcode == Instructions.INVOKESTATIC && literal.isPresent() && isList(constant)) {
      operands.push(literal.get());
    } else {
      operands.push(Descriptors.returned(descriptor));
    }
  }

  private static Optional<String> literal(
      List<Method> methods, List<String> parameters, Operands operands) {
    if (methods.stream().anyMatch(Method::isSeenThrough)) {
      return Optional.empty();
    }
    if (methods.stream().anyMatch(Method::takesNumber)) {
      OptionalInt number = operands.firstNumber(parameters);
      return number.isPresent()
          ? Optional.of(Integer.toString(number.getAsInt()))
          : Optional.empty();
    }
    return operands.firstText(parameters);
  }

  private boolean isOfClass(int constant) throws MalformedClassException {
    return file.className(file.first(constant)).equals("java/lang/Class");
  }

  /** {@code int.class} is a field of Integer. */
  private boolean isPrimitive(int field) throws MalformedClassException {
    return file.text(file.first(file.second(field))).equals("TYPE")
        && file.className(file.first(field)).startsWith("java/lang/");
  }

  private boolean isList(int constant) throws MalformedClassException {
    int nameAndType = file.second(constant);
    return LISTS.contains(
        file.className(file.first(constant)) + "." + file.text(file.first(nameAndType)));
  }

  private String descriptor(int member) throws MalformedClassException {
    return file.text(file.second(file.second(member)));
  }

  private static int compare(Optional<String> one, Optional<String> other) {
    int byPresence = Boolean.compare(one.isPresent(), other.isPresent());
    return byPresence == 0 ? one.orElse("").compareTo(other.orElse("")) : byPresence;
  }
}
