package interlock.access;

import java.nio.file.Path;

/** Where the tokens of one kind are from. */
public sealed interface TokenSource {
    /** There are none. */
    record None() implements TokenSource {}

    /** One that holds until the end of the process. */
    record Value(String token) implements TokenSource {
        @Override
        public String toString() {
            return "a token";
        }
    }

    /** The lines of a file, which is read again when it changes; see {@link TokenFile}. */
    record InFile(Path file) implements TokenSource {}
}
