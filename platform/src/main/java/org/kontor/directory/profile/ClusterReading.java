package org.kontor.directory.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.directory.ClusterProfile;
import org.kontor.directory.ClusterProfile.Label;
import org.kontor.directory.CodeList;
import org.kontor.directory.OrganisationKind;

/// Reads the fields that only clusters have.
record ClusterReading(Values values, KnownCodes known) {
    private static final List<String> FIELDS =
            List.of("members", "member-kinds", "staff", "priorities", "label");

    boolean isSent() {
        return FIELDS.stream().anyMatch(values.typed()::has);
    }

    ClusterProfile read(ClusterProfile before) {
        Typed typed = values.typed();
        return new ClusterProfile(
                typed.has("members") ? values.integer("members", 0, 1_000_000) : before.members(),
                typed.has("member-kinds") ? memberKinds() : before.memberKinds(),
                typed.has("staff") ? values.decimal("staff") : before.staff(),
                typed.has("priorities") ? values.lines("priorities") : before.priorities(),
                typed.has("label") ? label(before.label()) : before.label());
    }

    private List<OrganisationKind> memberKinds() {
        var kinds = new ArrayList<OrganisationKind>();
        for (String part : values.typed().parts("member-kinds")) {
            Values.named(Typed.constant(part, true), OrganisationKind.values())
                    .ifPresentOrElse(
                            kinds::add,
                            () ->
                                    values.errors()
                                            .add("member-kinds", "directory.error.kind", part));
        }
        return kinds;
    }

    /// A label that is offered no longer can be kept, but not chosen.
    private Optional<Label> label(Optional<Label> before) {
        String code = values.typed().constant("label");
        String issuer = values.typed().text("label-issuer");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        boolean isKept = before.map(Label::code).filter(code::equals).isPresent();
        if (!isKept && known.find(CodeList.LABEL, code).isEmpty()) {
            values.errors()
                    .add(
                            "label",
                            "directory.error.label",
                            values.typed().text("label"),
                            String.join(", ", known.all(CodeList.LABEL)));
        }
        if (issuer.isEmpty()) {
            values.errors().add("label-issuer", "directory.error.label-issuer");
        }
        Optional<LocalDate> until = values.date("label-until");
        return until.map(day -> new Label(code, issuer, day));
    }
}
