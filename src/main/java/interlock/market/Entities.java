package interlock.market;

import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Reliance.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a market knows of its entities, by number.
 *
 * @param completeFor one bit for each {@link FactType} of which all facts are known
 * @param completeSince the first day from which they are known
 * @param completeAsOf the last day up to which they are known
 * @param handles the store's own numbers
 */
record Entities(Ids ids, byte[] kinds, int[] completeFor, int[] completeSince, int[] completeAsOf, long[] handles) {

    /** Whether all facts of these types are known on a day. */
    boolean isComplete(int entity, int types, int day) {
        return (completeFor[entity] & types) == types && day >= completeSince[entity] && day <= completeAsOf[entity];
    }

    /** One bit for each type. */
    static int bits(Collection<FactType> types) {
        int bits = 0;
        for (FactType type : types) {
            bits |= 1 << type.ordinal();
        }
        return bits;
    }

    /** {@link Fact#ALWAYS} where there is none. */
    static int day(@Nullable LocalDate day) {
        return day == null ? Fact.ALWAYS : Math.toIntExact(day.toEpochDay());
    }

    /** Facts of these can fill one role side by side: a thing is supplied, or bought. */
    private static final List<FactType> NAMING_THEIR_ROLE = Stream.of(FactType.values())
            .filter(type -> type.role() == Role.WHAT)
            .toList();

    /**
     * Whether all facts are known on a day by which others can serve a customer as facts of a type do: where the facts
     * say what they are for, those of every type that do.
     */
    boolean closed(int customer, FactType type, int day) {
        return completeFor[customer] != 0 && isComplete(customer, servingLike(type, kinds[customer]), day);
    }

    private static int servingLike(FactType type, byte kind) {
        int types = 1 << type.ordinal();
        if (type.role() == Role.WHAT) {
            for (FactType other : NAMING_THEIR_ROLE) {
                if (other.relying().contains(EntityKind.at(kind))) {
                    types |= 1 << other.ordinal();
                }
            }
        }
        return types;
    }

    int count() {
        return ids.count();
    }

    long bytes() {
        return ids.bytes() + (1L + 4 + 4 + 4 + 8) * count();
    }
}
