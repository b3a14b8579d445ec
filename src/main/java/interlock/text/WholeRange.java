package interlock.text;

import java.util.OptionalLong;

/** The whole numbers from one to another, both included, as people write them. */
public record WholeRange(long least, long most) {
    /** The number that stands there; empty where none does, or one that is not allowed. */
    public OptionalLong read(String text) {
        try {
            long number = Long.parseLong(text);
            return has(number) ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    public boolean has(long number) {
        return least <= number && number <= most;
    }

    /** 'a whole number from 1 to 10'. */
    @Override
    public String toString() {
        return "a whole number from " + least + " to " + most;
    }
}
