package interlock.notes;

import interlock.dataset.Faults;
import interlock.dataset.Slug;
import interlock.dataset.Table;
import interlock.model.FactType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives new records their ids, made of what they say, and puts them where a place such as {@code #1} stands. */
final class NewIds {
    private static final Pattern PLACE = Pattern.compile("#([1-9][0-9]{0,3})");
    private static final int LONGEST = 80;
    private static final String ID = "id";

    private final Market market;
    private final Faults faults;
    private final Set<String> used = new HashSet<>();

    NewIds(Market market, Faults faults) {
        this.market = market;
        this.faults = faults;
    }

    Map<Table, List<Map<String, String>>> give(Draft draft) {
        for (Table table : Table.values()) {
            draft.of(table).forEach(cells -> used.add(cells.getOrDefault(ID, "")));
        }
        Map<Table, List<Map<String, String>>> given = new EnumMap<>(Table.class);
        for (Table table : List.of(Table.SOURCES, Table.ENTITIES, Table.DEALS, Table.FACTS)) {
            List<Map<String, String>> records = new ArrayList<>();
            given.put(table, records);
            for (Map<String, String> record : draft.of(table)) {
                Map<String, String> cells = new LinkedHashMap<>(record);
                resolve(cells, given);
                if (cells.getOrDefault(ID, "").isEmpty()) {
                    cells.put(ID, id(table, cells, records.size() + 1));
                }
                records.add(cells);
            }
        }
        return given;
    }

    /** A place where nothing stands stays as it is: nothing that is there is called so, which is told. */
    private static void resolve(Map<String, String> cells, Map<Table, List<Map<String, String>>> given) {
        Table ended = FactType.PARTY_TO.name().equals(cells.get(":TYPE")) ? Table.DEALS : Table.ENTITIES;
        cells.replaceAll((column, cell) -> switch (column) {
            case ":START_ID" -> at(cell, given.get(Table.ENTITIES));
            case ":END_ID" -> at(cell, given.get(ended));
            case "deal" -> at(cell, given.get(Table.DEALS));
            case "sources" ->
                Stream.of(cell.split(";"))
                        .map(one -> at(one, given.get(Table.SOURCES)))
                        .collect(Collectors.joining(";"));
            default -> cell;
        });
    }

    private static String at(String cell, @Nullable List<Map<String, String>> there) {
        Matcher place = PLACE.matcher(cell);
        int number = place.matches() ? Integer.parseInt(place.group(1)) : 0;
        return there == null || number < 1 || number > there.size()
                ? cell
                : there.get(number - 1).getOrDefault(ID, cell);
    }

    private String id(Table table, Map<String, String> cells, int line) {
        String made = cut(Slug.of(said(table, cells)));
        if (made.isEmpty()) {
            return "";
        }
        if (table == Table.ENTITIES && market.find(made) != null) {
            faults.add(
                    table.at(line),
                    "name",
                    "there is one of this id already",
                    made,
                    "take that one, or give this one an id of its own");
            return made;
        }
        String id = made;
        for (int n = 2; market.find(id) != null || used.contains(id); n++) {
            id = made + "-" + n;
        }
        used.add(id);
        return id;
    }

    private static String said(Table table, Map<String, String> cells) {
        return switch (table) {
            case ENTITIES -> cells.getOrDefault("name", "");
            case DEALS -> "deal " + cells.getOrDefault("title", "");
            case SOURCES -> cells.getOrDefault("publisher", "") + " " + cells.getOrDefault("title", "");
            case FACTS ->
                cells.getOrDefault(":START_ID", "") + " "
                        + cells.getOrDefault(":TYPE", "").toLowerCase(Locale.ROOT) + " "
                        + cells.getOrDefault(":END_ID", "") + " "
                        + cells.getOrDefault("since", cells.getOrDefault("announced", ""));
        };
    }

    private static String cut(String slug) {
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceFirst("-[^-]*$", "");
    }
}
