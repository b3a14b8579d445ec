package interlock.notes;

import interlock.dataset.Table;
import interlock.question.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The world in which a note is written, as a scenario over the market as it stands: what it corrects or retracts is taken
 * out, and what it says is supposed.
 *
 * @param world with the note
 * @param entities whom its facts join, with their kinds
 * @param types the types of its facts
 * @param left ids of facts that no scenario can suppose, since an end of them is new
 */
public record NoteWorld(World world, Map<String, String> entities, Set<String> types, List<String> left) {
    /** What stands beside the sentence, and what a scenario gives by itself. */
    private static final Set<String> APART =
            Set.of("id", ":START_ID", ":TYPE", ":END_ID", "statement", "sources", "deal");

    /** @param kinds the kind of each entity that is there */
    public static NoteWorld of(World now, Noted noted, Map<String, String> kinds) {
        List<String> without = new ArrayList<>();
        List<String> with = new ArrayList<>(now.with());
        List<String> left = new ArrayList<>();
        Map<String, String> entities = new TreeMap<>();
        Set<String> types = new LinkedHashSet<>();
        for (Outcome outcome : noted.records()) {
            if (outcome.table() != Table.FACTS || !outcome.changesAnything()) {
                continue;
            }
            Map<String, String> said =
                    Objects.requireNonNull(outcome.after() == null ? outcome.before() : outcome.after());
            types.add(said.getOrDefault(":TYPE", ""));
            List<String> ends = List.of(said.getOrDefault(":START_ID", ""), said.getOrDefault(":END_ID", ""));
            ends.stream().filter(kinds::containsKey).forEach(id -> entities.put(id, kinds.getOrDefault(id, "")));
            if (outcome.before() != null) {
                without.add(outcome.id());
            }
            if (outcome.after() != null) {
                supposed(outcome.after(), kinds).ifPresentOrElse(with::add, () -> left.add(outcome.id()));
            }
        }
        World supposed = new World(now.asOf(), now.knownBy(), now.atLeast(), now.dataSets(), now.without(), with);
        return new NoteWorld(supposed.without(without), entities, types, left);
    }

    private static Optional<String> supposed(Map<String, String> cells, Map<String, String> kinds) {
        if (!kinds.containsKey(cells.getOrDefault(":START_ID", ""))
                || !kinds.containsKey(cells.getOrDefault(":END_ID", ""))) {
            return Optional.empty();
        }
        String head = cells.get(":START_ID") + " " + cells.get(":TYPE") + " " + cells.get(":END_ID");
        return Optional.of(cells.entrySet().stream()
                .filter(cell -> !APART.contains(cell.getKey()))
                .map(cell -> "; " + cell.getKey() + "=" + plain(cell.getValue()))
                .collect(Collectors.joining("", head, "")));
    }

    /** A scenario's line ends a property at a semicolon. */
    private static String plain(@Nullable String cell) {
        return String.valueOf(cell).replaceAll("[;\\s]+", " ").strip();
    }
}
