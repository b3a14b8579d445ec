package interlock.market;

import interlock.model.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * To whom things belonged by facts that hold on no day any more, which a market leaves out: few, and asked about only by
 * whoever judges that two have to do with each other.
 */
final class EndedOwnership {

    /** @param handle the store's number of the fact */
    private record Owner(int owner, FactType type, long handle) {}

    private final Map<Integer, List<Owner>> owners = new HashMap<>();

    void add(FactType type, int thing, int owner, long handle) {
        if (type == FactType.PART_OF || Sources.OWN.contains(type)) {
            owners.computeIfAbsent(thing, first -> new ArrayList<>()).add(new Owner(owner, type, handle));
        }
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

    /** But for some facts, by the store's numbers. */
    EndedOwnership without(LongPredicate out) {
        EndedOwnership rest = new EndedOwnership();
        owners.forEach((thing, all) -> all.stream()
                .filter(one -> !out.test(one.handle()))
                .forEach(one -> rest.add(one.type(), thing, one.owner(), one.handle())));
        return rest;
    }
}
