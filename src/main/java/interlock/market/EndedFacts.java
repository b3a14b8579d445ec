package interlock.market;

import interlock.model.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * What is left of facts that hold on no day any more, which a market leaves out: that they ended, and to whom things
 * belonged by them. They are few.
 */
final class EndedFacts {

    /**
     * One whose record says that it has ended.
     *
     * @param until the day of its end; {@link Fact#NEVER} where none is known
     * @param handle the store's number of the fact
     */
    record Ended(FactType type, int from, int to, int until, short dataSet, long handle) {}

    /** @param handle the store's number of the fact */
    private record Owner(int owner, FactType type, long handle) {}

    private final List<Ended> ended = new ArrayList<>();
    private final Map<Integer, List<Owner>> owners = new HashMap<>();

    void add(Ended fact) {
        ended.add(fact);
    }

    void addOwner(FactType type, int thing, int owner, long handle) {
        if (type == FactType.PART_OF || Sources.OWN.contains(type)) {
            owners.computeIfAbsent(thing, first -> new ArrayList<>()).add(new Owner(owner, type, handle));
        }
    }

    /** In the order of the store. */
    List<Ended> all() {
        return ended;
    }

    boolean belonged(int thing, int owner) {
        return owners.getOrDefault(thing, List.of()).stream().anyMatch(one -> one.owner() == owner);
    }

    /** One for each fact. */
    int[] designers(int thing) {
        return owners.getOrDefault(thing, List.of()).stream()
                .filter(one -> one.type() == FactType.DESIGNS)
                .mapToInt(Owner::owner)
                .toArray();
    }

    /** Whether any of some facts is among them, by the store's numbers. */
    boolean hasAny(LongPredicate facts) {
        return ended.stream().anyMatch(one -> facts.test(one.handle()))
                || owners.values().stream().flatMap(List::stream).anyMatch(one -> facts.test(one.handle()));
    }

    boolean isEmpty() {
        return ended.isEmpty() && owners.isEmpty();
    }

    /** With those of others. */
    EndedFacts and(EndedFacts more) {
        EndedFacts all = without(none -> false);
        all.ended.addAll(more.ended);
        more.owners.forEach(
                (thing, some) -> some.forEach(one -> all.addOwner(one.type(), thing, one.owner(), one.handle())));
        return all;
    }

    /** But for some facts, by the store's numbers. */
    EndedFacts without(LongPredicate out) {
        EndedFacts rest = new EndedFacts();
        ended.stream().filter(one -> !out.test(one.handle())).forEach(rest::add);
        owners.forEach((thing, all) -> all.stream()
                .filter(one -> !out.test(one.handle()))
                .forEach(one -> rest.addOwner(one.type(), thing, one.owner(), one.handle())));
        return rest;
    }
}
