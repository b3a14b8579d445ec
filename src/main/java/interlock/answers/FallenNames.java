package interlock.answers;

import interlock.text.Glossary;
import interlock.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who has failed in a world, by name.
 *
 * @param asked the names of those asked about, by id
 * @param others the names of those that the answer mentions besides
 */
record FallenNames(Map<String, String> asked, List<String> others) {
    /** The columns of those questions that tell it of each row. */
    static final Set<String> COLUMNS = Set.of("fallen", "fresh");

    /** Of more the rest is counted. */
    private static final int NAMED = 4;

    private static final String HAS_FAILED = "{names} has failed in this world.";
    private static final String HAVE_FAILED = "{names} have failed in this world.";

    /** What is told behind a headline, in English; the languages have the same. */
    static final List<String> PHRASES = List.of(HAS_FAILED, HAVE_FAILED);

    /**
     * A headline that counts or names some who have failed is followed by who they are: its rows are those of the record.
     *
     * @param named all whom the answer names: of 'Amazon Nova' Amazon is not told
     */
    String behind(String headline, Stream<String> named, Language language) {
        String rest = headline;
        List<String> told = new ArrayList<>();
        for (String name : named.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            if (rest.contains(name)) {
                String without = wordly(name).matcher(rest).replaceAll("");
                if (!without.equals(rest) && others.contains(name)) {
                    told.add(name);
                }
                rest = without;
            }
        }
        if (told.isEmpty()) {
            return headline;
        }
        int more = Math.max(0, told.size() - NAMED);
        told.sort(Comparator.comparingInt(headline::indexOf));
        return headline + " "
                + Glossary.say(
                        language,
                        told.size() == 1 ? HAS_FAILED : HAVE_FAILED,
                        Map.of("names", language.wording().and(told.subList(0, told.size() - more), more)));
    }

    /** 'Arm' is not in 'farm'. */
    private static Pattern wordly(String name) {
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])");
    }
}
