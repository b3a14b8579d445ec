package interlock.access;

import interlock.event.EventLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The tokens that are taken at present. */
final class Tokens {
    private final Supplier<List<Token>> writing;
    private final Supplier<List<Token>> reading;

    private Tokens(Access access, EventLog events) {
        writing = supplier(access.writing(), "writer", true, events);
        reading = supplier(access.reading(), "reader", false, events);
    }

    /** @throws interlock.neo4j.StartFailure where a file of tokens cannot be read */
    static Tokens read(Access access, EventLog events) {
        return new Tokens(access, events);
    }

    private static Supplier<List<Token>> supplier(TokenSource source, String name, boolean writes, EventLog events) {
        return switch (source) {
            case TokenSource.None none -> List::of;
            case TokenSource.Value value -> {
                List<Token> one = List.of(new Token(name, value.token(), writes));
                yield () -> one;
            }
            case TokenSource.InFile in -> new TokenFile(in.file(), name, writes, events)::tokens;
        };
    }

    /** Those that let write come first: one that is both lets write. */
    Stream<Token> all() {
        return Stream.concat(writing.get().stream(), reading.get().stream());
    }

    /** Looks at all of them, so that the time says nothing of which it is. */
    Optional<Token> find(String given) {
        return all().filter(token -> token.is(given)).toList().stream().findFirst();
    }
}
