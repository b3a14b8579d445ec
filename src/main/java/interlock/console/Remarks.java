package interlock.console;

import interlock.console.ConsoleAnswer.Remark;
import interlock.console.ConsoleQuery.Mode;
import interlock.neo4j.GraphFailure.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.InputPosition;
import org.neo4j.driver.summary.ResultSummary;

/** What Neo4j remarks on a person's own statement, each remark once. */
final class Remarks {
    private static final int MOST = 50;

    private Remarks() {}

    /** @param mode as which the statement was sent: positions are those in the statement as typed */
    static List<Remark> of(ResultSummary summary, Mode mode) {
        List<Remark> remarks = summary.gqlStatusObjects().stream()
                .filter(GqlNotification.class::isInstance)
                .map(GqlNotification.class::cast)
                .map(notification -> remark(notification, mode))
                .toList();
        return together(remarks, List.of());
    }

    /** Both, without what is said twice. */
    static List<Remark> together(List<Remark> first, List<Remark> second) {
        Set<String> said = new HashSet<>();
        List<Remark> all = new ArrayList<>(first);
        all.addAll(second);
        return all.stream()
                .filter(remark -> said.add(remark.code() + remark.text()))
                .limit(MOST)
                .toList();
    }

    private static Remark remark(GqlNotification notification, Mode mode) {
        return new Remark(
                notification.gqlStatus(),
                notification.statusDescription(),
                notification.rawSeverity().orElse("INFORMATION").toLowerCase(Locale.ROOT),
                notification.position().map(at -> typed(at, mode)).orElse(null));
    }

    private static Position typed(InputPosition at, Mode mode) {
        return mode.typed(new Position(at.offset(), at.line(), at.column()));
    }
}
