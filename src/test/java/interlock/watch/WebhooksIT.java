package interlock.watch;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.event.EventKind;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.StartFailure;
import interlock.question.Questions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes to the addresses that the operator wrote, and what does not. */
@ChangesTheMarket
class WebhooksIT {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    @TempDir
    Path folder;

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void takeOut() {
        WatchedModel.takeOut();
    }

    private Path file(String... entries) throws Exception {
        return Files.writeString(folder.resolve("webhooks.yaml"), String.join("\n", entries) + "\n");
    }

    private static String entry(String question, Object address) {
        return "- {question: " + question + ", address: '" + address + "', secret: " + SECRET + "}";
    }

    private Webhooks started(Path file, Duration... waits) {
        return Webhooks.of(
                file,
                RunningProduct.graph(),
                Questions.bundled(),
                (kind, details) -> events.add(kind + " " + details),
                List.of(waits));
    }

    @Test
    void aFlipIsToldOnceSignedAndTriedAgainAndFollowsNoRedirect() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver(500, 302);
                Webhooks webhooks = started(
                        file(entry("on-all", receiver.address("/hook")), entry("rivals", receiver.address("/other"))),
                        Duration.ZERO,
                        Duration.ofMillis(1))) {
            webhooks.awaitFirstLook();
            WatchedModel.add();
            eventually("it is told", () -> receiver.messages().size() == 3);

            WebhookReceiver.Message message = receiver.messages().getLast();
            assertThat(receiver.messages()).allSatisfy(one -> {
                assertThat(one.path()).isEqualTo("/hook");
                assertThat(one.id()).isEqualTo(message.id());
                assertThat(one.body()).isEqualTo(message.body());
                assertThat(one.signature()).isEqualTo(signature(one));
            });
            JsonNode data = new ObjectMapper().readTree(message.body()).get("data");
            assertThat(data.get("told").asText()).isEqualTo("Watched is new in the answer");
            assertThat(data.get("headline").asText()).startsWith("Four frontier model families are on all of");
            assertThat(data.get("before").asText()).startsWith("Three frontier model families are on all of");
            assertThat(data.get("facts").findValuesAsText("id"))
                    .contains("watched-aws", "watched-azure", "watched-google-cloud");

            WatchedModel.takeOut();
            eventually("it is told that it is over", () -> receiver.messages().size() == 4);
            assertThat(receiver.messages().getLast().id()).isNotEqualTo(message.id());
            assertThat(receiver.messages().getLast().body()).contains("Watched is no longer in the answer");
        }
        assertThat(events).isEmpty();
    }

    private static String signature(WebhookReceiver.Message message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            String signed = message.id() + "." + message.timestamp() + "." + message.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNotTakenIsGivenUpAndToldToTheOperatorWithoutTheAddress() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver(500, 500);
                Webhooks webhooks = started(file(entry("on-all", receiver.address("/secret-path"))), Duration.ZERO)) {
            webhooks.awaitFirstLook();
            WatchedModel.add();
            eventually("it is given up", () -> !events.isEmpty());
            assertThat(events)
                    .singleElement()
                    .asString()
                    .startsWith(EventKind.WEBHOOK_FAILED + " ")
                    .contains("question=on-all", "it answers 500")
                    .doesNotContain("secret-path");
            assertThat(receiver.messages()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {question: on-al, address: 'http://h/x', secret: KEY}                                      | asks 'on-al', which is no question; the nearest is on-all
                    {question: on-all, address: 'ftp://h/x', secret: KEY}                                      | has an address that is none such as https://example.org/hook
                    {question: on-all, address: 'http://u:p@h/x', secret: KEY}                                 | has an address that is none such as https://example.org/hook
                    {question: on-all, address: 'http://h/x', secret: short}                                   | has a secret that is not whsec_
                    {question: on-all, address: 'http://h/x'}                                                  | has no secret
                    {question: on-all, adress: 'http://h/x', secret: KEY}                                      | has 'adress', which is none of question, parameters, address, secret; perhaps address
                    {question: on-all, address: 'http://h/x', secret: KEY, parameters: {atLeast: signed}}       | asks what cannot be asked
                    {question: on-all, address: 'http://h/x', secret: KEY, parameters: [x]}                     | has parameters that are no map
                    {question: on-all, address: 'http://h/x', secret: KEY, parameters: {asOf: {a: b}}}          | has a parameter 'asOf' that is neither a text nor a list of texts
                    {question: on-all, address: 'http://h/x', secret: KEY, parameters: {asOf: null}}            | has a parameter 'asOf' that is neither a text nor a list of texts
                    {question: on-all, address: 'http://h:99999/x', secret: KEY}                               | has an address that is none such as https://example.org/hook
                    {question: [on-all], address: 'http://h/x', secret: KEY}                                   | has a question that is no text
                    {question: on-all, address: 'http://h/x', secret: 12345}                                   | has a secret that is no text
                    a text                                                                                     | is no map with question, parameters, address and secret
                    """)
    void whatIsWrongInTheFileIsToldWithItsNumber(String entry, String told) throws Exception {
        Path file = file(entry("on-all", "http://127.0.0.1/"), "- " + entry.replace("KEY", SECRET));
        assertThatThrownBy(() -> WebhookFile.read(file, Questions.bundled()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Webhook 2 in " + file + " ")
                .hasMessageContaining(told)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aFileThatIsNoListIsRefused() throws Exception {
        assertThatThrownBy(() -> WebhookFile.read(file("a: b"), Questions.bundled()))
                .hasMessageContaining("must be a list");
        assertThatThrownBy(() -> WebhookFile.read(file("- [a"), Questions.bundled()))
                .hasMessageContaining("are no YAML");
        assertThatThrownBy(() -> WebhookFile.read(file("- " + "[".repeat(20_000)), Questions.bundled()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("are nested too deep");
        assertThatThrownBy(() -> WebhookFile.read(folder.resolve("nowhere"), Questions.bundled()))
                .hasMessageContaining("cannot be read");
    }
}
