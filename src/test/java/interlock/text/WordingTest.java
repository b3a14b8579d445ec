package interlock.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words next to each other ask of one another. */
class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nothing happened from 5 May 2027 to 5 May 2027. | Nothing happened on 5 May 2027.
                    From 5 May 2027 to 5 May 2027: one. | On 5 May 2027: one.
                    From 5 May 2027 to 15 May 2027: one. | From 5 May 2027 to 15 May 2027: one.
                    From 15 May 2027 to 5 May 2027: one. | From 15 May 2027 to 5 May 2027: one.
                    All two deals are on record; all two have a price. | Both deals are on record; both have a price.
                    """)
    void inEnglish(String written, String said) {
        assertThat(Language.ENGLISH.wording().joined(written)).isEqualTo(said);
    }

    /** A name with a comma of its own is not taken for two. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    One/Two/Three | One, Two and Three | One, Two, Three
                    One, Inc./Two/Three | One, Inc.; Two; and Three | One, Inc.; Two; Three
                    One, Inc./Two | One, Inc. and Two | One, Inc.; Two
                    “One, two” ($1bn)/Two/Three | “One, two” ($1bn), Two and Three | “One, two” ($1bn), Two, Three
                    """)
    void namesWithCommas(String names, String and, String listed) {
        List<String> all = List.of(names.split("/"));
        assertThat(Language.ENGLISH.wording().and(all)).isEqualTo(and);
        assertThat(Wording.listed(all)).isEqualTo(listed);
    }

    /** Where others may be level with those named next, nobody says that these are the first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    One. The largest disclosed: | One. Among the largest disclosed:
                    One. The largest disclosed in USD: | One. Among the largest disclosed in USD:
                    Two, the largest disclosed | Two, among the largest disclosed
                    One. Closest to the edge: | One. Among the closest to the edge:
                    It pays two, first of all | It pays two, such as
                    It has most at stake with | It has most at stake, among others, with
                    It has some, such as | It has some, such as
                    """)
    void ofSomeThatMayNotBeTheFirst(String written, String said) {
        assertThat(Language.ENGLISH.wording().beforeSome(written + " ")).isEqualTo(said + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dal 5 maggio 2027 al 5 maggio 2027 non risulta nulla. | Il 5 maggio 2027 non risulta nulla.
                    OpenAI dal 8 maggio 2027 al 8 maggio 2027: uno. | OpenAI l’8 maggio 2027: uno.
                    OpenAI dal 5 maggio 2027 al 8 maggio 2027: uno. | OpenAI dal 5 maggio 2027 all’8 maggio 2027: uno.
                    Cinque altri servono OpenAI. 12 altri no. | Altri cinque servono OpenAI. Altri 12 no.
                    È su Azure; per due altri cloud nessuna fonte lo dice. | È su Azure; per altri due cloud nessuna fonte lo dice.
                    Sette famiglie sono su Azure: GPT, Phi e un altro; una no. | Sette famiglie sono su Azure: GPT, Phi e un’altra; una no.
                    Otto società perderebbero pagamenti: Intel, AMD e altri 12. | Otto società perderebbero pagamenti: Intel, AMD e altre 12.
                    Otto famiglie sono su Azure: GPT e altri. Due su tre cloud: AWS e un altro. | Otto famiglie sono su Azure: GPT e altre. Due su tre cloud: AWS e un altro.
                    Tutte le due promesse risultano eseguite. | Entrambe le promesse risultano eseguite.
                    Tutte le tre promesse risultano eseguite. | Tutte e tre le promesse risultano eseguite.
                    Uno: tutti i nove casi. Tutte le 10 promesse. | Uno: tutti e nove i casi. Tutte le 10 promesse.
                    Uno: di tutti i due casi. | Uno: di entrambi i casi.
                    Nulla di «Le 5 altre storie» risulta. | Nulla di «Le 5 altre storie» risulta.
                    Al 27 novembre 2026 altri non ne risultano. | Al 27 novembre 2026 altri non ne risultano.
                    """)
    void inItalian(String written, String said) {
        assertThat(Language.ITALIAN.wording().joined(written)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Al 28 novembre nessuno risulta | al 28 novembre nessuno risulta
                    Le società sono tre | le società sono tre
                    Due società si fermano | due società si fermano
                    L’impresa regge | l’impresa regge
                    Senza TSMC si ferma Claude | senza TSMC si ferma Claude
                    La Poste dipende da Azure | La Poste dipende da Azure
                    Claude regge | Claude regge
                    Intel regge | Intel regge
                    28 società reggono | 28 società reggono
                    """)
    void inItalianASentenceBehindAColonBeginsSmallWhereItBeginsWithNoName(String sentence, String behind) {
        assertThat(Language.ITALIAN.wording().afterColon(sentence)).isEqualTo(behind);
        assertThat(Language.ENGLISH.wording().afterColon(sentence)).isEqualTo(sentence);
    }
}
