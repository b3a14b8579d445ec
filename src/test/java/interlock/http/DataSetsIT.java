package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.CsvHeader;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.ZippedFolder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Data sets come in over HTTP, are listed, and are taken out. */
@ChangesTheMarket
class DataSetsIT {
    private static final String HERE = "/api/datasets?dataSet=sent-market";

    @AfterEach
    void takeOut() {
        send(HttpRequest.newBuilder(RunningProduct.at("/api/datasets/sent-market"))
                .DELETE());
    }

    @Test
    void aZipIsCheckedThenLoadedAndListed() {
        byte[] zip = zip(market("supplies", ""));
        JsonNode checked = post(HERE + "&check=true", zip).json();
        assertThat(checked.get("done").asBoolean()).isFalse();
        assertThat(checked.at("/entities/added").toString()).isEqualTo("[\"sent-maker\",\"sent-buyer\"]");
        assertThat(Http.get("/api/datasets").body()).doesNotContain("sent-market");

        assertThat(post(HERE, zip).json().at("/facts/added/0").asText()).isEqualTo("sent-fact");
        assertThat(Http.get("/api/datasets").body()).contains("sent-market");
        assertThat(Http.get("/api/facts/sent-fact").status()).isEqualTo(200);
        assertThat(post(HERE, zip).json().get("summary").asText()).isEqualTo("nothing to change");
    }

    @Test
    void aZipInColumnsOfItsOwnIsReadThroughItsMapping() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mapping.yaml", """
                sources:
                  - {id: sent-source, title: A register, publisher: A club, language: en, retrieved: 2026-01-31}
                entities:
                  - {file: firms.csv, label: Company, id: "sent-{Firm}", name: "{Firm}"}
                facts:
                  - file: firms.csv
                    given: Supplies
                    type: SUPPLIES
                    id: "sent {Firm} to {Supplies}"
                    from: "sent-{Firm}"
                    to: "sent-{Supplies}"
                    what: parts
                    status: completed
                    announced: 2026-01-01
                    statement: "{Firm} supplies {Supplies}."
                    sources: sent-source
                """);
        files.put("firms.csv", "Firm,Supplies\nMaker,Buyer\nBuyer,\n");
        assertThat(post(HERE, zip(files)).json().get("summary").asText())
                .isEqualTo("entities 2 added; sources 1 added; facts 1 added");
        assertThat(Http.get("/api/facts/sent-maker-to-buyer").body()).contains("Maker supplies Buyer.");

        files.put("firms.csv", "Firm,Supplies\nMaker,Nobody\nBuyer,\n");
        Http.Reply faulty = post(HERE, zip(files));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.json().at("/faults/0/file").asText()).isEqualTo("firms.csv");
        assertThat(faulty.json().at("/faults/0/line").asInt()).isEqualTo(2);
    }

    @Test
    void theFilesMayBePartsOfAForm() {
        String boundary = "the-boundary";
        StringBuilder form = new StringBuilder();
        market("supplies", "")
                .forEach((name, text) -> form.append("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n"));
        form.append("--" + boundary + "--\r\n");
        Http.Reply reply = send(HttpRequest.newBuilder(RunningProduct.at(HERE + "&check=true"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(form.toString())));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().get("summary").asText()).isEqualTo("entities 2 added; sources 1 added; facts 1 added");
    }

    @Test
    void progressIsToldAsEvents() {
        Http.Reply reply = send(HttpRequest.newBuilder(RunningProduct.at(HERE))
                .header("Content-Type", "application/zip")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofByteArray(zip(market("supplies", "")))));
        assertThat(reply.contentType()).startsWith("text/event-stream");
        assertThat(reply.body())
                .containsSubsequence(
                        "event: progress", "\"stage\":\"reading\"", "\"stage\":\"writing\"", "event: done");
    }

    @Test
    void aThousandFaultsAreCountedByKindTheFirstHundredShownAndNothingLoaded() {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            more.append("sent-maker,SUPPLIES,nobody,wrong-" + i + ",,,,,,,,,,,parts " + i
                    + ",,completed,,31.1.2026,,,,It does.,sent-source\n");
        }
        Http.Reply reply = post(HERE, zip(market("supplies", more.toString())));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json().get("count").asInt()).isEqualTo(2000);
        assertThat(reply.json().get("faults")).hasSize(100);
        assertThat(reply.json().at("/kinds").toString())
                .contains("{\"problem\":\"end does not exist\",\"count\":1000}")
                .contains("announced is not an ISO date");
        assertThat(reply.json().at("/faults/0/file").asText()).isEqualTo("facts.csv");
        assertThat(reply.json().at("/faults/0/line").asInt()).isEqualTo(3);
        assertThat(Http.get("/api/entities/sent-maker").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoDataSetIsRefused() {
        assertThat(post(HERE, "no zip".getBytes(StandardCharsets.UTF_8)).body()).contains("no-data-set", "no zip");
        assertThat(post("/api/datasets?dataSet=My%20Market", zip(market("supplies", "")))
                        .body())
                .contains("cannot name a data set", "my-market");
        assertThat(post("/api/datasets", zip(market("supplies", ""))).body()).contains("The data set has no name");
        assertThat(post(HERE + "&check=perhaps", zip(market("supplies", ""))).body())
                .contains("check is 'perhaps', but must be true or false");
        assertThat(send(HttpRequest.newBuilder(RunningProduct.at(HERE)).POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
        assertThat(send(HttpRequest.newBuilder(RunningProduct.at("/api/datasets/no-market"))
                                .DELETE())
                        .body())
                .contains("There is no data set 'no-market'", "ai-market");
    }

    @Test
    void aZipThatNamesFilesElsewhereWritesNothingThere() {
        Map<String, String> files = market("supplies", "");
        files.put("../../../escaped.csv", "x");
        files.put("/tmp/escaped.csv", "x");
        assertThat(post(HERE + "&check=true", zip(files)).status()).isEqualTo(200);
        assertThat(Path.of("/tmp/escaped.csv")).doesNotExist();
    }

    private static Http.Reply post(String path, byte[] zip) {
        return send(HttpRequest.newBuilder(RunningProduct.at(path))
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip)));
    }

    private static Http.Reply send(HttpRequest.Builder request) {
        return Http.send(request.build());
    }

    private static Map<String, String> market(String what, String moreFacts) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "entities.csv",
                CsvHeader.of("entities.csv")
                        + "sent-maker,Entity;Company,Maker,,,,,,,,\nsent-buyer,Entity;Company,Buyer,,,,,,,,\n");
        files.put("deals.csv", CsvHeader.of("deals.csv"));
        files.put(
                "sources.csv", CsvHeader.of("sources.csv") + "sent-source,Source,A report,A paper,,en,,2026-01-31,\n");
        files.put(
                "facts.csv",
                CsvHeader.of("facts.csv") + "sent-maker,SUPPLIES,sent-buyer,sent-fact,,,,,,,,,,," + what
                        + ",,completed,,2026-01-01,,,,It does.,sent-source\n" + moreFacts);
        return files;
    }

    private static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return ZippedFolder.of(contents);
    }
}
