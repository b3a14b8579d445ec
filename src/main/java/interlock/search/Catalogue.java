package interlock.search;

import interlock.search.Sense.How;
import interlock.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The names of all entities and deals, folded, so that what a person typed finds them. Immutable; what only a search needs
 * is made at the first, since every answer waits for the rest.
 */
public final class Catalogue {
    /** A part of a name that fits more of them than these tells none of them. */
    private static final int MOST_OF_A_PART = 12;

    private static final Comparator<Named> BEST_KNOWN_FIRST =
            Comparator.comparingLong(Named::facts).reversed().thenComparing(Named::id);

    private final Named[] entities;
    private final Later<Keys> searched = new Later<>(this::keys);
    private final Map<String, String> apart;
    private final Map<String, Named> byId = new HashMap<>();
    private final Agreements agreements;

    private Catalogue(List<Named> given, Agreements agreements) {
        this.agreements = agreements;
        entities = given.stream().sorted(BEST_KNOWN_FIRST).toArray(Named[]::new);
        apart = DistinctNames.of(given);
        for (Named entity : entities) {
            byId.put(entity.id(), entity);
        }
    }

    /**
     * What a search goes by.
     *
     * @param whole of all words of a name
     * @param core of those without the ending of a company's name
     * @param words each word alone
     */
    private record Keys(SortedKeys whole, SortedKeys core, SortedKeys words) {}

    private Keys keys() {
        SortedKeys.Builder whole = new SortedKeys.Builder();
        SortedKeys.Builder core = new SortedKeys.Builder();
        SortedKeys.Builder single = new SortedKeys.Builder();
        for (int entity = 0; entity < entities.length; entity++) {
            int bearer = entity;
            String told = apart.get(entities[entity].id());
            if (told != null) {
                whole.add(Folding.key(told), bearer);
            }
            entities[entity].names().forEach(name -> {
                List<String> folded = Folding.words(name);
                whole.add(Folding.key(folded), bearer);
                core.add(Folding.key(LegalForm.without(folded)), bearer);
                folded.forEach(word -> single.add(word, bearer));
            });
        }
        return new Keys(whole.build(), core.build(), single.build());
    }

    /** O(names · log names). */
    public static Catalogue of(List<Named> entities, List<Agreement> deals) {
        return new Catalogue(entities, new Agreements(deals));
    }

    /** The same deals, and these entities alone. */
    public Catalogue among(List<Named> entities) {
        return new Catalogue(entities, agreements);
    }

    Agreements agreements() {
        return agreements;
    }

    /** At most {@code most} deals that have every word in their title or id, the latest first. O(deals). */
    public List<Agreement> deals(List<String> folded, int most) {
        return agreements.withAll(folded, most);
    }

    /** The name under which an entity is shown: with what tells it apart where another has the same. */
    public String shownName(Named entity) {
        return apart.getOrDefault(entity.id(), entity.name());
    }

    /** The name under which an entity or a deal is shown, by its id; that itself where there is none. */
    String shownName(String id) {
        Named entity = byId.get(id);
        return entity == null ? agreements.title(id).orElse(id) : shownName(entity);
    }

