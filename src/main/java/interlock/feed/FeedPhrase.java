package interlock.feed;

import interlock.text.Figures;
import interlock.text.Glossary;
import interlock.text.Language;
import java.util.Map;

/** What is said in feeds, in English; {@code words.txt} of each language has the same. */
enum FeedPhrase {
    OF_ANSWER("The days on which the answer changed, with the facts that did it."),
    OF_ANSWER_SINCE("The days since {day} on which the answer changed, with the facts that did it."),
    NEWS("What is new"),
    NEWS_OF("What is new in {sets}"),
    OF_NEWS("The facts by the day on which a public source first told them."),
    ONE_KNOWN("One fact became known."),
    MANY_KNOWN("{n} facts became known."),
    FIRST_KNOWN("{n} facts became known, of which {first} are here."),
    ONE_MORE("{first} One more fact became known."),
    MORE("{first} {n} more facts became known."),
    SOURCES("Sources:");

    private final String english;

    FeedPhrase(String english) {
        this.english = english;
    }

    String english() {
        return english;
    }

    String in(Language language) {
        return in(language, Map.of());
    }

    String in(Language language, Map<String, String> words) {
        return Glossary.say(language, english, words);
    }

    /** One that became known, and how many more; {@code first} is a sentence. */
    static String first(String first, long more, Language language) {
        return (more == 1 ? ONE_MORE : MORE)
                .in(language, Map.of("first", first, "n", language.capitalised(Figures.count(more, language))));
    }

    /** How many facts became known, of which some are told. */
    static String known(long total, int told, Language language) {
        if (total == 1) {
            return ONE_KNOWN.in(language);
        }
        Map<String, String> words = Map.of("n", Figures.count(total, language), "first", Figures.count(told, language));
        String known = (told < total ? FIRST_KNOWN : MANY_KNOWN).in(language, words);
        return language.capitalised(known);
    }
}
