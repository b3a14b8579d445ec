package interlock.access;

import interlock.event.EventLog;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in. Where no token is asked for at all, as on one's own machine, everybody may do everything.
 *
 * @param reading the tokens of those who only read; with none, everybody reads
 * @param writing the tokens of those who also load and delete; with none, nobody does where reading asks for one
 * @param https whether people reach the server by https, through a proxy: then a cookie goes by nothing else
 * @param endedSessions the file in which ended sessions are kept over a restart; null to keep them in memory
 */
public record Access(
        TokenSource reading,
        TokenSource writing,
        boolean https,
        @Nullable Path endedSessions) {
    /** No token is asked for. */
    public static final Access OPEN = new Access(new TokenSource.None(), new TokenSource.None(), false, null);

    /**
     * The same, whose files can be read.
     *
     * @throws interlock.neo4j.StartFailure in one line, where a file of tokens cannot be read
     */
    public Access verified() {
        Tokens.read(this, EventLog.NONE);
        return this;
    }

    /** A token that lets write, for a command beside the server that has the same settings; empty where none is needed. */
    public Optional<String> writingToken() {
        return Tokens.read(this, EventLog.NONE)
                .all()
                .filter(Token::writes)
                .map(Token::text)
                .findFirst();
    }

    /** A token that lets read at least, for a command beside the server; empty where none is needed. */
    public Optional<String> anyToken() {
        return Tokens.read(this, EventLog.NONE).all().map(Token::text).findFirst();
    }

    boolean asksForAToken() {
        return !(reading instanceof TokenSource.None && writing instanceof TokenSource.None);
    }

    boolean everybodyReads() {
        return reading instanceof TokenSource.None;
    }

    /** Says nothing of the tokens. */
    @Override
    public String toString() {
        return asksForAToken() ? "by token" : "open";
    }
}
