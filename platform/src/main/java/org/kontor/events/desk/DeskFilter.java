package org.kontor.events.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.web.FormInput;

/// Which of an event's registrations are meant.
///
/// @param text that the name or address of the person, or the organisation's name contains,
///     whatever its accents
/// @param country ISO 3166 code of the organisation's; empty for all
public record DeskFilter(
        String text,
        Optional<RegistrationState> state,
        Optional<RegistrationRole> role,
        Optional<Funding> funding,
        String country,
        Optional<OrganisationId> organisation,
        Optional<AnswerFilter> answer) {
    private static final int LONGEST = 200;

    /// What cannot be read filters nothing.
    public static DeskFilter of(FormInput form) {
        return new DeskFilter(
                form.cut("q", LONGEST),
                constant(form, "state", RegistrationState.class),
                constant(form, "role", RegistrationRole.class),
                constant(form, "funding", Funding.class),
                form.cut("country", 2),
                id(form.raw("organisation")),
                AnswerFilter.parse(form.raw("answer"), form.cut("words", LONGEST)));
    }

    /// The fields that [#of] reads, those that filter something.
    public SequencedMap<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("q", text);
        fields.put("state", state.map(Enum::name).orElse(""));
        fields.put("role", role.map(Enum::name).orElse(""));
        fields.put("funding", funding.map(Enum::name).orElse(""));
        fields.put("country", country);
        fields.put("organisation", organisation.map(OrganisationId::toString).orElse(""));
        fields.put("answer", answer.map(AnswerFilter::code).orElse(""));
        fields.put("words", answer.map(AnswerFilter::words).orElse(""));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /// The same, of this organisation alone or of all.
    DeskFilter of(Optional<OrganisationId> one) {
        return new DeskFilter(text, state, role, funding, country, one, answer);
    }

    private static <E extends Enum<E>> Optional<E> constant(
            FormInput form, String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(form.raw(field)))
                .findFirst();
    }

    private static Optional<OrganisationId> id(String text) {
        try {
            return Optional.of(new OrganisationId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
