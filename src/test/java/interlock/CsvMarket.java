package interlock;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The bundled data set, read from its files and asked slowly and obviously, to compare the product's answers with. */
final class CsvMarket {

    /** One fact as the file has it; an empty cell is an empty text. */
    record Fact(NamedCsvRecord row) {
        String from() {
            return row.getField(":START_ID");
        }

        String to() {
            return row.getField(":END_ID");
        }

        String type() {
            return row.getField(":TYPE");
        }

        String get(String column) {
            return row.getField(column);
        }

        LocalDate began() {
            return LocalDate.parse(get("since:date").isEmpty() ? get("announced:date") : get("since:date"));
        }

        boolean holdsOn(LocalDate day) {
            boolean ended = !get("until:date").isEmpty() && !day.isBefore(LocalDate.parse(get("until:date")));
            return isAnnounced() && !began().isAfter(day) && !ended;
        }

        boolean isAnnounced() {
            return List.of("announced", "committed", "completed").contains(get("status"));
        }

        boolean startRelies() {
            return List.of("SPENDS_ON", "AVAILABLE_ON", "RUNS_ON", "REQUIRES").contains(type());
        }

        boolean isReliance() {
            return !List.of("PART_OF", "PARTNERS_WITH", "RIVALS").contains(type());
        }

        boolean isEssential() {
            return isReliance() && !type().equals("INVESTS_IN");
        }

        String customer() {
            return startRelies() ? from() : to();
        }

        String supplier() {
            return startRelies() ? to() : from();
        }

        String role() {
            return switch (type()) {
                case "SPENDS_ON" -> get("what").isEmpty() ? "compute" : get("what");
                case "SUPPLIES" -> get("what").isEmpty() ? "supply" : get("what");
                case "REQUIRES" -> "the thing " + to();
                default -> type();
            };
        }
    }

    private static final Path FOLDER = Path.of("cypher", "data", "ai-market");

    /** Without the parties to agreements. */
    final List<Fact> all = rows("facts.csv").stream()
            .map(Fact::new)
            .filter(fact -> !fact.type().equals("PARTY_TO"))
            .toList();

    final List<Fact> facts;
    private final Map<String, String> labels = rows("entities.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("id:ID"), row -> row.getField(":LABEL")));

    CsvMarket(LocalDate day) {
        facts = all.stream().filter(fact -> fact.holdsOn(day)).toList();
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> entities() {
        return labels.keySet();
    }

    boolean isA(String entity, String label) {
        return labels.get(entity).endsWith(label);
    }

    /** Those that fail without one, recomputed whole until nothing changes. */
    Set<String> fallen(String removed) {
        Set<String> dead = new HashSet<>(Set.of(removed));
        for (int before = 0; before < dead.size(); ) {
            before = dead.size();
            Map<String, Boolean> alive = new HashMap<>();
            facts.stream()
                    .filter(Fact::isEssential)
                    .forEach(fact -> alive.merge(
                            fact.customer() + " " + fact.role(), !dead.contains(fact.supplier()), Boolean::logicalOr));
            alive.forEach((need, served) -> {
                if (!served) {
                    dead.add(need.substring(0, need.indexOf(' ')));
                }
            });
        }
        dead.remove(removed);
        return dead;
    }

    /** How far away everything is that one needs in essential roles. */
    Map<String, Long> needs(String entity) {
        Map<String, Long> distances = new TreeMap<>(Map.of(entity, 0L));
        for (long distance = 1; ; distance++) {
            Set<String> next = new TreeSet<>();
            for (Fact fact : facts) {
                if (fact.isEssential()
                        && distances.containsKey(fact.customer())
                        && !distances.containsKey(fact.supplier())) {
                    next.add(fact.supplier());
                }
            }
            if (next.isEmpty()) {
                distances.remove(entity);
                return distances;
            }
            for (String one : next) {
                distances.put(one, distance);
            }
        }
    }

    /** Whom one relies on directly: investors, or all others. */
    Set<String> servedBy(String entity, boolean byCapital) {
        return facts.stream()
                .filter(fact -> fact.isReliance() && fact.type().equals("INVESTS_IN") == byCapital)
                .filter(fact -> fact.customer().equals(entity))
                .map(Fact::supplier)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
