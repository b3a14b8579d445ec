package interlock.http;

import org.jspecify.annotations.Nullable;

/** A request that cannot be read: what was given, and what is allowed. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    BadRequest(int status, String code, String detail, @Nullable String hint) {
        super(detail);
        problem = Problem.of(status, code, detail, hint);
    }

    Problem problem() {
        return problem;
    }
}
