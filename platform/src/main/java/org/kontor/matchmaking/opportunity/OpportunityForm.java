package org.kontor.matchmaking.opportunity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.OpportunityCard;
import org.kontor.matchmaking.OpportunityId;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.matchmaking.Stage;
import org.kontor.matchmaking.tag.TagFields;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;
import org.springframework.util.LinkedMultiValueMap;

/// Something offered or looked for, as the fields of its form.
final class OpportunityForm {
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_TEXT = 4000;

    private OpportunityForm() {}

    static FormInput empty(Direction direction) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("direction", direction.name());
        fields.add("kind", OpportunityKind.BUSINESS.name());
        fields.add(FormInput.NEW_ID, OpportunityId.next().toString());
        return new FormInput(fields);
    }

    static FormInput of(OpportunityCard card) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("direction", card.direction().name());
        fields.add("kind", card.kind().name());
        fields.add("stage", card.stage().map(Enum::name).orElse(""));
        for (Language language : Language.values()) {
            fields.add("title-" + language.code(), card.title().exactly(language));
            fields.add("text-" + language.code(), card.description().exactly(language));
        }
        TagFields.fill(fields, card.tags(), card.sought());
        fields.add("version", String.valueOf(card.version()));
        return new FormInput(fields);
    }

    /// @param known the codes that there are
    static NewOpportunity read(FormInput form, OrganisationId own, Set<String> known) {
        Direction direction = form.choice("direction", Direction.class);
        OpportunityKind kind = form.choice("kind", OpportunityKind.class);
        Translated title = form.translated("title", LONGEST_TITLE);
        if (title.isEmpty()) {
            form.errors().add("title-en", "matchmaking.error.title");
        }
        Translated text = form.translated("text", LONGEST_TEXT);
        List<String> tags = TagFields.tags(form, known);
        PartnersSought sought = TagFields.sought(form);
        Optional<Stage> stage =
                Arrays.stream(Stage.values())
                        .filter(each -> each.name().equals(form.raw("stage")))
                        .findFirst();
        return new NewOpportunity(own, direction, kind, title, text, tags, stage, sought);
    }
}
