package interlock.http.operators;

import interlock.neo4j.GraphFailure;
import interlock.text.Language;
import io.javalin.http.Context;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * How whoever asks is answered, as all routes do it.
 *
 * @param language in which they want to read
 * @param body of an answer that is written bit by bit
 * @param problem what is told of a failure
 */
public record Told(
        Function<Context, Language> language,
        Function<Context, OutputStream> body,
        Function<GraphFailure, Object> problem) {}