    /** An entity; empty where there is none of this id. */
    public Optional<Named> entity(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The label of an entity; empty where there is none of this id. */
    public Optional<String> kindOf(String id) {
        return entity(id).map(Named::kind);
    }

    public boolean hasDeal(String id) {
        return agreements.title(id).isPresent();
    }

    /** The ids of at most {@code most} deals, the latest first. */
    public List<String> latestDeals(int most) {
        return agreements.withAll(List.of(), most).stream().map(Agreement::id).toList();
    }

    /**
     * The ids of at most {@code most} entities, those with the most facts first.
     *
     * @param labels of which they have one; empty where any will do
     */
    public List<String> bestKnown(List<String> labels, int most) {
        return bestKnown((Named one) -> labels.isEmpty() || labels.contains(one.kind()), most).stream()
                .map(Named::id)
                .toList();
    }

    /** What an entity is called where another bears its name; empty where its name is enough. */
    public Optional<String> toldApart(String id) {
        return Optional.ofNullable(apart.get(id));
    }

    /** The entities of a kind with the most facts. */
    List<Named> bestKnown(Predicate<Named> kind, int most) {
        return Arrays.stream(entities).filter(kind).limit(most).toList();
    }

    /**
     * Whom words name as a whole, or but for the ending of a company's name.
     *
     * @param typed as it was typed, so that what is spelt exactly so wins
     * @param folded its words
     */
    Optional<Sense> whole(String typed, List<String> folded, Predicate<Named> kind) {
        List<Named> same = named(searched.get().whole().at(Folding.key(folded)), kind);
        if (!same.isEmpty()) {
            List<Named> exact = same.stream().filter(one -> one.isCalled(typed)).toList();
            return Optional.of(exact.isEmpty() ? new Sense(same, How.FOLDED) : new Sense(exact, How.EXACT));
        }
        List<Named> core = named(searched.get().core().at(Folding.key(LegalForm.without(folded))), kind);
        return core.isEmpty() ? Optional.empty() : Optional.of(new Sense(core, How.CORE));
    }

    /** Whom words name by being some of the words of the name. */
    Optional<Sense> part(List<String> folded, Predicate<Named> kind) {
        int[] all = withAllWords(folded, false);
        List<Named> found = all.length > 20 * MOST_OF_A_PART ? List.of() : named(all, kind);
        return found.isEmpty() || found.size() > MOST_OF_A_PART
                ? Optional.empty()
                : Optional.of(new Sense(found, How.PART));
    }

    /** Of those whose name is near, by the edits to it, the nearest of a kind. */
    static Optional<Sense> nearest(Map<Named, Integer> near, Predicate<Named> kind) {
        int least = near.entrySet().stream()
                .filter(one -> kind.test(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(-1);
        List<Named> nearest = near.entrySet().stream()
                .filter(one -> one.getValue() == least && kind.test(one.getKey()))
                .map(Map.Entry::getKey)
                .sorted(BEST_KNOWN_FIRST)
                .toList();
        return nearest.isEmpty() ? Optional.empty() : Optional.of(new Sense(nearest, How.NEAR));
    }

    /** Whom words name that are not typed to their end. */
    Optional<Sense> begun(List<String> folded, Predicate<Named> kind) {
        List<Named> found = beginning(Folding.key(folded), kind, MOST_OF_A_PART);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Sense(found, How.BEGUN));
    }

    /** At most {@code most} whose name begins so, those with the most facts first. */
    List<Named> beginning(String key, Predicate<Named> kind, int most) {
        IntStream.Builder found = IntStream.builder();
        searched.get().whole().beginning(key, found);
        return found.build()
                .sorted()
                .distinct()
                .mapToObj(one -> entities[one])
                .filter(kind)
                .limit(most)
                .toList();
    }

    /** At most {@code most} that have all these words in their names, the last one perhaps half typed. */
    List<Named> withWords(List<String> folded, int most) {
        return Arrays.stream(withAllWords(folded, true))
                .limit(most)
                .mapToObj(one -> entities[one])
                .toList();
    }

    /** Those whose name is near, with the edits to it: fewer for a shorter name, and the beginning is rarely mistyped. */
    Map<Named, Integer> near(String key) {
        Map<Named, Integer> edits = new HashMap<>();
        int reach = key.length() < 4 ? 0 : key.length() < 8 ? 1 : 2;
        if (reach > 0) {
            searched.get().whole().near(key, reach, (bearer, away) -> {
                if (entities[bearer].names().map(Folding::key).anyMatch(name -> beginAlike(name, key))) {
                    edits.merge(entities[bearer], away, Math::min);
                }
            });
        }
        return edits;
    }

    /** The same first letter, or the first two swapped. */
    private static boolean beginAlike(String name, String key) {
        return !name.isEmpty()
                && (name.charAt(0) == key.charAt(0) || name.length() > 1 && name.charAt(1) == key.charAt(0));
    }

    private int[] withAllWords(List<String> folded, boolean lastMayBeBegun) {
        int[] all = null;
        for (int at = 0; at < folded.size(); at++) {
            int[] these = searched.get().words().at(folded.get(at));
            if (lastMayBeBegun && at == folded.size() - 1) {
                IntStream.Builder begun = IntStream.builder();
                searched.get().words().beginning(folded.get(at), begun);
                these = begun.build().sorted().distinct().toArray();
            }
            all = all == null ? these : both(all, these);
        }
        return all == null ? new int[0] : all;
    }

    private static int[] both(int[] a, int[] b) {
        int[] both = new int[Math.min(a.length, b.length)];
        int found = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                both[found++] = a[i];
            }
            int step = Integer.compare(a[i], b[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        return Arrays.copyOf(both, found);
    }

    /** In the order of their numbers, which is that of how well they are known. */
    private List<Named> named(int[] bearers, Predicate<Named> kind) {
        List<Named> named = new ArrayList<>(bearers.length);
        for (int bearer : bearers) {
            if (kind.test(entities[bearer])) {
                named.add(entities[bearer]);
            }
        }
        return named;
    }
}
