package dev.minimalimage.processor.evidence;

import java.util.BitSet;

/**
 * The instructions of one method.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-6.html">The instruction
 *     set</a>
 */
final class Instructions {
  static final int ACONST_NULL = 1;
  static final int ICONST_M1 = 2;
  static final int ICONST_5 = 8;
  static final int BIPUSH = 16;
  static final int SIPUSH = 17;
  static final int LDC = 18;
  static final int LDC_W = 19;
  static final int ILOAD = 21;
  static final int ALOAD = 25;
  static final int ILOAD_0 = 26;
  static final int ILOAD_3 = 29;
  static final int ALOAD_0 = 42;
  static final int ALOAD_3 = 45;
  static final int ISTORE = 54;
  static final int ASTORE = 58;
  static final int ISTORE_0 = 59;
  static final int ISTORE_3 = 62;
  static final int ASTORE_0 = 75;
  static final int ASTORE_3 = 78;
  static final int AASTORE = 83;
  static final int DUP = 89;
  static final int DUP_X1 = 90;
  static final int SWAP = 95;
  static final int IINC = 132;
  static final int GOTO = 167;
  static final int RET = 169;
  static final int TABLESWITCH = 170;
  static final int LOOKUPSWITCH = 171;
  static final int RETURN = 177;
  static final int GETSTATIC = 178;
  static final int PUTFIELD = 181;
  static final int INVOKEVIRTUAL = 182;
  static final int INVOKESTATIC = 184;
  static final int INVOKEINTERFACE = 185;
  static final int INVOKEDYNAMIC = 186;
  static final int ANEWARRAY = 189;
  static final int ATHROW = 191;
  static final int CHECKCAST = 192;
  static final int WIDE = 196;
  static final int MULTIANEWARRAY = 197;
  static final int GOTO_W = 200;
  static final int JSR_W = 201;

  private static final int IALOAD = 46;
  private static final int IADD = 96;
  private static final int IFEQ = 153;
  private static final int JSR = 168;
  private static final int NEWARRAY = 188;
  private static final int ARRAYLENGTH = 190;
  private static final int INSTANCEOF = 193;
  private static final int IFNULL = 198;
  private static final int IFNONNULL = 199;

  /** The bytes of each instruction; 0 where they depend on its operands. */
  private static final String LENGTHS =
      "11111111111111112323322222111111111111111111111111"
          + "11112222211111111111111111111111111111111111111111"
          + "11111111111111111111111111111111311111111111111111"
          + "11133333333333333332001111113333333553231133110433"
          + "55";

  /** How much higher the stack is after each instruction; 4 is as high as before. */
  private static final String GROWTH =
      "45555555566555665555656565555566665555666655553434"
          + "33333232333332222333322223333101011113255566643232"
          + "32323232323232324444333333323232454533445534344413"
          + "31133333322222222454333232344444444445444344334433"
          + "45";

  private final ClassFile file;
  private final int start;
  private final int end;

  /** The instructions of the Code attribute whose content starts there. */
  Instructions(ClassFile file, int attribute) {
    this.file = file;
    this.start = attribute + 8;
    this.end = start + file.u4(attribute + 4);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int opcode(int at) throws MalformedClassException {
    int opcode = file.u1(at);
    if (opcode > JSR_W) {
      throw new MalformedClassException();
    }
    return opcode;
  }

  /** Where the following instruction starts. */
  int next(int at) throws MalformedClassException {
    int opcode = opcode(at);
    long length =
        switch (opcode) {
          case TABLESWITCH ->
              padded(at) - at + 12 + 4 * (1L + file.u4(padded(at) + 8) - file.u4(padded(at) + 4));
          case LOOKUPSWITCH -> padded(at) - at + 8 + 8L * file.u4(padded(at) + 4);
          case WIDE -> file.u1(at + 1) == IINC ? 6 : 4;
          default -> LENGTHS.charAt(opcode) - '0';
        };
    if (length < 1 || length > end - at) {
      throw new MalformedClassException();
    }
    return at + (int) length;
  }

  /** How many values an instruction without operands adds to the stack, or takes from it. */
  static int growth(int opcode) {
    return GROWTH.charAt(opcode) - '4';
  }

  /** How many values on top of the stack an instruction computes anew, or moves. */
  static int replaced(int opcode) {
    if (opcode >= DUP_X1 && opcode <= SWAP) {
      return 6;
    }
    boolean computes =
        (opcode >= IALOAD && opcode < ISTORE)
            || (opcode >= IADD && opcode < IFEQ && opcode != IINC)
            || opcode == NEWARRAY
            || opcode == ARRAYLENGTH
            || opcode == INSTANCEOF;
    return computes ? 1 : 0;
  }

  /** Where other instructions jump to, counted from the first, and where handlers start. */
  BitSet targets() throws MalformedClassException {
    BitSet targets = new BitSet();
    for (int at = start; at < end; at = next(at)) {
      int opcode = opcode(at);
      if ((opcode >= IFEQ && opcode <= JSR) || opcode == IFNULL || opcode == IFNONNULL) {
        add(targets, at + (short) file.u2(at + 1));
      } else if (opcode == GOTO_W || opcode == JSR_W) {
        add(targets, at + file.u4(at + 1));
      } else if (opcode == TABLESWITCH || opcode == LOOKUPSWITCH) {
        addCases(targets, at, opcode);
      }
    }
    int handler = end + 2;
    for (int count = file.u2(end); count > 0; count--) {
      add(targets, start + file.u2(handler + 4));
      handler += 8;
    }
    return targets;
  }

  private void addCases(BitSet targets, int at, int opcode) throws MalformedClassException {
    add(targets, at + file.u4(padded(at)));
    boolean table = opcode == TABLESWITCH;
    int step = table ? 4 : 8;
    int next = next(at);
    for (int each = padded(at) + 12; each < next; each += step) {
      add(targets, at + file.u4(each));
    }
  }

  private void add(BitSet targets, int at) {
    if (at >= start && at < end) {
      targets.set(at - start);
    }
  }

  private int padded(int at) {
    return at + 4 - (at - start) % 4;
  }
}
