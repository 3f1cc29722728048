package org.kontor.events.speaker;

import java.util.HashMap;
import java.util.Optional;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;

/// A speaker as a form; the photo is sent by itself.
final class SpeakerForm {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ORGANISATION = 200;
    private static final int LONGEST_BIOGRAPHY = 3000;

    private SpeakerForm() {}

    static FormInput of(Speaker speaker) {
        var values = new HashMap<String, String>();
        values.put("name", speaker.name());
        values.put("organisation", speaker.organisation());
        for (Language language : Language.values()) {
            values.put("biography-" + language.code(), speaker.biography().exactly(language));
        }
        values.put("email", speaker.email().map(EmailAddress::value).orElse(""));
        values.put("language", speaker.language().name());
        values.put("version", String.valueOf(speaker.version()));
        return FormInput.of(values);
    }

    /// What the organiser says of the speaker.
    static Speaker read(FormInput form, Speaker before) {
        String email = form.raw("email");
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (!email.isEmpty() && address.isEmpty()) {
            form.errors().add("email", "programme.error.email");
        }
        return new Speaker(
                before.id(),
                before.number(),
                form.required("name", LONGEST_NAME),
                form.text("organisation", LONGEST_ORGANISATION),
                biography(form),
                address,
                form.choice("language", Language.class),
                before.photo(),
                before.version());
    }

    /// What speakers say of themselves: their address stays.
    static Speaker readOwn(FormInput form, Speaker before) {
        return new Speaker(
                before.id(),
                before.number(),
                form.required("name", LONGEST_NAME),
                form.text("organisation", LONGEST_ORGANISATION),
                biography(form),
                before.email(),
                before.language(),
                before.photo(),
                before.version());
    }

    private static Translated biography(FormInput form) {
        return form.translated("biography", LONGEST_BIOGRAPHY);
    }
}
