package org.kontor.directory.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.directory.CompanySize;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.kontor.directory.imports.RowFate.Kind;
import org.kontor.directory.organisation.Organisation;
import org.kontor.directory.organisation.Organisations;
import org.kontor.directory.profile.KnownCodes;
import org.kontor.directory.profile.ProfileReading;
import org.kontor.directory.profile.Typed;
import org.kontor.documents.Sheet;
import org.kontor.web.FormErrors;
import org.springframework.stereotype.Component;

/// Finds out what would become of each row of a table, and writes nothing.
@Component
class PlanningImport {
    private final Organisations organisations;
    private final Matches.Reader matches;
    private final KnownCodes.Reader codes;

    PlanningImport(Organisations organisations, Matches.Reader matches, KnownCodes.Reader codes) {
        this.organisations = organisations;
        this.matches = matches;
        this.codes = codes;
    }

    /// @throws org.kontor.documents.UnreadableSheet where columns are missing or unknown
    ImportPlan plan(Sheet sheet) {
        sheet.require(Column.NAME.title(), Column.COUNTRY.title());
        sheet.allow(Column.titles());
        KnownCodes known = codes.read();
        List<Candidate> candidates = candidates(sheet);
        Map<OrganisationId, Organisation> stored = stored(candidates);
        var taken = new HashMap<Object, Integer>();
        var fates = new ArrayList<RowFate>();
        for (Candidate candidate : candidates) {
            fates.add(fate(candidate, stored, known, taken));
        }
        return new ImportPlan(List.copyOf(fates));
    }

    private List<Candidate> candidates(Sheet sheet) {
        Matches entries = matches.read();
        var candidates = new ArrayList<Candidate>();
        for (Sheet.Row row : sheet.rows()) {
            FormErrors errors = FormErrors.none();
            Typed typed = typed(row, errors);
            Optional<OrganisationId> existing =
                    entries.find(row.text(Column.ID.title()), typed, errors);
            candidates.add(new Candidate(row.number(), typed, existing, errors));
        }
        return candidates;
    }

    /// An empty cell leaves what is there, but for what every organisation must have.
    private static Typed typed(Sheet.Row row, FormErrors errors) {
        var fields = new LinkedHashMap<String, String>();
        for (Column column : Column.values()) {
            String text = row.text(column.title());
            boolean always = column == Column.NAME || column == Column.COUNTRY;
            if (!column.field().isEmpty() && (always || !text.isEmpty())) {
                fields.put(column.field(), text);
            }
        }
        meant(fields, errors);
        return Typed.of(fields);
    }

    /// Puts the names of the program's own in the place of the words for kind and size; a word that
    /// is not known stays, to be complained of.
    private static void meant(Map<String, String> fields, FormErrors errors) {
        String size = fields.getOrDefault("size", "");
        Optional<KindWords.Meaning> kind = KindWords.kind(fields.getOrDefault("kind", ""));
        kind.ifPresent(meaning -> fields.put("kind", meaning.kind().name()));
        Optional<CompanySize> told = KindWords.size(size);
        told.ifPresent(meaning -> fields.put("size", meaning.name()));
        kind.flatMap(KindWords.Meaning::size)
                .ifPresent(
                        implied -> {
                            if (told.filter(other -> other != implied).isPresent()) {
                                errors.add("size", "directory.error.two-sizes", size);
                            }
                            fields.put("size", implied.name());
                        });
    }

    private Map<OrganisationId, Organisation> stored(List<Candidate> candidates) {
        var stored = new HashMap<OrganisationId, Organisation>();
        organisations
                .findAllById(candidates.stream().flatMap(each -> each.existing.stream()).toList())
                .forEach(organisation -> stored.put(organisation.id(), organisation));
        return stored;
    }

    private static RowFate fate(
            Candidate row,
            Map<OrganisationId, Organisation> stored,
            KnownCodes known,
            Map<Object, Integer> taken) {
        Optional<Organisation> existing = row.existing.map(stored::get);
        OrganisationProfile before =
                existing.map(Organisation::profile)
                        .orElseGet(
                                () ->
                                        OrganisationProfile.of(OrganisationKind.CLUSTER, "", "")
                                                .done());
        OrganisationProfile after = ProfileReading.read(row.typed, before, known, row.errors);
        boolean told = !row.typed.text("size").isEmpty();
        if (told && after.kind() != OrganisationKind.COMPANY) {
            row.errors.add("size", "directory.error.size-of-no-company");
        }
        twice(row, after, taken);
        Kind kind;
        if (!row.errors.isEmpty()) {
            kind = Kind.ERROR;
        } else if (existing.isEmpty()) {
            kind = Kind.NEW;
        } else {
            kind = after.equals(before) ? Kind.UNCHANGED : Kind.UPDATE;
        }
        return new RowFate(
                row.number,
                kind,
                after,
                row.existing,
                existing.map(Organisation::version).orElse(0),
                row.errors.all());
    }

    /// Two rows about one organisation would undo each other.
    private static void twice(
            Candidate row, OrganisationProfile profile, Map<Object, Integer> taken) {
        var names = new ArrayList<Object>();
        row.existing.ifPresent(names::add);
        if (!profile.registrationNumber().isEmpty()) {
            names.add(profile.country() + " " + profile.registrationNumber());
        } else if (!profile.name().isEmpty()) {
            names.add(profile.country() + " " + profile.name());
        }
        for (Object name : names) {
            Integer earlier = taken.putIfAbsent(name, row.number);
            if (earlier != null) {
                row.errors.add("name", "directory.error.twice", earlier);
                return;
            }
        }
    }

    private record Candidate(
            int number, Typed typed, Optional<OrganisationId> existing, FormErrors errors) {}
}
