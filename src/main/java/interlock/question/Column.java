package interlock.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One column of a question's answer. */
public record Column(String name, Type type, boolean list, String about) {

    /** What stands in a column. */
    public enum Type {
        /** An entity's id. */
        ENTITY,
        /** A deal's id. */
        DEAL,
        /** The name of a question. */
        QUESTION,
        /** The evidence: a path, or a list of paths. */
        FACT,
        TEXT,
        INTEGER,
        NUMBER,
        /** A fraction, 0 to 1. */
        SHARE,
        /** Whole units of a currency. */
        AMOUNT,
        DATE,
        STANDING,
        BOOLEAN,
        /** {@code yes}, {@code no} or {@code unknown}. */
        VERDICT;

        /** The word for it in a header and in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Type> of(String word) {
            return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Type::word).toList();
        }
    }
}
