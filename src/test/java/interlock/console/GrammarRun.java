package interlock.console;

import interlock.fixtures.CypherGrammar;
import interlock.fixtures.Http;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Many statements, sent to the shared product's console a few at a time. */
final class GrammarRun {
    private static final int AT_ONCE = 3;

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();

    /** How many statements ended with each status. */
    Map<Integer, AtomicInteger> statuses() {
        return statuses;
    }

    /** What went wrong: another status than these statements may have, parts that do not add up. */
    List<String> faults() {
        return faults;
    }

    /** Sends so many statements; each thread makes up its own. */
    GrammarRun send(int count, long seed, Function<CypherGrammar, String> made) {
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int client = 0; client < AT_ONCE; client++) {
                CypherGrammar grammar = new CypherGrammar(seed + client);
                clients.submit(() -> {
                    for (int i = 0; i < count / AT_ONCE; i++) {
                        judge(made.apply(grammar));
                    }
                });
            }
        }
        return this;
    }

    private void judge(String statement) {
        Http.Reply reply = Http.cypher(statement, Map.of());
        statuses.computeIfAbsent(reply.status(), status -> new AtomicInteger()).incrementAndGet();
        if (reply.status() >= 500 && reply.status() != 504) {
            faults.add(reply.status() + ": " + statement + "\n  " + reply.body());
        } else if (reply.status() == 200 && reply.body().contains("\"parts\"")) {
            var row = reply.json().at("/rows/0");
            if (!row.get("whole").equals(row.get("parts"))) {
                faults.add("The parts do not add up, " + row + ": " + statement);
            }
        }
    }
}
