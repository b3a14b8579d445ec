package interlock.search;

import interlock.search.Mentions.Mention;
import java.time.LocalDate;
import java.util.List;

/** What fell in a slot. */
sealed interface Filling {
    /** One name, or several. */
    record Names(List<Mention> names) implements Filling {}

    /** A deal, or several of which one is meant. */
    record Deals(List<Agreement> deals) implements Filling {}

    /** A day, or all of a period. */
    record Span(LocalDate first, LocalDate last) implements Filling {}

    /** Days, with the word that says how they are meant. */
    record Days(Period period) implements Filling {}

    /** A number or one of the words of a choice. */
    record Word(String value) implements Filling {}

    /** Whether it can only be meant in one way. */
    default boolean isClear() {
        return switch (this) {
            case Names names ->
                names.names().stream().allMatch(name -> name.sense().isClear());
            case Deals deals -> deals.deals().size() == 1;
            case Span span -> true;
            case Days days -> true;
            case Word word -> true;
        };
    }
}
