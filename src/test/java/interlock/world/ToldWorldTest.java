package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Slips;
import interlock.model.FactType;
import interlock.model.Standing;
import interlock.question.World;
import interlock.text.Glossary;
import interlock.text.Language;
import interlock.world.WorldNames.Gone;
import interlock.world.WorldNames.Kind;
import interlock.world.WorldNames.Supposed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sentence that holds in a world says which one, in every language. */
class ToldWorldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final World REAL = World.real(DAY);
    private static final World WITHOUT = REAL.without(List.of("azure"));
    private static final World BOTH =
            new World(DAY, LocalDate.of(2025, 3, 8), Standing.ANNOUNCED, List.of(), List.of("azure"), List.of("line"));
    private static final Gone AZURE = new Gone(Kind.ENTITY, "Microsoft Azure");
    private static final Supposed OCI = new Supposed("Anthropic", FactType.SPENDS_ON, "Oracle Cloud");
    private static final List<String> NAMES = List.of("Ericsson", "AMD", "xAI", "Oracle Cloud", "IREN", "Zeiss");
    private static final String SENTENCE = "Two others would fail.";

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryPhrase(Language language) {
        Stream.concat(
                        Stream.of(ToldWorld.Phrase.values()).map(ToldWorld.Phrase::english),
                        Stream.of(Kind.values()).map(Kind::phrase))
                .filter(phrase -> language != Language.ENGLISH && !phrase.equals("{name}"))
                .forEach(phrase -> assertThat(Glossary.of(language).hasPhrase(phrase))
                        .as(phrase)
                        .isTrue());
    }

    @Test
    void nothingIsSaidOfTheRealWorld() {
        assertThat(told(REAL, List.of(), List.of(), Language.ENGLISH).in(SENTENCE, DAY))
                .isEqualTo(SENTENCE);
    }

    @Test
    void namesWhatIsGoneAndWhatIsSupposed() {
        assertThat(told(WITHOUT, List.of(AZURE), List.of(), Language.ENGLISH).in(SENTENCE, DAY))
                .isEqualTo("In a world without Microsoft Azure: Two others would fail.");
        assertThat(told(BOTH, List.of(AZURE), List.of(OCI), Language.ENGLISH).in(SENTENCE, DAY))
                .isEqualTo(
                        "By what was known on 8 Mar 2025, in a world without Microsoft Azure and in which, as supposed,"
                                + " Anthropic spends on Oracle Cloud: Two others would fail.");
        assertThat(told(BOTH, List.of(AZURE), List.of(OCI), Language.ITALIAN).in("Si fermerebbero altri due.", DAY))
                .isEqualTo("In base a quanto era noto l’8 marzo 2025, in un mondo senza Microsoft Azure e in cui, per"
                        + " ipotesi, Anthropic spende per Oracle Cloud: si fermerebbero altri due.");
    }

    @Test
    void behindAHeadlineStandsWhatAReaderWouldNotTakeForGranted() {
        LocalDate past = LocalDate.of(2025, 11, 30);
        assertThat(alone(REAL, SENTENCE)).isEqualTo(SENTENCE);
        assertThat(alone(REAL.on(past), SENTENCE)).isEqualTo("Two others would fail. As of 30 Nov 2025.");
        assertThat(told(REAL.on(past), List.of(), List.of(), Language.ENGLISH)
                        .alone("Nobody would fail on 30 Nov 2025.", true, DAY))
                .isEqualTo("Nobody would fail on 30 Nov 2025.");
        assertThat(alone(REAL.on(past), "Claude is on Azure, since 30 Nov 2025."))
                .isEqualTo("Claude is on Azure, since 30 Nov 2025. As of 30 Nov 2025.");
        assertThat(alone(REAL.on(DAY.plusDays(6)), SENTENCE))
                .isEqualTo("Two others would fail. As of 1 Dec 2026, by what is on record today.");
        assertThat(alone(REAL.on(past).atLeast(Standing.COMMITTED), SENTENCE))
                .isEqualTo("Two others would fail. As of 30 Nov 2025, by facts that are at least committed.");
        World ofOne = new World(past, null, Standing.ANNOUNCED, List.of("notes"), List.of("azure"), List.of());
        assertThat(told(ofOne, List.of(AZURE), List.of(), Language.ENGLISH).alone(SENTENCE, false, DAY))
                .isEqualTo("In a world without Microsoft Azure: Two others would fail."
                        + " As of 30 Nov 2025, by the data set notes.");
        assertThat(alone(REAL.on(past), "")).isEmpty();
    }

    private static String alone(World world, String sentence) {
        return told(world, List.of(), List.of(), Language.ENGLISH).alone(sentence, false, DAY);
    }

    /** 'What was known on 1 Dec 2030' is nothing that anybody can say in 2026. */
    @Test
    void nothingWasKnownOnADayToCome() {
        World later = new World(DAY, LocalDate.of(2030, 12, 1), Standing.ANNOUNCED, List.of(), List.of(), List.of());
        World onTheDay = new World(DAY, DAY, Standing.ANNOUNCED, List.of(), List.of(), List.of());

        assertThat(alone(later, "Two fail.")).isEqualTo("By sources up to 1 Dec 2030: Two fail.");
        assertThat(alone(onTheDay, "Two fail.")).isEqualTo("By what was known on 25 Nov 2026: Two fail.");
        assertThat(told(later, List.of(), List.of(), Language.ITALIAN).alone("Due società si fermano.", false, DAY))
                .isEqualTo("In base alle fonti fino al 1º dicembre 2030: due società si fermano.");
        assertThat(told(REAL, List.of(), List.of(), Language.ENGLISH)
                        .andIn(told(later, List.of(), List.of(), Language.ENGLISH), "Claude is gone.", DAY))
                .isEqualTo("First by all that is known, then by sources up to 1 Dec 2030: Claude is gone.");
    }

    @Test
    void factsThatAreLeftOutForWantOfADayAreCountedBeforeWhatIsSaid() {
        World past = new World(DAY, DAY, Standing.ANNOUNCED, List.of(), List.of(), List.of());
        WorldNames many = new WorldNames(List.of(), List.of(), List.of(), 1_085);
        WorldNames one = new WorldNames(List.of(), List.of(), List.of(), 1);

        assertThat(new ToldWorld(past, many, Language.ENGLISH).in("All stand.", DAY))
                .isEqualTo(
                        "By what was known on 25 Nov 2026, leaving out 1,085 facts without a dated source: All stand.");
        assertThat(new ToldWorld(past, one, Language.ENGLISH).in("All stand.", DAY))
                .isEqualTo("By what was known on 25 Nov 2026, leaving out one fact without a dated source: All stand.");
        assertThat(new ToldWorld(past, many, Language.ITALIAN).in("Claude regge.", DAY))
                .isEqualTo("In base a quanto era noto il 25 novembre 2026, esclusi 1.085 fatti senza una fonte datata:"
                        + " Claude regge.");
        assertThat(new ToldWorld(REAL, many, Language.ENGLISH).in("All stand.", DAY))
                .isEqualTo("All stand.");
    }

    @Test
    void aComparisonNamesBothWorlds() {
        ToldWorld real = told(REAL, List.of(), List.of(), Language.ENGLISH);
        ToldWorld without = told(WITHOUT, List.of(AZURE), List.of(), Language.ENGLISH);
        ToldWorld earlier = told(WITHOUT.on(LocalDate.of(2025, 11, 17)), List.of(AZURE), List.of(), Language.ENGLISH);

        assertThat(real.andIn(without, "Claude is gone.", DAY))
                .isEqualTo("First in the real world, then in a world without Microsoft Azure: Claude is gone.");
        assertThat(earlier.andIn(without, "Claude is new.", DAY))
                .isEqualTo("In a world without Microsoft Azure: First as of 17 Nov 2025, then as of 25 Nov 2026:"
                        + " Claude is new.");
        assertThat(real.andIn(real, "The answer is the same in both.", DAY))
                .isEqualTo("The answer is the same in both.");
        assertThat(told(REAL, List.of(), List.of(), Language.ITALIAN)
                        .andIn(
                                told(REAL.atLeast(Standing.COMMITTED), List.of(), List.of(), Language.ITALIAN),
                                "Claude viene meno.",
                                DAY))
                .isEqualTo(
                        "Prima in base ai fatti con grado «annunciato» o più vincolante, poi in base ai fatti con grado"
                                + " «firmato» o più vincolante: Claude viene meno.");
    }

    /** Else 'as of 17 Nov 2025, then as of today' and 'the same on both' would read as if they told of today. */
    @Test
    void aComparisonTellsTheLimitsOfBothBehindIt() {
        LocalDate past = LocalDate.of(2025, 11, 30);
        ToldWorld real = told(REAL.on(past).atLeast(Standing.COMMITTED), List.of(), List.of(), Language.ENGLISH);
        ToldWorld without =
                told(WITHOUT.on(past).atLeast(Standing.COMMITTED), List.of(AZURE), List.of(), Language.ENGLISH);
        ToldWorld later = told(REAL.on(DAY.plusDays(6)), List.of(), List.of(), Language.ENGLISH);

        assertThat(real.andIn(without, "Claude is gone.", DAY))
                .isEqualTo("First in the real world, then in a world without Microsoft Azure: Claude is gone."
                        + " As of 30 Nov 2025, by facts that are at least committed.");
        assertThat(real.andIn(later, "Claude is gone.", DAY))
                .isEqualTo("First as of 30 Nov 2025, by facts that are at least committed, then as of 1 Dec 2026, by"
                        + " facts that are at least announced: Claude is gone. By what is on record today.");
    }

    /** 'Anything in Taiwan and AMD' would be two things in Taiwan. */
    @Test
    void singleThingsAreNamedBeforeCountriesAndSegments() {
        List<Gone> gone = List.of(
                new Gone(Kind.COUNTRY, "TW"),
                new Gone(Kind.SEGMENT, "foundry"),
                new Gone(Kind.ENTITY, "AMD"),
                new Gone(Kind.DEAL, "Stargate"));
        assertThat(told(WITHOUT, gone, List.of(), Language.ENGLISH).in(SENTENCE, DAY))
                .isEqualTo("In a world without AMD, the deal ‘Stargate’, the whole segment ‘foundry’ and anything in"
                        + " Taiwan: Two others would fail.");
    }

    /** Many of every kind, drawn: nothing is left open, and of many the most are counted. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void haveNoSlip(Language language) {
        SplittableRandom random = new SplittableRandom(7);
        List<Gone> kinds = List.of(
                AZURE,
                new Gone(Kind.COUNTRY, "TW"),
                new Gone(Kind.SEGMENT, "foundry"),
                new Gone(Kind.SOURCE, "A filing"),
                new Gone(Kind.FACT, "OpenAI bought it."),
                new Gone(Kind.DEAL, "Stargate"),
                new Gone(Kind.ORIGIN, "A release"),
                new Gone(Kind.ENTITY, "AMD"));
        String sentence = language == Language.ENGLISH ? SENTENCE : "Si fermerebbero altri due.";
        for (int draw = 0; draw < 100; draw++) {
            List<Gone> gone = kinds.stream().filter(one -> random.nextBoolean()).toList();
            List<Supposed> supposed = new ArrayList<>();
            for (int n = random.nextInt(7); n > 0; n--) {
                FactType type = FactType.at(random.nextInt(FactType.values().length));
                supposed.add(new Supposed("Anthropic", type, NAMES.get(n - 1)));
            }
            World world = new World(
                    DAY,
                    random.nextBoolean() ? null : LocalDate.of(2025, 3, 1 + random.nextInt(28)),
                    Standing.ANNOUNCED,
                    List.of(),
                    gone.stream().map(Gone::name).toList(),
                    supposed.stream().map(Supposed::to).toList());

            List<String> fallen = NAMES.subList(0, gone.isEmpty() ? 0 : random.nextInt(NAMES.size()));
            String told = new ToldWorld(world, new WorldNames(gone, supposed, fallen), language).in(sentence, DAY);
            assertThat(Slips.in(told, language)).as(told).isEmpty();
            assertThat(told).endsWith(sentence.substring(1)).doesNotContain("{");
            fallen.stream().limit(4).forEach(one -> assertThat(told).contains(one));
            gone.stream()
                    .limit(4)
                    .filter(one -> one.kind() == Kind.ENTITY)
                    .forEach(one -> assertThat(told).contains(one.name()));
        }
    }

    private static ToldWorld told(World world, List<Gone> gone, List<Supposed> supposed, Language language) {
        return new ToldWorld(world, new WorldNames(gone, supposed, List.of()), language);
    }
}
