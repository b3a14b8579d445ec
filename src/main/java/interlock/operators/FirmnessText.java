package interlock.operators;

import interlock.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an answer rests on, in a sentence. */
final class FirmnessText {
    private FirmnessText() {}

    /**
     * The sentence.
     *
     * @param ofRow whether it is about one row
     * @param late whether the time was over before all were tried
     */
    static String of(
            Language language,
            boolean ofRow,
            boolean late,
            List<Firmness.Carrier> facts,
            List<Firmness.Carrier> sources,
            List<Firmness.Carrier> origins) {
        String told = carried(language, ofRow, late, facts, sources, origins);
        return late ? told + " " + Phrase.LATE.in(language) : told;
    }

    private static String carried(
            Language language,
            boolean ofRow,
            boolean late,
            List<Firmness.Carrier> facts,
            List<Firmness.Carrier> sources,
            List<Firmness.Carrier> origins) {
        int count = facts.size() + sources.size() + origins.size();
        if (count == 0) {
            Phrase firm = ofRow ? Phrase.ROW_IS_FIRM : Phrase.ANSWER_IS_FIRM;
            Phrase soFar = ofRow ? Phrase.ROW_IS_FIRM_SO_FAR : Phrase.ANSWER_IS_FIRM_SO_FAR;
            return (late ? soFar : firm).in(language);
        }
        List<String> parts = Stream.of(
                        counted(facts, Phrase.FACT, Phrase.FACTS, language),
                        counted(sources, Phrase.SOURCE, Phrase.SOURCES, language),
                        counted(origins, Phrase.ORIGIN, Phrase.ORIGINS, language))
                .filter(part -> !part.isEmpty())
                .toList();
        Phrase many = ofRow ? Phrase.ROW_RESTS : Phrase.ANSWER_RESTS;
        Phrase one = ofRow ? Phrase.ROW_RESTS_ON_ONE : Phrase.ANSWER_RESTS_ON_ONE;
        return (count == 1 ? one : many)
                .in(language, Map.of("what", language.wording().and(parts)));
    }

    private static String counted(List<Firmness.Carrier> carriers, Phrase one, Phrase many, Language language) {
        return carriers.isEmpty() ? "" : Phrase.counted(one, many, carriers.size(), language);
    }
}
