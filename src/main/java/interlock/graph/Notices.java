package interlock.graph;

import interlock.graph.Answer.Notice;
import interlock.graph.GraphFailure.Position;
import java.util.List;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.ResultSummary;

/** What Neo4j remarks on a statement that it ran. */
final class Notices {
    private Notices() {}

    static List<Notice> of(ResultSummary summary) {
        return summary.gqlStatusObjects().stream()
                .filter(GqlNotification.class::isInstance)
                .map(GqlNotification.class::cast)
                .map(Notices::notice)
                .toList();
    }

    private static Notice notice(GqlNotification remark) {
        return new Notice(
                remark.gqlStatus(),
                remark.statusDescription(),
                remark.position()
                        .map(at -> new Position(at.offset(), at.line(), at.column()))
                        .orElse(null));
    }
}
