package interlock.dataset.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interlock.dataset.DataSet;
import interlock.dataset.Fault;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Table;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.SmallMarket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetTest {
    @TempDir
    Path folder;

    @Test
    void theBundledDataSetIsClean() {
        DataSet bundled = DataSetFolder.read(Path.of("cypher/data/ai-market"));

        assertThat(bundled.id()).isEqualTo("ai-market");
        assertThat(bundled.entities()).hasSize(184);
        assertThat(bundled.deals()).hasSize(52);
        assertThat(bundled.sources()).hasSize(336);
        assertThat(bundled.facts()).hasSize(798);
    }

    /** A statement is quoted in sentences, feeds and figures, where its fact's days and ends do not stand beside it. */
    @Test
    void aBundledStatementPointsAtNothingBesideIt() {
        assertThat(DataSetFolder.read(Path.of("cypher/data/ai-market")).facts())
                .extracting(fact -> String.valueOf(fact.properties().get("statement")))
                .noneMatch(statement ->
                        statement.matches("(?i).*\\b((this|that) (day|month|year|kind|way)|of these)\\b.*"));
    }

    @Test
    void givesTypedPropertiesAndLeavesOutWhatIsEmpty() {
        DataSet dataSet = new SmallMarket(folder)
                .fact(
                        "id",
                        "fact-two",
                        "amountMin",
                        "0",
                        "amountMax",
                        "9",
                        "amountQualifier",
                        "upTo",
                        "currency",
                        "USD",
                        "shareMin",
                        "0.25",
                        "shareOf",
                        "revenue",
                        "exclusive",
                        "true",
                        "since",
                        "2026-01-01")
                .read();

        assertThat(dataSet.facts().getLast().properties())
                .isEqualTo(Map.ofEntries(
                        Map.entry("id", "fact-two"),
                        Map.entry("amountMin", 0L),
                        Map.entry("amountMax", 9L),
                        Map.entry("amountQualifier", "upTo"),
                        Map.entry("currency", "USD"),
                        Map.entry("shareMin", 0.25),
                        Map.entry("shareOf", "revenue"),
                        Map.entry("what", "parts"),
                        Map.entry("status", "completed"),
                        Map.entry("exclusive", true),
                        Map.entry("announced", LocalDate.of(2025, 11, 18)),
                        Map.entry("since", LocalDate.of(2026, 1, 1)),
                        Map.entry("statement", "It does."),
                        Map.entry("sources", List.of("report"))));
    }

    @Test
    void readsFromAZipToo() throws IOException {
        Path small = new SmallMarket(folder).write();
        Path zip = folder.resolve("small.zip");
        try (FileSystem in = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
            Path inside = Files.createDirectory(in.getPath("/market"));
            for (Table table : Table.values()) {
                Files.copy(small.resolve(table.file()), inside.resolve(table.file()));
            }

            DataSet dataSet = DataSetFolder.read(inside);

            assertThat(dataSet.id()).isEqualTo("market");
            assertThat(dataSet.facts()).hasSize(1);
        }
    }

    @Test
    void tellsAThousandFaultsAtOnceAndShowsTheFirstHundred() {
        SmallMarket market = new SmallMarket(folder);
        for (int i = 0; i < 1_000; i++) {
            market.fact("id", "fact-x" + i, "what", "part " + i, "deal", "deal-on" + i);
        }

        FaultyDataSet faulty = catchThrowableOfType(FaultyDataSet.class, market::read);

        assertThat(faulty.faults()).hasSize(1_000).isSortedAccordingTo(Fault.BY_PLACE);
        assertThat(faulty.faults().getLast().line()).isEqualTo(1_002);
        assertThat(faulty)
                .hasMessageStartingWith("The data set small has 1000 faults; nothing was loaded\n"
                        + "Of each kind\n  1000 × deal does not exist\nThe first 100\n"
                        + "  facts.csv:3: deal does not exist: deal-on0; nearest deal-one\n")
                .hasMessageEndingWith("\n  and 900 more");
    }

    @Test
    void tellsAThousandFaultsOfManyKindsByKindTheMostFrequentFirst() {
        List<String[]> faulty = List.of(
                new String[] {"status", "done"},
                new String[] {"announced", "31.1.2026"},
                new String[] {":START_ID", "nobody"},
                new String[] {":END_ID", "chip"},
                new String[] {":TYPE", "SUPPLY"},
                new String[] {"statement", "No full stop"},
                new String[] {"sources", "no-report"},
                new String[] {"deal", "no-deal"},
                new String[] {"exclusive", "yes"},
                new String[] {"shareMin", "2", "shareOf", "revenue"},
                new String[] {"amountMin", "1e9"},
                new String[] {"currency", "USD"},
                new String[] {"until", "2001-01-01"},
                new String[] {"market", "chips"},
                new String[] {"what", ""});
        SmallMarket market = new SmallMarket(folder);
        for (int i = 0; i < 1_000; i++) {
            String[] cells = Stream.concat(
                            Stream.of("id", "fact-x" + i, "what", "part " + i),
                            Stream.of(faulty.get(i % faulty.size())))
                    .toArray(String[]::new);
            market.fact(cells);
        }

        FaultyDataSet told = catchThrowableOfType(FaultyDataSet.class, market::read);

        assertThat(told.kinds()).hasSizeGreaterThan(14);
        assertThat(told.kinds().keySet().stream().filter(kind -> !isToldInOtherLanguages(kind)))
                .as("write them in web/model/data-fault-text.js")
                .isEmpty();
        assertThat(List.copyOf(told.kinds().values())).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(told.kinds().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(told.faults().size())
                .isGreaterThanOrEqualTo(1_000);
        assertThat(told.faults().stream().map(Fault::line).distinct()).hasSize(1_000);
        assertThat(told.getMessage().lines().filter(line -> line.startsWith("  facts.csv:")))
                .hasSize(100);
        assertThat(told.getMessage()).endsWith(" more");
    }

    @Test
    void tellsTheFaultsOfAllFilesByFileAndLine() {
        List<String> faults = new SmallMarket(folder)
                .source("id", "S 1")
                .entity("id", "e", "country", "usa")
                .fact("id", "fact-two", "what", "chips", "status", "done")
                .deal("id", "d", "currency", "USD")
                .faults();

        assertThat(faults)
                .containsExactly(
                        "deals.csv:3: a currency without an amount: USD; give amountMin or amountMax, or no currency",
                        "entities.csv:7: country is not an ISO 3166 alpha-2 code: usa; allowed: two capitals such as US",
                        "facts.csv:3: status is not known: done; allowed: announced, committed, completed, ended, rumoured",
                        "sources.csv:3: id is not a lower-case slug: S 1; "
                                + "allowed: letters a-z, digits and single hyphens between");
    }

    /** The page tells a fault in the language of its reader by the texts that it knows. */
    private static boolean isToldInOtherLanguages(String problem) {
        try {
            return Pattern.compile("^  (?:'([^']*)'|\"([^\"]*)\"),$", Pattern.MULTILINE)
                    .matcher(Files.readString(Path.of("web/model/data-fault-text.js")))
                    .results()
                    .map(text -> text.group(1) == null ? text.group(2) : text.group(1))
                    .anyMatch(text -> Pattern.matches(
                            Stream.of(text.split("\\{\\w+}", -1))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining(".+")),
                            problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
