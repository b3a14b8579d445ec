package interlock.dataset.mapping;

import interlock.dataset.DataSet;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.NotADataSet;
import interlock.dataset.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A mapping and a file drawn from a seed: often right, often almost right, at times anything. */
final class DrawnMapping {
    private static final List<String> CELLS = List.of(
            "Acme",
            "Acme Inc.",
            "",
            "N/A",
            "1,234.5",
            "€5bn",
            "45%",
            "2024-02-01",
            "3/4/2025",
            "Q3 2025",
            "2005",
            "月之暗面",
            "a;b, c and d",
            "\"",
            "\"quoted\"",
            "x\ny",
            "'",
            "{Firm}",
            "\u200bB",
            "-1",
            "1e400",
            "up to 5",
            "\u0000",
            "Yahoo!");
    private static final List<String> KEYS = List.of(
            "file: rounds.csv",
            "file: rounds.json",
            "file: rounds.xlsx",
            "files: [rounds.csv, more.csv]",
            "given: Firm",
            "keep: first",
            "keep: latest Day",
            "keep: last",
            "where: {Amount: {greater: 3}}",
            "where: {Firm: {By}}",
            "where: {Firm: {not: [Acme]}, Day: {empty: true}}",
            "split: {By: [\",\", \" and \"]}",
            "split: {aliases: \"/\"}",
            "values: {country: {Acme: US}}",
            "scale: {amount: ×1e6}",
            "scale: {amountMin: 0}",
            "join: {file: more.csv, by: Firm}",
            "join: {file: more.csv}",
            "itself: leave out",
            "onFault: skip",
            "onFault: stop",
            "label: Company",
            "label: Firm",
            "id: \"{Firm}\"",
            "id: \"{By} in {Firm}\"",
            "name: \"{Firm}\"",
            "country: US",
            "aliases: \"{By}\"",
            "type: INVESTS_IN",
            "type: OWNED",
            "from: \"{By}\"",
            "to: \"{Firm}\"",
            "to: {Firm}",
            "status: completed",
            "announced: \"{Day}\"",
            "statement: \"{By} invested in {Firm}.\"",
            "statement: x",
            "sources: list",
            "amount: \"{Amount}\"",
            "amountMax: \"{Amount}000\"",
            "currency: USD",
            "share: \"{Amount}\"",
            "shareOf: equity",
            "about: [a, b]",
            "about: {a: b}",
            "\"\": x",
            "title: \"{Firm}\"",
            "deal: \"{More}\"");
    private static final List<String> TOPS = List.of(
            "dates: yyyy",
            "dates: [d/M/yyyy, M/d/yyyy, \"'Q'q yyyy\"]",
            "dates: d-MMM-yy",
            "dates: \"{{\"",
            "numbers: 1,234.5",
            "numbers: 1.234,5",
            "numbers: {form: \"1 234,5\", words: {mio: 1e6}}",
            "numbers: many",
            "missing: [N/A, -]",
            "encoding: windows-1252",
            "encoding: {rounds.csv: UTF-16}",
            "encoding: none",
            "values: {country: {x: US}}",
            "odd: 1",
            "missing: {a: b}",
            "values: x");

    private final Random random;

    DrawnMapping(long seed) {
        random = new Random(seed);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /**
     * Writes it, reads it and looks at what comes out.
     *
     * @return whether it loads
     * @throws AssertionError where it is loaded by halves; whatever else is thrown is no message either
     */
    boolean tried(Path folder) throws IOException {
        Files.write(folder.resolve("mapping.yaml"), bytes(mapping()));
        Files.write(folder.resolve("rounds.csv"), bytes(csv()));
        Files.write(folder.resolve("more.csv"), bytes(csv()));
        Files.write(folder.resolve("rounds.json"), bytes(json()));
        Files.write(folder.resolve("rounds.xlsx"), bytes(csv()));
        try {
            demandWhole(DataSetFolder.read(folder, "drawn"));
            return true;
        } catch (FaultyDataSet | NotADataSet e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("A refusal without a message");
            }
            return false;
        }
    }

