package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.text.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sentence that says who is first leaves nobody out who is level with them, or does not say that they are the first. */
class RankedListTest {
    private static final String LARGEST =
            "Three are on record. The largest disclosed: <3 priced by amount, {from}[ ({amount})]>.";

    @Test
    void tellsThoseThatAreLevelWithTheLast() {
        assertThat(told(LARGEST, 9, 7, 5, 5, 4))
                .endsWith("The largest disclosed: A ($9bn), B ($7bn), C ($5bn) and D ($5bn).");
        assertThat(told(LARGEST, 9, 7, 5, 4)).endsWith("The largest disclosed: A ($9bn), B ($7bn) and C ($5bn).");
    }

    @Test
    void saysThatThereAreOthersWhereTooManyAreLevel() {
        assertThat(told(LARGEST, 9, 5, 5, 5, 5, 5, 5))
                .endsWith("Among the largest disclosed: A ($9bn), B ($5bn) and C ($5bn).");
        assertThat(told("Two pairs, the largest disclosed <1 priced by amount, {from}>.", 5, 5, 5, 5, 5, 5, 5))
                .isEqualTo("Two pairs, among the largest disclosed A.");
        assertThat(told("It pays seven, first of all <1 priced by amount, {from}>.", 5, 5, 5, 5, 5, 5, 5))
                .isEqualTo("It pays seven, such as A.");
    }

    @Test
    void saysSoWhereNotAllAreKnown() {
        assertThat(told(Language.ENGLISH, LARGEST, true, 9, 7))
                .endsWith("Among the largest disclosed: A ($9bn) and B ($7bn).");
    }

    /** Drawn: who is left out is smaller than everybody who is called the largest. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void callsNobodyTheLargestWhoIsNot(Language language) {
        String sentence = language == Language.ENGLISH
                ? LARGEST
                : "In testa per importo dichiarato: <3 priced by amount, {from}>.";
        SplittableRandom random = new SplittableRandom(7);
        for (int drawn = 0; drawn < 500; drawn++) {
            int[] sizes = random.ints(random.nextInt(1, 10), 1, 5).sorted().toArray();
            for (int i = 0, j = sizes.length - 1; i < j; i++, j--) {
                int swapped = sizes[i];
                sizes[i] = sizes[j];
                sizes[j] = swapped;
            }
            String told = told(language, sentence, false, sizes);
            String names = told.substring(told.indexOf(": "));
            int named = (int) names.chars().filter(Character::isUpperCase).count();
            boolean cut = named < sizes.length && sizes[named] == sizes[named - 1];
            assertThat(told.contains("Among the ") || told.contains("Tra le "))
                    .as(told)
                    .isEqualTo(cut);
        }
    }

    @Test
    void joinsWhatIsListedBehindAColon() {
        String sentence =
                "They share: [, {outgoing:supplier|suppliers}][, {incoming:investor|investors}][, {priced:cloud|clouds}].";
        assertThat(told(sentence, 1, 1)).isEqualTo("They share: two clouds.");
        assertThat(told(sentence.replace("outgoing", "priced"), 1, 1))
                .isEqualTo("They share: two suppliers and two clouds.");
        assertThat(told(sentence.replace("outgoing", "priced").replace("incoming", "priced"), 1))
                .isEqualTo("They share: one supplier, one investor and one cloud.");
    }

    @Test
    void bracketsFollowBracketsInOne() {
        assertThat(told("<1 priced; {from}[ ({amount})][ ({net})]>.", 5)).isEqualTo("A ($5bn, $1bn).");
    }

    /** Two sums of one size are two: the second is not taken for the first told again. */
    @Test
    void equalAmountsOfOneAreEachTold() {
        assertThat(told("<2 priced, {currency}[ ({amount})]>.", 5, 5)).isEqualTo("USD ($5bn and $5bn).");
        assertThat(told("<2 priced, {currency}>.", 5, 5)).isEqualTo("USD.");
    }

    private static String told(String sentence, int... sizes) {
        return told(Language.ENGLISH, sentence, false, sizes);
    }

    private static String told(Language language, String sentence, boolean cut, int... sizes) {
        Question question = Questions.bundled().all(language).stream()
                .filter(one -> one.name().equals("money-flows"))
                .findFirst()
                .orElseThrow();
        Headline headline = new Headline(sentence);
        Tally tally = new Tally(question, headline);
        for (int i = 0; i < sizes.length; i++) {
            Map<String, Object> row =
                    new HashMap<>(Map.of("from", "" + (char) ('A' + i), "currency", "USD", "priced", true));
            row.put("amountMin", sizes[i] * 1_000_000_000L);
            row.put("amountMax", sizes[i] * 1_000_000_000L);
            row.put("netMin", 1_000_000_000L);
            row.put("netMax", 1_000_000_000L);
            row.put("total", (long) sizes.length);
            tally.add(row::get);
        }
        if (cut) {
            tally.breakOff();
        }
        return headline.render(question, question.read(Map.of(), LocalDate.of(2026, 11, 24)), tally, id -> id);
    }
}
