package interlock.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.fixtures.RawRequest;
import interlock.question.Question;
import interlock.question.Questions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Many requests from the grammar, one after the other, and what is wrong with the answers. */
record RequestRun(List<String> faults, Map<Integer, Integer> statuses) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> FAILURES_THAT_MAY_BE = Set.of(501, 503, 504);

    static RequestRun send(URI page, int count, long seed, Path folder) {
        RequestGrammar grammar = new RequestGrammar(
                seed, Questions.bundled().all().stream().map(Question::name).toList(), folder);
        RequestRun run = new RequestRun(new ArrayList<>(), new TreeMap<>());
        for (int i = 0; i < count; i++) {
            run.judge(grammar.draw(), page);
        }
        return run;
    }

    private void judge(RequestGrammar.Drawn drawn, URI page) {
        RawRequest.Reply reply = drawn.request().send(page);
        statuses.merge(reply.status(), 1, Integer::sum);
        if (reply.status() == 0) {
            faults.add("no answer: " + drawn.line() + "\n  " + reply.all());
        } else if (reply.status() >= 500 && !FAILURES_THAT_MAY_BE.contains(reply.status())) {
            faults.add(reply.status() + ": " + drawn.line() + "\n  " + reply.body());
        } else if (reply.status() >= 400 && !drawn.isHead() && !hasCode(reply.body())) {
            faults.add(reply.status() + " without a code: " + drawn.line() + "\n  " + reply.all());
        }
    }

    private static boolean hasCode(String body) {
        try {
            JsonNode problem = JSON.readTree(body.substring(Math.max(0, body.indexOf('{')), body.lastIndexOf('}') + 1));
            return !problem.path("code").asText().isEmpty();
        } catch (JsonProcessingException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
