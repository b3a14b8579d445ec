package interlock.access;

import interlock.event.EventLog;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says who somebody is by what they show: a token, or the session that a token began.
 *
 * <p>A session says its own id and when it began, sealed by its token: no server need remember it, it holds on every
 * server that takes the token, and it ends with the token.
 */
public final class Door {
    /** How long a session lasts that nobody ends. */
    public static final Duration SESSION = Duration.ofDays(30);

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32})\\.([0-9]{1,12})\\.([0-9a-f]{64})");
    private static final int ID_BYTES = 16;

    private final Access access;
    private final Tokens tokens;
    private final EndedSessions ended;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** @throws interlock.neo4j.StartFailure where a file of tokens cannot be read */
    public Door(Access access, EventLog events, InstantSource clock) {
        this.access = access;
        this.clock = clock;
        tokens = Tokens.read(access, events);
        ended = new EndedSessions(access.endedSessions(), clock.instant());
    }

    /** Whether nobody comes in without a token, or does everything. */
    public boolean asksForAToken() {
        return access.asksForAToken();
    }

    /** Whoever shows nothing; empty where nobody comes in so. */
    public Optional<Caller> stranger() {
        return access.everybodyReads() ? Optional.of(asksForAToken() ? Caller.READER : Caller.LOCAL) : Optional.empty();
    }

    public Optional<Caller> byToken(String given) {
        return tokens.find(given).map(Token::caller);
    }

    /** A session for whoever shows a token. */
    public Optional<String> begin(String given) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String words = HexFormat.of().formatHex(id) + "." + clock.instant().getEpochSecond();
        return tokens.find(given).map(token -> words + "." + token.seal(words));
    }

    public Optional<Caller> bySession(String session) {
        Matcher read = FORM.matcher(session);
        if (!read.matches() || until(read).isBefore(clock.instant()) || ended.contains(read.group(1))) {
            return Optional.empty();
        }
        String words = read.group(1) + "." + read.group(2);
        return tokens.all()
                .filter(token -> token.sealed(words, read.group(3)))
                .findFirst()
                .map(Token::caller);
    }

    private static Instant until(Matcher session) {
        return Instant.ofEpochSecond(Long.parseLong(session.group(2))).plus(SESSION);
    }

    /** Ends a session, if it is one of ours. */
    public void end(String session) {
        Matcher read = FORM.matcher(session);
        if (read.matches() && bySession(session).isPresent()) {
            ended.add(read.group(1), until(read));
        }
    }
}
