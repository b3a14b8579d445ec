package interlock.operators;

import interlock.text.Figures;
import interlock.text.Glossary;
import interlock.text.Language;
import java.util.HashMap;
import java.util.Map;

/** What is said of an answer in several worlds, in English; {@code words.txt} of each language has the same. */
enum Phrase {
    NOTHING("The answer is empty in both."),
    SAME_IN_BOTH("The answer is the same in both."),
    NO_DIFFERENCE_FOUND("No difference is found between the two."),
    ROWS_CUT("Only the first {most} rows of each are compared: beyond them there may be more."),
    IS_NEW("{rows} is new in the answer"),
    ARE_NEW("{rows} are new in the answer"),
    IS_GONE("{rows} is no longer in the answer"),
    ARE_GONE("{rows} are no longer in the answer"),
    HAS_CHANGED("{rows} has changed in the answer"),
    HAVE_CHANGED("{rows} have changed in the answer"),
    ROW_IS_SAME("one row is the same"),
    ROWS_ARE_SAME("{n} rows are the same"),
    FACT_DIFFERS("One fact behind the difference holds in only one of the two."),
    FACTS_DIFFER("{n} facts behind the difference hold in only one of the two."),
    NO_CHANGE_FOUND("No change is found from {from} to {to}."),
    NEVER_CHANGED("The answer is the same on every day from {from} to {to}."),
    ONE_DAY("Only {from} was asked about: there is no earlier day from which the answer could differ."),
    CHANGED_ONCE("The answer changes once from {from} to {to}, on {last}: {what}."),
    CHANGED("The answer last changes on {last}: {what}. From {from} to {to} it changes on {n} days."),
    ANSWER_IS_FIRM("The answer would be the same without any one fact, source or origin."),
    ROW_IS_FIRM("This row would be the same without any one fact, source or origin."),
    ANSWER_IS_FIRM_SO_FAR("The answer would be the same without any one fact, source or origin that was tried."),
    ROW_IS_FIRM_SO_FAR("This row would be the same without any one fact, source or origin that was tried."),
    ANSWER_RESTS("The answer rests on {what}: without any one of them it would be different."),
    ROW_RESTS("This row rests on {what}: without any one of them it would be different."),
    ANSWER_RESTS_ON_ONE("The answer rests on {what}: without it, it would be different."),
    ROW_RESTS_ON_ONE("This row rests on {what}: without it, it would be different."),
    FACT("one fact"),
    FACTS("{n} facts"),
    SOURCE("one source"),
    SOURCES("{n} sources"),
    ORIGIN("one origin"),
    ORIGINS("{n} origins"),
    LATE("Not everything was tried: time ran out."),
    ONLY_NEAR("In a market as large as this one, only the facts near the answer were tried.");

    private final String english;

    Phrase(String english) {
        this.english = english;
    }

    String english() {
        return english;
    }

    String in(Language language) {
        return in(language, Map.of());
    }

    /** With the words in its braces; days as the language writes them. */
    String in(Language language, Map<String, String> words) {
        Map<String, String> written = new HashMap<>(words);
        written.computeIfPresent("from", (name, day) -> Figures.days(day, language));
        written.computeIfPresent("to", (name, day) -> Figures.days(day, language));
        written.computeIfPresent("last", (name, day) -> Figures.days(day, language));
        return Glossary.say(language, english, written);
    }

    /** The form for one or, with its number in words up to nine, the one for many. */
    static String counted(Phrase one, Phrase many, int n, Language language) {
        return n == 1 ? one.in(language) : many.in(language, Map.of("n", Figures.count(n, language)));
    }
}
