package interlock.operators;

import interlock.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an answer rests on, to be told in a sentence.
 *
 * @param ofRow whether it is about one row
 * @param late whether the time was over before all were tried
 * @param whole whether all that may have a say were to be tried
 */
record FirmnessText(
        Language language,
        boolean ofRow,
        boolean late,
        boolean whole,
        List<Firmness.Carrier> facts,
        List<Firmness.Carrier> sources,
        List<Firmness.Carrier> origins) {

    String sentence() {
        return carried()
                + (whole ? "" : " " + Phrase.ONLY_NEAR.in(language))
                + (late ? " " + Phrase.LATE.in(language) : "");
    }

    private String carried() {
        int count = facts.size() + sources.size() + origins.size();
        if (count == 0) {
            Phrase firm = ofRow ? Phrase.ROW_IS_FIRM : Phrase.ANSWER_IS_FIRM;
            Phrase soFar = ofRow ? Phrase.ROW_IS_FIRM_SO_FAR : Phrase.ANSWER_IS_FIRM_SO_FAR;
            return (late || !whole ? soFar : firm).in(language);
        }
        List<String> parts = Stream.of(
                        counted(facts, Phrase.FACT, Phrase.FACTS),
                        counted(sources, Phrase.SOURCE, Phrase.SOURCES),
                        counted(origins, Phrase.ORIGIN, Phrase.ORIGINS))
                .filter(part -> !part.isEmpty())
                .toList();
        String atLeast = late || !whole ? language.wording().atLeast() : "";
        Phrase many = ofRow ? Phrase.ROW_RESTS : Phrase.ANSWER_RESTS;
        Phrase one = ofRow ? Phrase.ROW_RESTS_ON_ONE : Phrase.ANSWER_RESTS_ON_ONE;
        return (count == 1 ? one : many)
                .in(language, Map.of("what", atLeast + language.wording().and(parts)));
    }

    private String counted(List<Firmness.Carrier> carriers, Phrase one, Phrase many) {
        return carriers.isEmpty() ? "" : Phrase.counted(one, many, carriers.size(), language);
    }
}
