package org.kontor.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.ClusterProfile;
import org.kontor.directory.ClusterProfile.Label;
import org.kontor.directory.Code;
import org.kontor.directory.ContactPoint;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.directory.OrganisationProfile;
import org.springframework.stereotype.Component;

/// Enters the clusters and the legal persons that stand for them.
@Component
class SowingDirectory {
    private final Directory directory;

    SowingDirectory(Directory directory) {
        this.directory = directory;
    }

    /// The clusters' ids, in the order of the plans.
    List<OrganisationId> sow(List<ClusterPlan> plans) {
        List<OrganisationId> clusters =
                directory.register(plans.stream().map(SowingDirectory::cluster).toList());
        var represented = new ArrayList<Integer>();
        var representatives = new ArrayList<OrganisationProfile>();
        for (int i = 0; i < plans.size(); i++) {
            if (!plans.get(i).representedBy().isEmpty()) {
                represented.add(i);
                representatives.add(representative(plans.get(i)));
            }
        }
        List<OrganisationId> persons = directory.register(representatives);
        for (int i = 0; i < persons.size(); i++) {
            ClusterPlan plan = plans.get(represented.get(i));
            directory.represent(
                    clusters.get(represented.get(i)),
                    persons.get(i),
                    LocalDate.of(plan.founded(), 6, 1));
        }
        return clusters;
    }

    /// The agency that pays for the Lithuanian mission.
    OrganisationId sowAgency() {
        return directory.register(
                OrganisationProfile.of(
                                OrganisationKind.PUBLIC_BODY,
                                "Agency for Science, Innovation and Technology",
                                "LT")
                        .shortName("MITA")
                        .codes(Set.of(Code.nuts("LT01")))
                        .languages(List.of("lt", "en"))
                        .done());
    }

    private static OrganisationProfile cluster(ClusterPlan plan) {
        var codes = new LinkedHashSet<Code>();
        codes.add(Code.ecosystem(plan.sector().ecosystem()));
        plan.sector().nace().stream().limit(2).map(Code::nace).forEach(codes::add);
        if (!plan.region().isEmpty()) {
            codes.add(Code.nuts(plan.region()));
        }
        return OrganisationProfile.of(OrganisationKind.CLUSTER, plan.name(), plan.country())
                .shortName(plan.shortName())
                .codes(codes)
                .founded(Optional.of(plan.founded()))
                .website("https://" + plan.slug() + ".example")
                .languages(plan.country().equals("LT") ? List.of("lt", "en") : List.of("en"))
                .description(plan.description())
                .keywords(plan.sector().keywords())
                .technologies(plan.sector().technologies())
                .contacts(
                        List.of(ContactPoint.of(plan.name(), "office@" + plan.slug() + ".example")))
                .cluster(details(plan))
                .done();
    }

    private static ClusterProfile details(ClusterPlan plan) {
        return new ClusterProfile(
                Optional.of(plan.members()),
                List.of(OrganisationKind.COMPANY, OrganisationKind.RESEARCH),
                Optional.of(BigDecimal.valueOf(plan.staff())),
                List.of(plan.sector().field().en()),
                plan.label().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Label(
                                        plan.label(),
                                        "European Secretariat for Cluster Analysis",
                                        LocalDate.of(2017, 12, 31)
                                                .plusMonths(plan.members() % 30))));
    }

    private static OrganisationProfile representative(ClusterPlan plan) {
        return OrganisationProfile.of(
                        OrganisationKind.SUPPORT, plan.representedBy(), plan.country())
                .contacts(
                        List.of(
                                ContactPoint.of(
                                        plan.representedBy(), "info@" + plan.slug() + ".example")))
                .done();
    }
}
