package interlock.http.absent;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.text.Glossary;
import interlock.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoSuchPageTest {
    @ParameterizedTest
    @EnumSource(NoSuchPage.Phrase.class)
    void isToldInEveryLanguage(NoSuchPage.Phrase phrase) {
        for (Language language : Language.values()) {
            assertThat(language == Language.ENGLISH || Glossary.of(language).hasPhrase(phrase.english()))
                    .as(phrase.english())
                    .isTrue();
        }
    }
}
