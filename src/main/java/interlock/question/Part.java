package interlock.question;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One part of a sentence with slots; {@link Headline} tells how each is written. */
sealed interface Part {

    /** What stands as it is. */
    record Words(String text) implements Part {}

    /**
     * What is filled in.
     *
     * @param written as it stands in the file
     * @param mark only the rows that have it; empty where all are meant
     * @param forms the words for one, for many and, where there is a third, for none; of a word that agrees with a number
     *     the one in the middle of three is for two; empty where no number is told in words
     */
    record Slot(String written, Reach reach, String name, String mark, List<String> forms, Number number)
            implements Part {}

    /** Which rows a slot looks at. */
    enum Reach {
        ALL,
        /** The first row alone. */
        FIRST,
        /** The last row alone. */
        LAST,
        /** Each value once. */
        EACH
    }

    /** Whether a slot with forms tells its number. */
    enum Number {
        TOLD,
        /** Only the word that agrees with it. */
        AGREED_WITH
    }

    /** Told only where each of its slots has something. */
    record Optional(List<Part> parts) implements Part {

        /** What may be told, begins with a comma and stands behind ': ' is one of a list: those of it from here on. */
        static List<Optional> listAt(int at, List<Part> sentence) {
            boolean opens = at > 0
                    && sentence.get(at - 1) instanceof Words words
                    && words.text().endsWith(": ");
            return !opens
                    ? List.of()
                    : sentence.stream()
                            .skip(at)
                            .takeWhile(part -> part instanceof Optional one && one.isListed())
                            .map(Optional.class::cast)
                            .toList();
        }

        private boolean isListed() {
            return parts.getFirst() instanceof Words words && words.text().equals(", ");
        }
    }

    /**
     * The first rows, each told by the same parts.
     *
     * @param most at most so many rows
     * @param mark only the rows that have it; empty where all are meant
     * @param by the number or range by which they are ranked, the first before the others; empty where they are not
     * @param joint between them: a comma makes a list with 'and', a semicolon a row of clauses
     */
    record Rows(String written, int most, String mark, String by, String joint, List<Part> parts) implements Part {

        /** Whether a slot of this kind tells of each row. */
        boolean has(Predicate<String> kind) {
            return parts.stream()
                    .flatMap(part -> part instanceof Optional one ? one.parts().stream() : Stream.of(part))
                    .anyMatch(part -> part instanceof Slot slot && kind.test(slot.name()));
        }
    }
}
