package org.kontor.directory;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import org.kontor.forms.ChoiceList;
import org.kontor.shared.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The lists of the directory that questions of forms can offer.
@Configuration(proxyBeanMethods = false)
class DirectoryChoices {

    @Bean
    ChoiceList countryChoices() {
        return new Choices("country", "directory.choices.country", Countries::names);
    }

    @Bean
    ChoiceList ecosystemChoices(Codes codes) {
        return new Choices(
                "ecosystem",
                "directory.choices.ecosystem",
                language -> top(codes, CodeList.ECOSYSTEM, language));
    }

    @Bean
    ChoiceList sectorChoices(Codes codes) {
        return new Choices(
                "sector",
                "directory.choices.sector",
                language -> top(codes, CodeList.NACE, language));
    }

    private static SequencedMap<String, String> top(Codes codes, CodeList list, Language language) {
        var options = new LinkedHashMap<String, String>();
        codes.top(list).forEach((code, label) -> options.put(code.code(), label.in(language)));
        return options;
    }

    private record Choices(
            String name, String title, Function<Language, SequencedMap<String, String>> reading)
            implements ChoiceList {
        @Override
        public SequencedMap<String, String> options(Language language) {
            return reading.apply(language);
        }
    }
}