    private static void demandWhole(DataSet dataSet) {
        Set<String> ids = new HashSet<>();
        dataSet.entities().forEach(row -> ids.add(row.id()));
        dataSet.deals().forEach(row -> ids.add(row.id()));
        for (Row fact : dataSet.facts()) {
            if (!ids.contains(fact.text(":START_ID")) || !ids.contains(fact.text(":END_ID"))) {
                throw new AssertionError(fact.id() + " hangs on nothing");
            }
        }
        long made = dataSet.blocks().stream().mapToLong(block -> block.made()).sum();
        if (made != dataSet.size()) {
            throw new AssertionError("The report says " + made + " rows of " + dataSet.size());
        }
    }

    private byte[] bytes(String text) {
        Charset[] encodings = {StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252")};
        byte[] bytes = text.getBytes(encodings[random.nextInt(10) < 8 ? 0 : random.nextInt(3)]);
        if (random.nextInt(12) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String mapping() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(2); i > 0; i--) {
            text.append(one(TOPS)).append('\n');
        }
        text.append("sources:\n  - {id: list, title: A, publisher: B, language: en, retrieved: 2026-11-24}\n");
        text.append("entities:\n");
        if (random.nextInt(4) > 0) {
            text.append(
                    "  - {file: rounds.csv, keep: first, given: Firm, label: Company, id: \"{Firm}\", name: \"{Firm}\"}\n");
            text.append(
                    "  - {file: rounds.csv, keep: first, given: By, label: Company, id: \"{By}\", name: \"{By}\"}\n");
        } else {
            text.append(block(2 + random.nextInt(8)));
        }
        text.append("facts:\n");
        text.append(
                random.nextInt(4) > 0
                        ? "  - file: rounds.csv\n    given: [Firm, By]\n    type: INVESTS_IN\n    id: \"{By} in {Firm}\"\n"
                                + "    from: \"{By}\"\n    to: \"{Firm}\"\n    status: completed\n    announced: \"{Day}\"\n"
                                + "    statement: \"{By} invested.\"\n    sources: list\n    keep: first\n"
                        : block(4 + random.nextInt(12)));
        for (int i = random.nextInt(2); i > 0; i--) {
            text.append("    ").append(one(KEYS)).append('\n');
        }
        return text.toString();
    }

    private String block(int keys) {
        return IntStream.range(0, keys)
                .mapToObj(i -> one(KEYS))
                .distinct()
                .collect(Collectors.joining("\n    ", "  - ", "\n"));
    }

    private String csv() {
        String separator = List.of(",", ";", "\t", "|").get(random.nextInt(4));
        StringBuilder text = new StringBuilder(random.nextInt(9) == 0 ? "sep=" + separator + "\n" : "");
        text.append(String.join(separator, List.of("Firm", "By", "Day", "Amount")))
                .append(random.nextBoolean() ? "\r\n" : "\n");
        for (int row = random.nextInt(6); row > 0; row--) {
            int wide = random.nextInt(30) == 0 ? random.nextInt(7) : 4;
            for (int i = 0; i < wide; i++) {
                String cell = random.nextInt(15) == 0
                        ? one(CELLS)
                        : List.of("Acme", "Orla", "2024-02-01", "5").get(i % 4);
                text.append(i > 0 ? separator : "");
                text.append(random.nextInt(30) == 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"');
            }
            text.append(row > 1 || random.nextBoolean() ? "\n" : "");
        }
        return text.toString();
    }

    private String json() {
        String one = "{\"Firm\": \"" + one(List.of("Acme", "Beta"))
                + "\", \"By\": [\"Orla\"], \"Day\": \"2024\", \"Amount\": "
                + one(List.of("5", "1e999999999", "null", "{\"a\": [{}]}", "tru")) + "}";
        return one(List.of("[" + one + "]", one + "\n" + one, "{\"a\": [" + one + "]}", "[1]", "", one.substring(3)));
    }
}
