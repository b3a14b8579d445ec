package interlock.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How one language writes numbers, days and lists: everything in sentences that is not in the files of its folder. */
public sealed interface Wording permits English, Italian {
    Locale locale();

    /** 'none' to 'nine'. */
    List<String> numbers();

    /** Whether the form for one has its number in it, as 'un accordo' and 'una quota' must in Italian. */
    boolean oneIsInTheForm();

    DateTimeFormatter day();

    /** An amount in the largest scale that keeps it exact, or in four digits; the rows have every digit. */
    String money(BigDecimal amount, String currency, RoundingMode towards);

    String atLeast();

    String moreThan();

    String upTo();

    String about();

    /** Behind an amount to which comes another that nobody tells. */
    String andUndisclosed();

    /** Two ends of a range, each as it is written alone. */
    String between(String least, String most);

    /** Of a share that would be written as nothing, and is not. */
    String nearlyNothing();

    String nearlyAll();

    String unknownNumberOf();

    /** In place of a parameter that names nobody. */
    String any();

    String and();

    String or();

    /** Behind a list of which more is known. */
    String more(long n);

    /** Behind a list of which it is not known how much more there is. */
    String others();

    /** What says the day that an answer tells of. */
    String asOf(String day);

    /** Words before examples, as they stand before a list of all: ': ' in place of ', such as ', ', ' in place of ', among them '. */
    String beforeAll(String words);

    /** What says of those named next that they are the first, said where others may be level with them. */
    String beforeSome(String words);

    /** What says of facts that they are on record, said of facts of which some are supposed. */
    String orSupposed(String words);

    /** Whether a name is a common noun in the plural, such as 'EUV lithography tools': a verb and a pronoun agree with it. */
    boolean isPlural(String name);

    /** The name of a country as it stands within a sentence. */
    String country(String name);

    /** A whole sentence as it stands behind a colon: with a small letter where the language wants one, and it is no name's. */
    String afterColon(String sentence);

    /** A whole sentence, with what two words next to each other ask of one another. */
    String joined(String sentence);

    /** 'a, b and c'. */
    default String and(List<String> words) {
        return list(words, and());
    }

    /** 'a, b or c'. */
    default String or(List<String> words) {
        return list(words, or());
    }

    /**
     * Then 'and 3 more', where there are more.
     *
     * @param more negative where it is not known how many
     */
    default String and(List<String> words, int more) {
        return more == 0 ? and(words) : listed(words) + (more < 0 ? others() : more(more));
    }

    private static String list(List<String> words, String last) {
        int n = words.size();
        String between = between(words);
        return n < 2
                ? String.join("", words)
                : String.join(between, words.subList(0, n - 1)) + (n > 2 && between.startsWith(";") ? ";" : "") + " "
                        + last + " " + words.get(n - 1);
    }

    /** 'a, b, c'; where one of them has a comma of its own, 'a; b, of c; d'. */
    static String listed(List<String> words) {
        return String.join(between(words), words);
    }

    /** What stands in quotation marks is held together by them. */
    private static String between(List<String> words) {
        return words.stream()
                        .filter(word -> word.contains(", "))
                        .map(word -> word.replaceAll("“[^”]*”|«[^»]*»", ""))
                        .anyMatch(word -> word.contains(", "))
                ? "; "
                : ", ";
    }
}
