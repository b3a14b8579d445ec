package interlock.search;

import interlock.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The deals by words of their titles and by their parties, the latest first. */
final class Agreements {
    private static final Comparator<Agreement> LATEST_FIRST =
            Comparator.comparing(Agreement::announced).reversed().thenComparing(Agreement::id);

    private final List<Titled> deals;

    /**
     * @param title its words
     * @param words the same in no order
     * @param others those of the id, and the year
     * @param text title and id, folded
     */
    private record Titled(Agreement deal, List<String> title, Set<String> words, Set<String> others, String text) {
        boolean has(Term term) {
            return term.words().stream().anyMatch(way -> words.containsAll(way) || others.containsAll(way))
                    || term.who().stream().anyMatch(one -> deal.parties().contains(one.id()));
        }
    }

    /**
     * A part of how a deal is named.
     *
     * @param who the entities that it may be; none for a plain word
     * @param words the ways in which a title may write it
     */
    record Term(List<Named> who, List<List<String>> words) {
        static Term word(String word) {
            return new Term(List.of(), List.of(List.of(word)));
        }

        static Term name(List<Named> who) {
            return new Term(
                    who,
                    who.stream()
                            .flatMap(Named::names)
                            .map(Folding::words)
                            .distinct()
                            .toList());
        }
    }

    Agreements(List<Agreement> given) {
        deals = given.stream()
                .sorted(LATEST_FIRST)
                .map(deal -> new Titled(
                        deal,
                        Folding.words(deal.title()),
                        new HashSet<>(Folding.words(deal.title())),
                        new HashSet<>(
                                Folding.words(deal.id() + " " + deal.announced().split("-")[0])),
                        Folding.fold(deal.title()) + " " + deal.id()))
                .toList();
    }

    Optional<String> title(String id) {
        return deals.stream()
                .map(Titled::deal)
                .filter(deal -> deal.id().equals(id))
                .map(Agreement::title)
                .findFirst();
    }

    /** At most {@code most} that have every word in their title or id. O(deals). */
    List<Agreement> withAll(List<String> words, int most) {
        return deals.stream()
                .filter(one -> words.stream().allMatch(one.text()::contains))
                .limit(most)
                .map(Titled::deal)
                .toList();
    }

    /**
     * Those that every term fits; the one alone whose title was typed in full.
     *
     * @param typed the words as they were typed
     */
    List<Agreement> of(List<Term> terms, List<String> typed) {
        List<Agreement> fitting = new ArrayList<>();
        for (Titled one : deals) {
            if (one.title().equals(typed)) {
                return List.of(one.deal());
            }
            if (terms.stream().allMatch(one::has)) {
                fitting.add(one.deal());
            }
        }
        return fitting;
    }
}
