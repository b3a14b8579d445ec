package interlock.neo4j.bolt;

import interlock.neo4j.GraphFailure.Position;
import interlock.neo4j.Notice;
import java.util.List;
import java.util.Locale;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.ResultSummary;

/** The notices of a statement that ran over Bolt. */
public final class BoltNotices {
    private BoltNotices() {}

    public static List<Notice> of(ResultSummary summary) {
        return summary.gqlStatusObjects().stream()
                .filter(GqlNotification.class::isInstance)
                .map(GqlNotification.class::cast)
                .map(BoltNotices::notice)
                .toList();
    }

    private static Notice notice(GqlNotification status) {
        return new Notice(
                status.gqlStatus(),
                status.statusDescription(),
                status.rawSeverity().orElse("INFORMATION").toLowerCase(Locale.ROOT),
                status.position()
                        .map(at -> new Position(at.offset(), at.line(), at.column()))
                        .orElse(null));
    }
}
