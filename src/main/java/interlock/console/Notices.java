package interlock.console;

import interlock.console.ConsoleQuery.Mode;
import interlock.neo4j.Notice;
import interlock.neo4j.bolt.BoltNotices;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.driver.summary.ResultSummary;

/** What Neo4j remarks on a person's own statement, each notice once. */
final class Notices {
    private static final int MOST = 50;

    private Notices() {}

    /** @param mode as which the statement was sent: positions are those in the statement as typed */
    static List<Notice> of(ResultSummary summary, Mode mode) {
        return together(
                BoltNotices.of(summary).stream()
                        .map(notice -> asTyped(notice, mode))
                        .toList(),
                List.of());
    }

    private static Notice asTyped(Notice notice, Mode mode) {
        return notice.position() == null
                ? notice
                : new Notice(notice.code(), notice.text(), notice.severity(), mode.typed(notice.position()));
    }

    /** Both, without what is said twice. */
    static List<Notice> together(List<Notice> first, List<Notice> second) {
        Set<String> said = new HashSet<>();
        return Stream.concat(first.stream(), second.stream())
                .filter(notice -> said.add(notice.code() + notice.text()))
                .limit(MOST)
                .toList();
    }
}
