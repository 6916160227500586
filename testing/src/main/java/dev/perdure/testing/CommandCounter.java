package dev.perdure.testing;

/**
 * Finds where commands begin in the bytes that a client sends: arrays of strings with their lengths, as every client
 * library writes them. For one connection and one thread.
 */
final class CommandCounter {
    private long arguments;
    private long bytesOfString;
    private byte kindOfLine;
    private long number;

    /** Whether a command begins with this byte; to be asked for every byte, in order. */
    boolean begins(byte next) {
        if (bytesOfString > 0) {
            stringGoesOn();
            return false;
        }
        if (kindOfLine == 0) {
            kindOfLine = next;
            number = 0;
            return next == '*' && arguments == 0;
        }
        if (next >= '0' && next <= '9') {
            number = number * 10 + (next - '0');
        } else if (next == '\n') {
            lineEnds();
        }
        return false;
    }

    private void lineEnds() {
        if (kindOfLine == '*') {
            arguments = number;
        } else if (kindOfLine == '$') {
            bytesOfString = number + 2; // and the line break behind it
        }
        kindOfLine = 0;
    }

    private void stringGoesOn() {
        bytesOfString--;
        if (bytesOfString == 0) {
            arguments--;
        }
    }
}
