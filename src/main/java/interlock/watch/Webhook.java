package interlock.watch;

import interlock.question.Question;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * One entry of the file of webhooks.
 *
 * @param given the parameters of the question and of a world
 * @param address where it is told, as the operator wrote it
 * @param key what signs it
 */
record Webhook(Question question, Map<String, List<String>> given, URI address, SigningKey key) {
    /** For logs: an address may have a secret in its path or its query. */
    String host() {
        return address.getHost();
    }
}
