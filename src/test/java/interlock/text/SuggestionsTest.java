package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SuggestionsTest {
    @Example
    void twoNeighboursThatChangePlacesAreOneEdit() {
        assertThat(Suggestions.edits("anthropic", "antrhopic")).isEqualTo(1);
        assertThat(Suggestions.edits("ca", "abc")).isEqualTo(3);
        assertThat(Suggestions.edits("", "abc")).isEqualTo(3);
    }

    @Example
    void theCaseOfALetterIsNoEdit() {
        assertThat(Suggestions.edits("Spends_On", "SPENDS_ON")).isZero();
        assertThat(Suggestions.among(List.of("SPENDS_ON")).nearest("spendson")).contains("SPENDS_ON");
    }

    @Example
    void ofTwoThatAreAsNearTheFirstInTheAlphabetIsSuggested() {
        assertThat(Suggestions.among(List.of("maker-b", "maker-a")).nearest("maker-c"))
                .contains("maker-a");
        assertThat(Suggestions.among(List.of("maker-b", "other", "maker-a")).nearest("maker-c", 3))
                .containsExactly("maker-a", "maker-b");
    }

    @Example
    void nothingIsSuggestedWhereNothingIsNear() {
        assertThat(Suggestions.among(List.of("anthropic", "openai")).nearest("qqqqqqqq"))
                .isEmpty();
        assertThat(Suggestions.among(List.of("a", "b")).nearest("")).isEmpty();
    }

    @Example
    void anIdThatContainsTheWordIsOneEditAway() {
        List<String> ids = List.of("google-cloud", "gogle");
        assertThat(Suggestions.amongIds(ids).nearest("google", 3)).containsExactly("gogle", "google-cloud");
        assertThat(Suggestions.amongIds(ids).nearest("google-cloud-platform")).contains("google-cloud");
        assertThat(Suggestions.among(ids).nearest("google", 3)).containsExactly("gogle");
    }

    @Example
    void wordsThatComeLaterAreSuggestedToo() {
        List<String> known = new ArrayList<>();
        Suggestions suggestions = Suggestions.among(known);
        assertThat(suggestions.nearest("nvidai")).isEmpty();
        known.add("nvidia");
        assertThat(suggestions.nearest("nvidai")).contains("nvidia");
    }

    @Example
    void onlyTheFirstWordsGetAHint() {
        Suggestions suggestions = Suggestions.among(List.of("nvidia")).forTheFirst(2);
        assertThat(suggestions.nearest("nvidai")).contains("nvidia");
        assertThat(suggestions.nearest("qqqqqqqq")).isEmpty();
        assertThat(suggestions.nearest("nvidai")).isEmpty();
    }

    @Property(tries = 500)
    void editsAreAsFewAsTheSlowWayFinds(@ForAll("words") String a, @ForAll("words") String b) {
        assertThat(Suggestions.edits(a, b)).isEqualTo(slowly(a, b)).isEqualTo(Suggestions.edits(b, a));
    }

    @Property(tries = 300)
    void theSuggestionsAreTheNearestOfAll(@ForAll("lists") List<String> known, @ForAll("words") String word) {
        int limit = Math.max(2, word.length() / 3);
        List<String> nearest = known.stream()
                .distinct()
                .filter(one -> slowly(word, one) <= limit)
                .sorted(Comparator.comparingInt((String one) -> slowly(word, one))
                        .thenComparing(one -> one))
                .limit(3)
                .toList();
        assertThat(Suggestions.among(known.stream().distinct().toList()).nearest(word, 3))
                .isEqualTo(word.isEmpty() ? List.of() : nearest);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abAB-").ofMaxLength(6);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return words().list().ofMaxSize(12);
    }

    private static int slowly(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String one = a.toLowerCase(Locale.ROOT);
        String other = b.toLowerCase(Locale.ROOT);
        String shortA = one.substring(1);
        String shortB = other.substring(1);
        int change = one.charAt(0) == other.charAt(0) ? 0 : 1;
        int least = Math.min(slowly(shortA, shortB) + change, 1 + Math.min(slowly(shortA, other), slowly(one, shortB)));
        boolean turned = one.length() > 1
                && other.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0);
        return turned ? Math.min(least, 1 + slowly(one.substring(2), other.substring(2))) : least;
    }
}
