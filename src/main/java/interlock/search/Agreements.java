package interlock.search;

import interlock.text.Folding;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The deals by words of their titles and by their parties, the latest first. */
final class Agreements {
    private static final Comparator<Agreement> LATEST_FIRST =
            Comparator.comparing(Agreement::announced).reversed().thenComparing(Agreement::id);

    private final List<Agreement> deals;
    private final SortedKeys ids;
    private final Later<Keys> searched = new Later<>(this::keys);

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
        deals = given.stream().sorted(LATEST_FIRST).toList();
        SortedKeys.Builder byId = new SortedKeys.Builder();
        for (int deal = 0; deal < deals.size(); deal++) {
            byId.add(deals.get(deal).id(), deal);
        }
        ids = byId.build();
    }

    /** What only a search goes by. */
    private record Keys(List<String> texts, SortedKeys titles, SortedKeys words, SortedKeys parties) {}

    private Keys keys() {
        SortedKeys.Builder byTitle = new SortedKeys.Builder();
        SortedKeys.Builder byWord = new SortedKeys.Builder();
        SortedKeys.Builder byParty = new SortedKeys.Builder();
        for (int deal = 0; deal < deals.size(); deal++) {
            int bearer = deal;
            Agreement one = deals.get(deal);
            byTitle.add(Folding.fold(one.title()), bearer);
            String year = one.announced().split("-")[0];
            Folding.words(one.title() + " " + one.id() + " " + year).forEach(word -> byWord.add(word, bearer));
            one.parties().forEach(party -> byParty.add(party, bearer));
        }
        List<String> texts = deals.stream()
                .map(deal -> Folding.fold(deal.title()) + " " + deal.id())
                .toList();
        return new Keys(texts, byTitle.build(), byWord.build(), byParty.build());
    }

    /** O(log deals). */
    Optional<String> title(String id) {
        int[] found = ids.at(id);
        return found.length == 0
                ? Optional.empty()
                : Optional.of(deals.get(found[0]).title());
    }

    /** At most {@code most} that have every word, or a part of it, in their title or id. O(deals). */
    List<Agreement> withAll(List<String> parts, int most) {
        List<String> texts = searched.get().texts();
        BitSet found = new BitSet();
        for (int deal = 0; deal < deals.size() && found.cardinality() < most; deal++) {
            found.set(deal, parts.stream().allMatch(texts.get(deal)::contains));
        }
        return those(found);
    }

    /**
     * Those that every term fits; the one alone whose title was typed in full. O(terms · deals that one of them fits).
     *
     * @param typed the words as they were typed
     */
    List<Agreement> of(List<Term> terms, List<String> typed) {
        int[] titled = searched.get().titles().at(String.join(" ", typed));
        if (titled.length > 0) {
            return List.of(deals.get(titled[0]));
        }
        BitSet fitting = new BitSet();
        for (int at = 0; at < terms.size() && (at == 0 || !fitting.isEmpty()); at++) {
            BitSet these = fitting(terms.get(at));
            if (at == 0) {
                fitting = these;
            } else {
                fitting.and(these);
            }
        }
        return those(fitting);
    }

    private BitSet fitting(Term term) {
        BitSet fitting = new BitSet();
        for (Named one : term.who()) {
            for (int deal : searched.get().parties().at(one.id())) {
                fitting.set(deal);
            }
        }
        for (List<String> way : term.words()) {
            fitting.or(withWords(way));
        }
        return fitting;
    }

    private BitSet withWords(List<String> way) {
        BitSet all = new BitSet();
        for (int at = 0; at < way.size(); at++) {
            BitSet these = new BitSet();
            for (int deal : searched.get().words().at(way.get(at))) {
                these.set(deal);
            }
            if (at == 0) {
                all = these;
            } else {
                all.and(these);
            }
        }
        return all;
    }

    private List<Agreement> those(BitSet numbers) {
        return numbers.stream().mapToObj(deals::get).toList();
    }
}
