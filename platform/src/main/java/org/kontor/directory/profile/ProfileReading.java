package org.kontor.directory.profile;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kontor.directory.ClusterProfile;
import org.kontor.directory.Code;
import org.kontor.directory.CodeList;
import org.kontor.directory.CompanySize;
import org.kontor.directory.ContactPoint;
import org.kontor.directory.Countries;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.ProfileChange;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.SpokenLanguages;
import org.kontor.shared.Translated;
import org.kontor.web.FormErrors;

/// Reads typed fields into a profile, and says of each what is wrong with it. A field that was not
/// sent leaves its part of the profile as it is.
public final class ProfileReading {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 10_000;

    private final Typed typed;
    private final Values values;
    private final KnownCodes known;
    private final FormErrors errors;
    private final OrganisationProfile before;
    private final ProfileChange change;

    private ProfileReading(
            Typed typed, OrganisationProfile before, KnownCodes known, FormErrors errors) {
        this.typed = typed;
        this.values = new Values(typed, errors);
        this.before = before;
        this.known = known;
        this.errors = errors;
        this.change = before.change();
    }

    /// The profile changed by what was typed; only to be used where no errors were added.
    public static OrganisationProfile read(
            Typed typed, OrganisationProfile before, KnownCodes known, FormErrors errors) {
        var reading = new ProfileReading(typed, before, known, errors);
        reading.readAll();
        return reading.change.done();
    }

    private void readAll() {
        when(
                "kind",
                text -> values.constant("kind", OrganisationKind.values()).ifPresent(change::kind));
        when("size", text -> change.size(values.constant("size", CompanySize.values())));
        when("name", this::name);
        when("short-name", text -> change.shortName(values.text(text, "short-name", LONGEST_NAME)));
        when("former-names", text -> change.formerNames(values.lines("former-names")));
        when(
                "registration-number",
                text -> change.registrationNumber(values.text(text, "registration-number", 50)));
        when("country", this::country);
        when("region", this::region);
        when("founded", text -> change.founded(values.integer("founded", 1000, 2999)));
        when("website", this::website);
        when("languages", text -> languages());
        description();
        codes("ecosystems", CodeList.ECOSYSTEM, true);
        codes("sectors", CodeList.NACE, false);
        when("keywords", text -> change.keywords(typed.parts("keywords")));
        when("technologies", text -> change.technologies(typed.parts("technologies")));
        contacts();
        var cluster = new ClusterReading(values, known);
        if (cluster.isSent()) {
            change.cluster(cluster.read(before.cluster().orElse(ClusterProfile.NOTHING_KNOWN)));
        }
    }

    private void when(String field, Consumer<String> reading) {
        if (typed.has(field)) {
            reading.accept(typed.text(field));
        }
    }

    private void name(String text) {
        if (text.isEmpty()) {
            errors.add("name", "directory.error.no-name");
        }
        change.name(values.text(text, "name", LONGEST_NAME));
    }

    private void country(String text) {
        String code = Typed.constant(text, false);
        if (Countries.exists(code)) {
            change.country(code);
        } else {
            errors.add("country", "directory.error.country", text);
        }
    }

    private void region(String text) {
        String code = Typed.constant(text, false);
        if (code.isEmpty()) {
            change.codes(CodeList.NUTS, Set.of());
            return;
        }
        String country =
                typed.has("country")
                        ? Typed.constant(typed.text("country"), false)
                        : before.country();
        Optional<Code> found = find(CodeList.NUTS, code);
        if (found.isEmpty()) {
            errors.add("region", "directory.error.region", text);
        } else if (!code.startsWith(Countries.inNuts(country))) {
            errors.add("region", "directory.error.region-elsewhere", text, country);
        } else {
            change.codes(CodeList.NUTS, Set.of(found.get()));
        }
    }

    private void website(String text) {
        String address =
                text.isEmpty() || text.matches("(?i)https?://.*") ? text : "https://" + text;
        try {
            if (!address.isEmpty()
                    && String.valueOf(URI.create(address).getHost()).indexOf('.') < 0) {
                errors.add("website", "directory.error.website", text);
            }
            change.website(address);
        } catch (IllegalArgumentException notAnAddress) {
            errors.add("website", "directory.error.website", text);
        }
    }

    private void languages() {
        List<String> codes =
                typed.parts("languages").stream()
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .toList();
        codes.stream()
                .filter(code -> !SpokenLanguages.exists(code))
                .forEach(code -> errors.add("languages", "directory.error.language", code));
        change.languages(codes);
    }

    private void description() {
        var texts = new java.util.EnumMap<Language, String>(Language.class);
        for (Language language : Language.values()) {
            String field = "description-" + language.code();
            texts.put(
                    language,
                    typed.has(field)
                            ? values.text(typed.text(field), field, LONGEST_TEXT)
                            : before.description().exactly(language));
        }
        change.description(Translated.of(texts));
    }

    /// Codes of other versions stay: nobody here has looked at them.
    private void codes(String field, CodeList list, boolean words) {
        if (!typed.has(field)) {
            return;
        }
        var read = new HashSet<Code>(before.codes(list));
        read.removeIf(known::isCurrent);
        for (String part : typed.parts(field)) {
            find(list, Typed.constant(part, words))
                    .ifPresentOrElse(
                            read::add,
                            () -> errors.add(field, "directory.error.code." + field, part));
        }
        change.codes(list, read);
    }

    /// A code that is offered no longer can be kept, but not chosen.
    private Optional<Code> find(CodeList list, String code) {
        return known.find(list, code)
                .or(
                        () ->
                                before.codes(list).stream()
                                        .filter(kept -> kept.code().equals(code))
                                        .filter(known::isCurrent)
                                        .findFirst());
    }

    private void contacts() {
        var contacts = new ArrayList<ContactPoint>();
        boolean sent = false;
        for (int i = 1; i <= Typed.MOST_CONTACTS; i++) {
            String at = "contact-" + i;
            sent |= typed.has(at + "-name");
            var contact =
                    new ContactPoint(
                            typed.text(at + "-name"),
                            typed.text(at + "-task"),
                            typed.text(at + "-email"),
                            typed.text(at + "-phone"));
            if (contact.equals(new ContactPoint("", "", "", ""))) {
                continue;
            }
            if (contact.name().isEmpty()) {
                errors.add(at + "-name", "directory.error.contact-name");
            }
            if (contact.email().isEmpty() && contact.phone().isEmpty()) {
                errors.add(at + "-email", "directory.error.contact-way");
            }
            if (!contact.email().isEmpty() && EmailAddress.parse(contact.email()).isEmpty()) {
                errors.add(at + "-email", "directory.error.email", contact.email());
            }
            contacts.add(contact);
        }
        if (sent) {
            change.contacts(contacts);
        }
    }
}
