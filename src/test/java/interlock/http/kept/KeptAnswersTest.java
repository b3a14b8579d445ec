package interlock.http.kept;

import static interlock.fixtures.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.answers.Answer;
import interlock.answers.Subgraph;
import interlock.http.kept.KeptAnswers.Key;
import interlock.neo4j.GraphFailure.Left;
import interlock.question.World;
import interlock.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final World SUPPOSED =
            World.read(Map.of("without", List.of("nvidia")), LocalDate.parse("2026-11-26"));

    private final AtomicReference<Optional<Object>> committed = new AtomicReference<>(Optional.of(1L));
    private final AtomicInteger worked = new AtomicInteger();
    private final KeptAnswers kept = keeping(1_000_000);

    private KeptAnswers keeping(long bytes) {
        return new KeptAnswers(
                committed::get,
                answer -> new KeptAnswer(String.valueOf(answer.total()), new byte[10_000], answer.totalExact()),
                bytes);
    }

    private Supplier<Answer> answers(boolean whole) {
        return () -> answer(worked.incrementAndGet(), whole);
    }

    private static Answer answer(long total, boolean whole) {
        return new Answer(
                "q",
                "",
                Map.of(),
                "",
                List.of(),
                List.of(),
                new Answer.Shown("table", List.of()),
                new Subgraph(List.of(), List.of()),
                List.of(),
                List.of(),
                total,
                whole,
                false,
                List.of(),
                "",
                0,
                "",
                Map.of(),
                null,
                List.of());
    }

    private static Key key(Object state, String value, Language language, @Nullable World world) {
        return new Key(state, "q", language, Map.of("entity", value), world, false);
    }

    private String ask(String value) {
        return kept.get(state -> key(state, value, Language.ENGLISH, null), answers(true))
                .tag();
    }

    @Test
    void worksOutOnceWhatIsAskedTwice() {
        assertThat(List.of(ask("a"), ask("a"), ask("b"))).containsExactly("1", "1", "2");
        assertThat(kept.found()).isEqualTo(1);
        assertThat(kept.worked()).isEqualTo(2);
    }

    @Test
    void tellsLanguagesAndWorldsApart() {
        assertThat(List.of(
                        ask("a"),
                        kept.get(state -> key(state, "a", Language.ITALIAN, null), answers(true))
                                .tag(),
                        kept.get(state -> key(state, "a", Language.ENGLISH, SUPPOSED), answers(true))
                                .tag(),
                        kept.get(state -> key(state, "a", Language.ENGLISH, SUPPOSED), answers(true))
                                .tag()))
                .containsExactly("1", "2", "3", "3");
    }

    @Test
    void givesUpEverythingWhenSomethingIsCommitted() {
        ask("a");
        ask("b");
        committed.set(Optional.of(2L));

        assertThat(ask("a")).isEqualTo("3");
        assertThat(kept.count()).isEqualTo(1);
    }

    @Test
    void keepsNothingWhileACommitIsUnderWay() {
        committed.set(Optional.empty());

        assertThat(List.of(ask("a"), ask("a"))).containsExactly("1", "2");
        assertThat(kept.count()).isZero();
    }

    @Test
    void doesNotKeepWhatWasWorkedOutWhileSomethingWasCommitted() {
        String first = kept.get(state -> key(state, "a", Language.ENGLISH, null), () -> {
                    committed.set(Optional.of(2L));
                    return answers(true).get();
                })
                .tag();

        assertThat(List.of(first, ask("a"))).containsExactly("1", "2");
    }

    @Test
    void doesNotKeepAnAnswerOfWhichNotAllIsKnown() {
        assertThat(kept.get(state -> key(state, "a", Language.ENGLISH, null), answers(false))
                        .tag())
                .isEqualTo("1");
        assertThat(ask("a")).isEqualTo("2");
    }

    @Test
    void keepsNoFailure() {
        assertThatThrownBy(() -> kept.get(state -> key(state, "a", Language.ENGLISH, null), () -> {
                    throw new IllegalStateException("too slow");
                }))
                .hasMessage("too slow");
        assertThat(ask("a")).isEqualTo("1");
    }

    @Test
    void staysWithinItsMemory() {
        KeptAnswers few = keeping(100_000);
        for (int one = 0; one < 50; one++) {
            String value = String.valueOf(one);
            few.get(state -> key(state, value, Language.ENGLISH, null), answers(true));
            assertThat(few.bytes()).isLessThanOrEqualTo(few.mostBytes());
        }
        assertThat(few.count()).isBetween(1L, 9L);
    }

    @Test
    void sharesOneComputationAmongThoseWhoAskMeanwhile() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<String> first = asking(begun, mayEnd, answers(true));
        await(begun);
        CompletableFuture<String> second = waiting();
        mayEnd.countDown();

        assertThat(List.of(first.join(), second.join())).containsExactly("1", "1");
        assertThat(worked).hasValue(1);
    }

    @Test
    void whoeverWaitsWorksItOutWhereTheFirstWentAway() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<String> first = asking(begun, mayEnd, () -> {
            throw new Left(null);
        });
        await(begun);
        CompletableFuture<String> second = waiting();
        mayEnd.countDown();

        assertThat(second.join()).isEqualTo("1");
        assertThatThrownBy(first::join).hasCauseInstanceOf(Left.class);
    }

    /** Another who asks the same, and waits already. */
    private CompletableFuture<String> waiting() {
        AtomicReference<@Nullable Thread> waiter = new AtomicReference<>();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(
                () -> {
                    waiter.set(Thread.currentThread());
                    return ask("a");
                },
                asked -> Thread.ofPlatform().start(asked));
        until("the second waits", waiter::get, KeptAnswersTest::waits);
        return second;
    }

    private CompletableFuture<String> asking(CountDownLatch begun, CountDownLatch mayEnd, Supplier<Answer> work) {
        return CompletableFuture.supplyAsync(
                () -> kept.get(state -> key(state, "a", Language.ENGLISH, null), () -> {
                            begun.countDown();
                            await(mayEnd);
                            return work.get();
                        })
                        .tag(),
                asked -> Thread.ofPlatform().start(asked));
    }

    private static boolean waits(@Nullable Thread thread) {
        return thread != null && thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
