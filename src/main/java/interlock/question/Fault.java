package interlock.question;

/**
 * What is wrong in a question file.
 *
 * @param line counted from 1; 0 where it is the file as a whole
 * @param instead what to write instead
 */
public record Fault(String file, int line, String found, String instead) {
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + found + "; " + instead;
    }
}
