package org.kontor.matchmaking.profile;

import java.util.List;
import java.util.Set;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.matchmaking.tag.TagFields;
import org.kontor.shared.Language;
import org.kontor.shared.SpokenLanguages;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;
import org.springframework.util.LinkedMultiValueMap;

/// What an organisation tells of itself, as the fields of its form.
final class ProfileForm {
    private static final int LONGEST = 4000;
    private static final int LONGEST_KEYWORD = 60;
    private static final int MOST_KEYWORDS = 20;

    private ProfileForm() {}

    static FormInput of(Introduction told, int version) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (Language language : Language.values()) {
            fields.add("about-" + language.code(), told.about().exactly(language));
        }
        TagFields.fill(fields, told.tags(), told.sought());
        fields.add("keywords", String.join(", ", told.keywords()));
        told.languages().forEach(language -> fields.add("languages", language));
        fields.add("version", String.valueOf(version));
        return new FormInput(fields);
    }

    /// @param known the codes that there are
    static Introduction read(FormInput form, Set<String> known) {
        Translated about = form.translated("about", LONGEST);
        if (about.isEmpty()) {
            form.errors().add("about-en", "matchmaking.error.about");
        }
        List<String> tags = TagFields.tags(form, known);
        PartnersSought sought = TagFields.sought(form);
        List<String> keywords = TagFields.parts(form.raw("keywords"));
        keywords.stream()
                .filter(keyword -> keyword.length() > LONGEST_KEYWORD)
                .findFirst()
                .ifPresent(
                        keyword ->
                                form.errors()
                                        .add(
                                                "keywords",
                                                "matchmaking.error.keyword",
                                                keyword.substring(0, LONGEST_KEYWORD),
                                                LONGEST_KEYWORD));
        if (keywords.size() > MOST_KEYWORDS) {
            form.errors()
                    .add("keywords", "matchmaking.error.keywords", MOST_KEYWORDS, keywords.size());
        }
        return new Introduction(
                about,
                tags,
                keywords,
                sought,
                form.all("languages").stream().filter(SpokenLanguages::exists).distinct().toList());
    }
}
