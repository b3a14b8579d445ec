package interlock.market;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** All that a market holds, by the ids and names of things and not by their numbers, which differ from one to another. */
public final class DescribedMarket {
    private final Market market;

    private DescribedMarket(Market market) {
        this.market = market;
    }

    public static Map<String, Object> of(Market market) {
        DescribedMarket described = new DescribedMarket(market);
        Map<String, Object> all = new TreeMap<>();
        all.put("facts", described.facts());
        all.put("groups", described.groups());
        all.put("by supplier", described.rows(market.bySupplier));
        all.put("by whole", described.rows(market.byWhole));
        all.put("by part", described.rows(market.byPart));
        all.put("by payer", described.rows(market.byPayer));
        all.put("deals", described.deals());
        all.put("currencies", market.currencies());
        all.put("data sets", new TreeSet<>(market.dataSets()));
        all.put("ended", described.ended());
        all.put("supposed", described.handles(market.facts.supposed));
        all.put("lost", described.handles(market.facts.lost));
        return all;
    }

    private Map<Long, List<Object>> facts() {
        Map<Long, List<Object>> facts = new TreeMap<>();
        for (int fact = 0; fact < market.facts(); fact++) {
            facts.put(
                    market.handle(fact),
                    List.of(
                            market.type(fact),
                            market.id(market.from(fact)),
                            market.id(market.to(fact)),
                            market.type(fact).isReliance() ? market.roleName(market.role(fact)) : "",
                            market.standing(fact),
                            market.since(fact),
                            market.until(fact),
                            market.exclusive(fact),
                            market.facts.preference[fact],
                            market.amount(fact),
                            String.valueOf(market.share(fact)),
                            market.dataSets().get(market.dataSet(fact)),
                            String.valueOf(market.deals().of(fact))));
        }
        return facts;
    }

    /** The facts of each in their order, but that those between the same two which say the same may change places. */
    private Map<List<String>, List<Object>> groups() {
        Map<List<String>, List<Object>> groups =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (int group = 0; group < market.groupStart.length - 1; group++) {
            int first = market.groupStart[group];
            int end = market.groupStart[group + 1];
            for (int fact = first; fact < end; fact++) {
                if (market.groupOf[fact] != group || market.role(fact) != market.roleOf(group)) {
                    throw new AssertionError("Fact " + fact + " lies in the wrong group");
                }
            }
            int customer = market.customerOf(group);
            if (group < market.groupsOf[customer] || group >= market.groupsOf[customer + 1]) {
                throw new AssertionError("Group " + group + " is not among those of its customer");
            }
            groups.put(
                    List.of(market.id(customer), market.roleName(market.roleOf(group))),
                    IntStream.range(first, end).mapToObj(this::saying).toList());
        }
        return groups;
    }

    private Object saying(int fact) {
        return List.of(
                market.id(market.supplier(fact)),
                market.type(fact),
                market.since(fact),
                market.until(fact),
                market.standing(fact),
                market.amount(fact));
    }

    private Map<String, Object> rows(CompressedRows rows) {
        Map<String, Object> described = new TreeMap<>();
        for (int entity = 0; entity < market.entities(); entity++) {
            List<Long> handles = new ArrayList<>();
            for (int place = rows.start()[entity]; place < rows.start()[entity + 1]; place++) {
                handles.add(market.handle(rows.items()[place]));
            }
            described.put(market.id(entity), new TreeSet<>(handles));
        }
        return described;
    }

    private TreeSet<Long> handles(BitSet facts) {
        return new TreeSet<>(facts.stream().mapToObj(market::handle).toList());
    }

    private Map<String, Object> deals() {
        Map<String, Object> deals = new TreeMap<>();
        for (String deal : market.deals().ids()) {
            deals.put(
                    deal,
                    new TreeSet<>(
                            market.deals().legs(deal).mapToObj(market::handle).toList()));
        }
        return deals;
    }

    private List<String> ended() {
        List<String> ended = new ArrayList<>();
        market.facts
                .ended
                .all()
                .forEach(one -> ended.add(one.handle() + " " + one.type() + " " + market.id(one.from())
                        + " " + market.id(one.to()) + " " + one.until() + " "
                        + market.dataSets().get(one.dataSet())));
        for (int thing = 0; thing < market.entities(); thing++) {
            for (int designer : market.facts.ended.designers(thing)) {
                ended.add(market.id(thing) + " designed by " + market.id(designer));
            }
        }
        ended.sort(null);
        return ended;
    }
}
