package interlock.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Against going through all keys one by one. */
class SortedKeysTest {
    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(7);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return word().list().ofMaxSize(40);
    }

    @Property(tries = 1_000)
    void findsWhatIsNear(
            @ForAll("words") List<String> words, @ForAll("word") String typed, @ForAll @IntRange(max = 2) int reach) {
        Map<Integer, Integer> found = new TreeMap<>();
        of(words).near(typed, reach, (bearer, edits) -> found.merge(bearer, edits, Math::min));

        Map<Integer, Integer> expected = new TreeMap<>();
        for (int bearer = 0; bearer < words.size(); bearer++) {
            int edits = edits(words.get(bearer), typed);
            if (edits <= reach) {
                expected.put(bearer, edits);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    /** One of so many letters would take all memory to be compared. */
    @Example
    void aWordLongerThanAllIsNearNone() {
        of(List.of("nvidia", "a".repeat(40))).near("a".repeat(1_000_000), 2, (bearer, edits) -> {
            throw new AssertionError("near");
        });
    }

    @Property(tries = 1_000)
    void findsWhatIsTheSameAndWhatBeginsSo(@ForAll("words") List<String> words, @ForAll("word") String typed) {
        TreeSet<Integer> beginning = new TreeSet<>();
        of(words).beginning(typed, beginning::add);
        TreeSet<Integer> expected = new TreeSet<>();
        TreeSet<Integer> same = new TreeSet<>();
        for (int bearer = 0; bearer < words.size(); bearer++) {
            if (words.get(bearer).startsWith(typed)) {
                expected.add(bearer);
            }
            if (words.get(bearer).equals(typed)) {
                same.add(bearer);
            }
        }
        assertThat(beginning).isEqualTo(expected);
        assertThat(of(words).at(typed))
                .containsExactly(same.stream().mapToInt(one -> one).toArray());
    }

    private static SortedKeys of(List<String> words) {
        SortedKeys.Builder keys = new SortedKeys.Builder();
        for (int bearer = 0; bearer < words.size(); bearer++) {
            keys.add(words.get(bearer), bearer);
        }
        return keys.build();
    }

    /** Optimal string alignment, by its definition. */
    private static int edits(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String shorterA = a.substring(1);
        String shorterB = b.substring(1);
        int least = edits(shorterA, shorterB) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
        least = Math.min(least, edits(shorterA, b) + 1);
        least = Math.min(least, edits(a, shorterB) + 1);
        boolean swapped = a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0);
        return swapped ? Math.min(least, edits(a.substring(2), b.substring(2)) + 1) : least;
    }
}
