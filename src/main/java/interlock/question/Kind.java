package interlock.question;

import interlock.model.Days;
import interlock.text.Countries;
import interlock.text.EnglishList;
import interlock.text.Suggestions;
import interlock.text.WholeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one value of a parameter may be. */
public sealed interface Kind {
    /** An entity's id; {@code labels} narrows its kinds, empty = any. */
    record Entity(List<String> labels) implements Kind {}

    /** A deal's id. */
    record Deal() implements Kind {}

    record Text() implements Kind {}

    /** A country: its code of ISO 3166, or what it is called. */
    record Country() implements Kind {}

    /** A part of the chain of supply. */
    record Segment() implements Kind {}

    /** A whole number, both ends included. */
    record Whole(long min, long max) implements Kind {
        WholeRange range() {
            return new WholeRange(min, max);
        }
    }

    /** A number, both ends included. */
    record Decimal(double min, double max) implements Kind {}

    /** An ISO date, or {@code today}. */
    record Day() implements Kind {}

    /** How binding a fact must be. */
    record Standing() implements Kind {}

    record Choice(List<String> choices) implements Kind {}

    /** The word for it in a header and in JSON. */
    default String word() {
        return switch (this) {
            case Entity e -> "entity";
            case Deal d -> "deal";
            case Text t -> "text";
            case Country c -> "country";
            case Segment s -> "segment";
            case Whole w -> "integer";
            case Decimal d -> "number";
            case Day d -> "date";
            case Standing s -> "standing";
            case Choice c -> "choice";
        };
    }

    default boolean isReference() {
        return this instanceof Entity || this instanceof Deal;
    }

    /** What is allowed, in words for a person. */
    default String allowed() {
        return switch (this) {
            case Entity e -> e.labels.isEmpty() ? "an entity's id" : "the id of a " + EnglishList.or(e.labels);
            case Deal d -> "a deal's id";
            case Text t -> "text";
            case Country c -> "a country by its code of ISO 3166, such as TW, or by its name";
            case Whole w -> w.range().toString();
            case Decimal d -> "a number from " + d.min + " to " + d.max;
            case Day d -> Days.ALLOWED + ", or today";
            case Segment s -> EnglishList.or(interlock.model.Segment.words());
            case Standing s -> EnglishList.or(interlock.model.Standing.words());
            case Choice c -> EnglishList.or(c.choices);
        };
    }

    /** The words that are allowed, where they can be counted. */
    default List<String> words() {
        return switch (this) {
            case Standing s -> interlock.model.Standing.words();
            case Segment s -> interlock.model.Segment.words();
            case Choice c -> c.choices;
            case Entity e -> List.of();
            case Deal d -> List.of();
            case Text t -> List.of();
            case Country c -> List.of();
            case Whole w -> List.of();
            case Decimal d -> List.of();
            case Day d -> List.of("today");
        };
    }

    /** The allowed word that is written most like this one; empty where none is near, or where they cannot be counted. */
    default Optional<String> nearest(String given) {
        return this instanceof Country
                ? Countries.nearest(given)
                : Suggestions.among(words()).nearest(given);
    }

    /** The value for Cypher, a string or a number; empty where the text is not allowed. */
    default Optional<Object> read(String text, LocalDate today) {
        return switch (this) {
            case Entity e -> Optional.of(text);
            case Deal d -> Optional.of(text);
            case Text t -> Optional.of(text);
            case Country c ->
                text.isEmpty() ? Optional.of(text) : Countries.code(text).map(code -> code);
            case Segment s -> Optional.<Object>of(text).filter(word -> text.isEmpty() || words().contains(word));
            case Whole w ->
                w.range().read(text).stream().boxed().<Object>map(n -> n).findFirst();
            case Decimal d ->
                decimal(text).filter(n -> d.min <= n && n <= d.max).map(n -> n);
            case Day d -> day(text, today).map(LocalDate::toString);
            case Standing s -> interlock.model.Standing.of(text).map(interlock.model.Standing::word);
            case Choice c -> c.choices.contains(text) ? Optional.of(text) : Optional.empty();
        };
    }

    private static Optional<Double> decimal(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text, LocalDate today) {
        return text.equals("today") ? Optional.of(today) : Days.read(text);
    }
}
