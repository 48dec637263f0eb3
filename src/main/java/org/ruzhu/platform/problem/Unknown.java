package org.ruzhu.platform.problem;

/** A failure that means: not there, or not theirs who ask. The two are not told apart. */
public interface Unknown {

}
