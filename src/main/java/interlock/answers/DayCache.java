package interlock.answers;

import interlock.answers.Lookups.Day;
import interlock.neo4j.Database;
import interlock.neo4j.Limits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The days of change in memory, read anew after a commit: every page asks for them. */
final class DayCache {
    private final Database database;
    private final Limits limits;
    private final Map<List<String>, Kept> kept = new ConcurrentHashMap<>();

    /** As of what was committed. */
    private record Kept(Object committed, List<Day> days) {}

    DayCache(Database database, Limits limits) {
        this.database = database;
        this.limits = limits;
    }

    /** The days on which facts of these standings begin and end, in order. */
    List<Day> of(List<String> standings) {
        Optional<Object> committed = database.committed();
        Kept known = kept.get(standings);
        if (known != null && committed.isPresent() && committed.get().equals(known.committed())) {
            return known.days();
        }
        List<Day> days = database.read(
                limits.question(),
                reader -> reader.entities().days(standings).stream()
                        .map(day -> new Day(day.day(), day.began(), day.ended()))
                        .toList());
        committed.ifPresent(state -> kept.put(List.copyOf(standings), new Kept(state, days)));
        return days;
    }
}
