package interlock.http;

import interlock.neo4j.GraphFailure.Position;
import org.jspecify.annotations.Nullable;

/** A request that cannot be read: what was given, and what is allowed. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    BadRequest(int status, String code, String detail, @Nullable String hint) {
        this(Problem.of(status, code, detail, hint));
    }

    BadRequest(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** 400 with the place in what was sent. */
    static BadRequest at(String code, String detail, @Nullable String hint, Position position) {
        return new BadRequest(Problem.of(400, code, detail, hint, position));
    }

    Problem problem() {
        return problem;
    }
}
