package interlock.market;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interlock.model.AmountQualifier;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bundled data set as a market; the handle of a fact is its line in {@code facts.csv}. */
final class AiMarket {

    private static final Path FOLDER = Path.of("cypher/data/ai-market");

    final Market market;
    private final List<String> factIds = new ArrayList<>();

    AiMarket() {
        MarketBuilder builder = new MarketBuilder(0, 0);
        List<String> ids = new ArrayList<>();
        for (NamedCsvRecord line : lines("entities.csv")) {
            List<FactType> complete = Stream.of(
                            line.getField("completeFor:string[]").split(";"))
                    .flatMap(type -> FactType.of(type).stream())
                    .toList();
            EntityKind kind = EntityKind.of(line.getField(":LABEL").replace("Entity;", ""))
                    .orElseThrow();
            ids.add(line.getField("id:ID"));
            builder.entity(line.getField("id:ID"), kind, complete, date(line, "completeAsOf:date"));
        }
        for (NamedCsvRecord line : lines("facts.csv")) {
            Optional<FactType> type = FactType.of(line.getField(":TYPE"));
            Optional<Standing> standing = Standing.of(line.getField("status"));
            if (type.isPresent() && standing.isPresent()) {
                int from = ids.indexOf(line.getField(":START_ID"));
                int to = ids.indexOf(line.getField(":END_ID"));
                builder.add(fact(line, type.get(), standing.get(), from, to));
                factIds.add(line.getField("id"));
            }
        }
        market = builder.build();
    }

    private Fact fact(NamedCsvRecord line, FactType type, Standing standing, int from, int to) {
        LocalDate since = date(line, "since:date");
        LocalDate first = since == null ? date(line, "announced:date") : since;
        LocalDate until = date(line, "until:date");
        Fact fact = Fact.of(factIds.size(), type, from, to)
                .what(line.getField("what"))
                .standing(standing)
                .holding(
                        first == null ? Fact.ALWAYS : (int) first.toEpochDay(),
                        until == null ? Fact.NEVER : (int) until.toEpochDay())
                .exclusive(
                        switch (line.getField("exclusive:boolean")) {
                            case "true" -> Exclusive.DECLARED;
                            case "false" -> Exclusive.DENIED;
                            default -> Exclusive.UNSAID;
                        })
                .amount(amount(line));
        String share = line.getField("shareMin:double");
        String shareMax = line.getField("shareMax:double");
        return share.isEmpty()
                ? fact
                : fact.share(
                        new Share(Double.parseDouble(share), shareMax.isEmpty() ? 1 : Double.parseDouble(shareMax)));
    }

    private static Amount amount(NamedCsvRecord line) {
        AmountQualifier qualifier =
                AmountQualifier.of(line.getField("amountQualifier")).orElseThrow();
        String min = line.getField("amountMin:long");
        String max = line.getField("amountMax:long");
        return new Amount(
                min.isEmpty() ? 0 : Long.parseLong(min),
                max.isEmpty() ? Range.OPEN : Long.parseLong(max),
                qualifier,
                line.getField("currency"));
    }

    private static @Nullable LocalDate date(NamedCsvRecord line, String column) {
        String text = line.getField(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<NamedCsvRecord> lines(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int entity(String id) {
        return market.entity(id).orElseThrow();
    }

    String factId(int fact) {
        return factIds.get((int) market.handle(fact));
    }

    List<String> factIds(int[] facts) {
        return IntStream.of(facts).mapToObj(this::factId).toList();
    }

    List<String> ids(IntStream entities) {
        return entities.mapToObj(market::id).toList();
    }

    List<String> roleNames(int... roles) {
        return IntStream.of(roles).mapToObj(market::roleName).toList();
    }

    static Terms on(String day) {
        return on(day, Standing.ANNOUNCED);
    }

    static Terms on(String day, Standing atLeast) {
        return Terms.on(LocalDate.parse(day), atLeast);
    }
}
