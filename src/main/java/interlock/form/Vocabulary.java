package interlock.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import interlock.model.AmountQualifier;
import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.NodeKind;
import interlock.model.RecordKind;
import interlock.model.Reliance;
import interlock.model.Standing;
import interlock.text.Glossary;
import interlock.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of the market, so that the page and others need not write them again: kinds of node, types of fact with who
 * relies on whom, standings and qualifiers, each with the words that people have for them.
 *
 * @param kinds what a fact may join
 * @param families what flows by a fact, or that nothing does
 * @param standings the ladder, from the least binding up
 * @param words what words of the data are in the language that is spoken, where that is not English
 * @param ended the status of a fact that holds on no day
 */
public record Vocabulary(
        List<Kind> kinds,
        List<Type> types,
        List<Family> families,
        List<Word> standings,
        Word ended,
        List<Word> qualifiers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> words) {

    /** What people call them in a language. */
    public static Vocabulary in(Language language) {
        Glossary words = Glossary.of(language);
        return new Vocabulary(
                Stream.concat(Stream.of(EntityKind.values()), Stream.of(RecordKind.DEAL))
                        .map(kind -> Kind.of(kind, words))
                        .toList(),
                Stream.of(FactType.values()).map(type -> Type.of(type, words)).toList(),
                Stream.of(FactType.Family.values())
                        .map(family -> new Family(word(family), words.of(family.word())))
                        .toList(),
                Stream.of(Standing.values())
                        .map(standing -> new Word(standing.word(), words.of(standing.means())))
                        .toList(),
                new Word(Standing.ENDED, words.of(Standing.ENDED_MEANS)),
                AmountQualifier.named().stream()
                        .map(qualifier -> new Word(qualifier.word(), words.of(qualifier.means())))
                        .toList(),
                words.brief());
    }

    /**
     * A kind of node, such as {@code Company}, which people call 'company' and 'companies'.
     *
     * @param path what the addresses of its dossiers begin with, in every language
     */
    public record Kind(String label, String word, String plural, String path, boolean entity) {
        private static Kind of(NodeKind kind, Glossary words) {
            return new Kind(
                    kind.label(),
                    words.of(kind.word()),
                    words.of(kind.plural()),
                    kind.plural(),
                    kind instanceof EntityKind);
        }
    }

    /**
     * A type of fact.
     *
     * @param verb what stands between start and end where a fact is read as a sentence
     * @param from the labels of what it may start at
     * @param to the labels of what it may end at
     * @param alike whether both ends must be of the same kind
     * @param symmetric whether the ends can change places
     * @param event whether its facts begin and end as events of the market
     * @param payment {@code investment} or {@code purchase}; left out where no money flows
     * @param relies left out where nobody relies on anybody
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Type(
            String type,
            String verb,
            String family,
            List<String> from,
            List<String> to,
            boolean alike,
            boolean symmetric,
            boolean event,
            @Nullable String payment,
            @Nullable Relies relies) {
        private static Type of(FactType type, Glossary words) {
            return new Type(
                    type.name(),
                    words.of(type.verb()),
                    word(type.family()),
                    type.fromLabels(),
                    type.toLabels(),
                    type.joinsAlike(),
                    type.isSymmetric(),
                    type.isEvent(),
                    type.isPayment() ? word(type.payment()) : null,
                    type.isReliance() ? Relies.of(type, words) : null);
        }
    }

    /**
     * Who relies on whom.
     *
     * @param who the end that relies, {@code from} or {@code to}
     * @param on the end that is relied on
     * @param words the two in words, such as 'investee on investor'
     * @param role its name; where {@code roleFrom} is {@code what}, the name for a fact without a {@code what}
     * @param roleFrom {@code type} where all facts have one role, {@code what} where each says its own, {@code thing} where
     *     the needed thing is a role of its own
     * @param essential whether the one who relies falls when nobody is left in the role
     */
    public record Relies(String who, String on, String words, String role, String roleFrom, boolean essential) {
        private static Relies of(FactType type, Glossary words) {
            Reliance reliance = type.reliance();
            return new Relies(
                    type.endRelies() ? "to" : "from",
                    type.endRelies() ? "from" : "to",
                    words.of(reliance.words()),
                    reliance.roleWord(),
                    switch (reliance.role()) {
                        case NAMED -> "type";
                        case WHAT -> "what";
                        case NEEDED_THING -> "thing";
                        case NONE -> throw new IllegalStateException(type + " has no role");
                    },
                    type.isEssential());
        }
    }

    /** A family of types, which share a colour in pictures. */
    public record Family(String family, String word) {}

    /** A word of the data, and what it says. */
    public record Word(String word, String means) {}

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
