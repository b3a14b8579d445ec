package interlock.http.kept;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import interlock.answers.Answer;
import interlock.neo4j.Deadline;
import interlock.neo4j.GraphFailure.Left;
import interlock.question.World;
import interlock.text.Language;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the committed state that they are of and by what was asked. They are given up when anything is committed, and
 * the least used of them where they take more memory than they may. Two who ask the same meanwhile share one computation.
 * What fails is told to those who shared it, and kept for nobody; nor is an answer of which not all is known.
 */
final class KeptAnswers {

    /**
     * What an answer depends on.
     *
     * @param state what was committed
     * @param values of every parameter, with today's day where none was given
     * @param world null for the real one
     * @param allEvidence whether it has all facts behind its rows, however many
     */
    record Key(
            Object state,
            String question,
            Language language,
            Map<String, Object> values,
            @Nullable World world,
            boolean allEvidence) {}

    /** How a computation ended. A future that failed would be logged by the cache. */
    private sealed interface Outcome {
        /** With an answer. */
        record Answered(KeptAnswer answer) implements Outcome {}

        /** With none; nobody finds it who was not waiting for it. */
        record Failed(Throwable failure) implements Outcome {}

        private int bytes() {
            return this instanceof Answered answered ? answered.answer().bytes() : 0;
        }
    }

    /** Whoever works it out has a time limit of their own. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Supplier<Optional<Object>> committed;
    private final Function<Answer, KeptAnswer> written;
    private final long mostBytes;
    private final AsyncCache<Key, Outcome> cache;
    private final LongAdder found = new LongAdder();
    private final LongAdder worked = new LongAdder();
    private volatile @Nullable Object last;

    /**
     * @param committed what is committed now; empty while a commit is under way
     * @param written what an answer is kept as
     */
    KeptAnswers(Supplier<Optional<Object>> committed, Function<Answer, KeptAnswer> written, long mostBytes) {
        this.committed = committed;
        this.written = written;
        this.mostBytes = mostBytes;
        cache = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Key key, Outcome outcome) -> outcome.bytes())
                .executor(Runnable::run)
                .buildAsync();
    }

    /** The answer that is there, or that is being worked out by another; else {@code work} gives it. */
    KeptAnswer get(Function<Object, Key> asked, Supplier<Answer> work) {
        Optional<Object> state = committed.get();
        if (state.isEmpty()) {
            return work(work);
        }
        Key key = asked.apply(state.get());
        forgetOlder(key.state());
        while (true) {
            CompletableFuture<Outcome> own = new CompletableFuture<>();
            CompletableFuture<Outcome> there = cache.get(key, (unknown, executor) -> own);
            if (there == own) {
                return work(key, own, work);
            }
            Optional<KeptAnswer> shared = await(there);
            if (shared.isPresent()) {
                found.increment();
                return shared.get();
            }
        }
    }

    private KeptAnswer work(Supplier<Answer> work) {
        worked.increment();
        return written.apply(work.get());
    }

    private KeptAnswer work(Key key, CompletableFuture<Outcome> own, Supplier<Answer> work) {
        try {
            KeptAnswer answer = work(work);
            if (!answer.mayBeKept() || !committed.get().equals(Optional.of(key.state()))) {
                // Whoever waits for it has it; whoever comes later asks anew.
                cache.asMap().remove(key, own);
            }
            own.complete(new Outcome.Answered(answer));
            return answer;
        } catch (RuntimeException | Error e) {
            cache.asMap().remove(key, own);
            own.complete(new Outcome.Failed(e));
            throw e;
        }
    }

    /** Empty where the one who worked it out went away before it was there. */
    private static Optional<KeptAnswer> await(CompletableFuture<Outcome> outcome) {
        try {
            return switch (Deadline.ofRequest(LONGEST_WAIT).await(outcome, Deadline.GRACE, () -> {})) {
                case Outcome.Answered answered -> Optional.of(answered.answer());
                case Outcome.Failed failed -> Optional.ofNullable(thrown(failed.failure()));
            };
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws a failure that is that of whoever waits too; null where it is not. */
    private static @Nullable KeptAnswer thrown(Throwable failure) {
        return switch (failure) {
            case Left left -> null;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure);
        };
    }

    /** They would never be asked for again. */
    private void forgetOlder(Object state) {
        if (!state.equals(last)) {
            last = state;
            cache.asMap().keySet().removeIf(key -> !key.state().equals(state));
        }
    }

    long count() {
        return cache.asMap().size();
    }

    long bytes() {
        return cache.synchronous()
                .policy()
                .eviction()
                .map(Policy.Eviction::weightedSize)
                .map(size -> size.orElse(0))
                .orElse(0L);
    }

    long mostBytes() {
        return mostBytes;
    }

    /** How often an answer was there, or shared, since the start. */
    long found() {
        return found.sum();
    }

    /** How often one was worked out, since the start. */
    long worked() {
        return worked.sum();
    }
}
