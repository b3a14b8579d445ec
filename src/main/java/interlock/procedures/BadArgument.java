package interlock.procedures;

import java.util.List;
import java.util.stream.Collectors;
import org.neo4j.gqlstatus.ErrorGqlStatusObject;
import org.neo4j.gqlstatus.ErrorGqlStatusObjectImplementation;
import org.neo4j.gqlstatus.GqlRuntimeException;
import org.neo4j.gqlstatus.GqlStatusInfoCodes;
import org.neo4j.kernel.api.exceptions.Status;

/** An argument that a procedure cannot take. The message says what was given, what is allowed, and the nearest to it. */
final class BadArgument extends GqlRuntimeException implements Status.HasStatus {

    private static final long serialVersionUID = 1;

    /** Neo4j gives the message on as it stands only where an exception has a status of both kinds. */
    private static final ErrorGqlStatusObject STATUS = ErrorGqlStatusObjectImplementation.from(
                    GqlStatusInfoCodes.STATUS_22000)
            .build();

    BadArgument(String message) {
        super(STATUS, message);
    }

    @Override
    public Status status() {
        return Status.Procedure.ProcedureCallFailed;
    }

    /** {@code " Did you mean 'a' or 'b'?"}, or nothing where nothing is near. */
    static String didYouMean(List<String> nearest) {
        return nearest.isEmpty()
                ? ""
                : nearest.stream()
                        .map(one -> "'" + one + "'")
                        .collect(Collectors.joining(" or ", " Did you mean ", "?"));
    }
}
