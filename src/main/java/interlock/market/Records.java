package interlock.market;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is on record beyond what a market knows, for whoever looks closer at a few of its facts. */
public interface Records {

    /** To look at facts one after the other, for these properties alone. */
    Facts facts(String... properties);

    /** What is on record of an agreement; null where there is none with that id. */
    Conflict.@Nullable Agreement agreement(String id);

    /** One fact at a time; null where it has no such property, or of another sort. */
    interface Facts extends AutoCloseable {

        /** Goes to a fact by its number in the market. */
        void at(int fact);

        @Nullable
        String text(String property);

        /** In whole units of a currency. */
        @Nullable
        Long units(String property);

        @Nullable
        Double fraction(String property);

        @Nullable
        LocalDate day(String property);

        /** How many a list has; none where there is no list. */
        int count(String property);

        @Override
        void close();
    }
}
